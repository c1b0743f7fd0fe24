// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.commands.common.CommandException;

/** Opens a stored profile and measures how its rows come into the table. UI thread only. */
final class LargeListing {

    private static final String OPEN = "org.poststation.directory.ui.openDirectory";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int COLLECTIONS = 3;

    private final EventLoop events;
    private final String profile;
    private final int rows;

    LargeListing(EventLoop events, String profile, int rows) {
        this.events = events;
        this.profile = profile;
        this.rows = rows;
    }

    /** Waits for all rows; times in milliseconds, memory in bytes, as properties. */
    String measure() throws CommandException {
        long begun = System.nanoTime();
        ProductWindow.execute(OPEN, Map.of(OPEN + ".profile", profile));
        events.await("a row", PATIENCE, () -> shown() > 0);
        long first = System.nanoTime() - begun;
        events.await(rows + " rows", PATIENCE, () -> shown() >= rows);
        long all = System.nanoTime() - begun;
        return "rows=" + shown() + "\nfirst=" + milliseconds(first) + "\nall=" + milliseconds(all) + "\nwork="
                + milliseconds(events.longestWork()) + "\npause=" + milliseconds(events.longestPause()) + "\nheap="
                + usedAfterCollection() + "\nlimit=" + Runtime.getRuntime().maxMemory();
    }

    /** By the words beside the table, which has items only for the rows on the screen. */
    private static int shown() {
        String digits = ProductWindow.accountsCount().replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static long usedAfterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long milliseconds(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }
}
