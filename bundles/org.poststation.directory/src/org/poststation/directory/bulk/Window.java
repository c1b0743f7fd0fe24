// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

/**
 * How many requests are kept under way. Twice as many are tried as long as that makes the server faster; a server that
 * says it is busy gets half as many. For use by one thread.
 */
final class Window {

    /** The journal goes to the disk once for a part of the window: with fewer that costs more than it brings. */
    static final int FIRST = 128;

    private static final int FEWEST = 1;
    private static final int PARTS = 4;
    private static final double WORTH_IT = 1.05;
    /** How many measurements pass until more is tried again after it was not worth it. */
    private static final int REST = 20;
    private static final int ANSWERS_MEASURED = 8;

    private final int most;
    private int size;
    private long measuredSince;
    private long answers;
    private double rateBefore;
    private int rest;

    /**
     * @param most never more than these
     * @param now {@link System#nanoTime}
     */
    Window(int most, long now) {
        this.most = most;
        this.size = Math.min(FIRST, most);
        this.measuredSince = now;
    }

    int size() {
        return size;
    }

    /** So many are worth sending together: each time the journal is written to the disk. */
    int batch() {
        return Math.max(1, size / PARTS);
    }

    /** So many requests were answered. */
    void answered(int count, long now) {
        answers += count;
        if (answers < (long) ANSWERS_MEASURED * size || now <= measuredSince) {
            return;
        }
        double rate = answers / (double) (now - measuredSince);
        if (rest > 0) {
            rest--;
        } else if (rate > rateBefore * WORTH_IT) {
            rateBefore = rate;
            size = Math.min(most, 2 * size);
        } else {
            size = Math.max(FEWEST, size / 2);
            rateBefore = 0;
            rest = REST;
        }
        measureFrom(now);
    }

    /** The server said that it has too much to do. */
    void busy(long now) {
        size = Math.max(FEWEST, size / 2);
        rateBefore = 0;
        rest = REST;
        measureFrom(now);
    }

    private void measureFrom(long now) {
        answers = 0;
        measuredSince = now;
    }
}
