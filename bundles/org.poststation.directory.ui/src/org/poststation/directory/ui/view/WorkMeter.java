// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/** Notes how far a piece of work is, for a page that looks at it now and then. Thread-safe. */
public final class WorkMeter {

    private static final double SECOND = 1e9;
    private static final int PERCENT = 100;
    private static final int SHOWN_IN_SECONDS = 90;

    private String step = "";
    private long total = Progress.UNKNOWN_TOTAL;
    private long done;
    private long begun;

    /**
     * How far it is.
     *
     * @param step what is being done; empty before it began
     * @param part from 0 to 1, of what is to be read; empty while that is not known
     * @param left how long it will go on like this; empty while that can't be told
     */
    public record Reading(String step, Optional<Double> part, Optional<Duration> left) {

        /** The same for reading. */
        public String text() {
            List<String> parts = new ArrayList<>();
            parts.add(step.isEmpty() ? Messages.import_progress_opening : step);
            part.ifPresent(
                    known -> parts.add(MessageFormat.format(Messages.import_progress_part, (int) (known * PERCENT))));
            left.ifPresent(known -> parts.add(text(known)));
            return String.join(" \u00b7 ", parts);
        }

        private static String text(Duration rest) {
            return rest.toSeconds() < SHOWN_IN_SECONDS
                    ? MessageFormat.format(Messages.import_progress_seconds, rest.toSeconds())
                    : MessageFormat.format(Messages.import_progress_minutes, rest.plusSeconds(59).toMinutes());
        }
    }

    /** The same progress, noted here too. */
    public Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void begin(String name, long units) {
                note(name, units);
                progress.begin(name, units);
            }

            @Override
            public void done(long units) {
                note(units);
                progress.done(units);
            }

            @Override
            public Cancellation cancellation() {
                return progress.cancellation();
            }
        };
    }

    /** How far it is now. */
    public synchronized Reading read() {
        return read(System.nanoTime());
    }

    synchronized Reading read(long now) {
        if (total <= 0) {
            return new Reading(step, Optional.empty(), Optional.empty());
        }
        double part = Math.clamp((double) done / total, 0, 1);
        double seconds = (now - begun) / SECOND;
        return new Reading(step, Optional.of(part), part == 0 || seconds < 1
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(seconds * (1 - part) / part))));
    }

    private synchronized void note(String name, long units) {
        step = name;
        total = units;
        done = 0;
        begun = System.nanoTime();
    }

    private synchronized void note(long units) {
        done = units;
    }
}
