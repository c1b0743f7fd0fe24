// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/** Shows at a terminal how far the work is: percent, records, rate, time left. Ends with an empty line. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(300);
    private static final double SECOND = 1e9;

    private final Output output;
    private final boolean shown;
    private final Cancellation cancellation;
    private final Supplier<ImportCounts> counts;
    private String step = "";
    private long total;
    private long begun = System.nanoTime();
    private long next = begun + INTERVAL;
    private boolean printed;

    /** Shows the part that is done. */
    public ProgressLine(Context context, boolean json, Cancellation cancellation) {
        this(context, json, cancellation, () -> null);
    }

    /** @param counts what became of the records so far; null for nothing to show */
    ProgressLine(Context context, boolean json, Cancellation cancellation, Supplier<ImportCounts> counts) {
        this.output = context.output();
        this.shown = !json && context.input().terminal().isPresent();
        this.cancellation = cancellation;
        this.counts = counts;
    }

    @Override
    public synchronized void begin(String name, long units) {
        step = name;
        total = units;
        begun = System.nanoTime();
    }

    @Override
    public synchronized void done(long units) {
        long now = System.nanoTime();
        if (!shown || now < next) {
            return;
        }
        next = now + INTERVAL;
        printed = true;
        output.status(step + part(units, now) + records());
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public synchronized void close() {
        if (printed) {
            output.status("");
        }
    }

    private String part(long units, long now) {
        if (total <= 0 || units <= 0) {
            return "";
        }
        double part = Math.min(1, units / (double) total);
        double left = (now - begun) / SECOND * (1 - part) / part;
        return String.format(Locale.ROOT, " %3.0f %%, %.0f s left", 100 * part, left);
    }

    private String records() {
        ImportCounts now = counts.get();
        return now == null
                ? ""
                : String.format(Locale.ROOT, ", %d records, %.0f/s, %d not imported", now.records(), now.rate(),
                        now.failures());
    }
}
