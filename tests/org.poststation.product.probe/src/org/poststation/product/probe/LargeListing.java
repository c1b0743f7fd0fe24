// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.time.Instant;
import java.util.Map;

/** Opens a stored profile, measures how its rows come into the table, and how the table does with them. */
final class LargeListing {

    private static final String OPEN = "org.poststation.directory.ui.openDirectory";
    private static final int COLLECTIONS = 3;

    private final EventLoop events;
    private final String profile;
    private final int rows;
    private Instant first;

    LargeListing(EventLoop events, String profile, int rows) {
        this.events = events;
        this.profile = profile;
        this.rows = rows;
    }

    /** Waits for all rows and works with them; the moment of the first, memory in bytes and the steps as properties. */
    String measure() {
        Steps steps = new Steps(events);
        AccountsTable table = new AccountsTable();
        steps.step("load", () -> ProductWindow.execute(OPEN, Map.of(OPEN + ".profile", profile)),
                () -> isLoaded(table));
        long heap = usedAfterCollection();
        new TableTour(steps, table).run();
        return "rows=" + table.rows() + "\nfirst=" + first + "\nheap=" + heap + "\nlimit="
                + Runtime.getRuntime().maxMemory() + '\n' + steps.lines();
    }

    private boolean isLoaded(AccountsTable table) {
        int now = table.rows();
        if (first == null && now > 0) {
            first = Instant.now();
        }
        return now >= rows && table.isQuiet();
    }

    private static long usedAfterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
