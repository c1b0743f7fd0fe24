// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

/** Receives the progress of one operation. Methods may be called from any thread and return at once. */
public interface Progress {

    /** The total is not known. */
    long UNKNOWN_TOTAL = -1;

    /**
     * Announces what begins now.
     *
     * @param step what is being done, for the reader
     * @param total units of work of this step, {@link #UNKNOWN_TOTAL} when it can't be told
     */
    void begin(String step, long total);

    /** Units of the current step that are done so far, not the increment. */
    void done(long units);

    /** Where a wish to cancel is seen. */
    Cancellation cancellation();

    /** A receiver that shows nothing, with a cancellation of its own. */
    static Progress silent() {
        return silent(new Cancellation());
    }

    /** A receiver that shows nothing. */
    static Progress silent(Cancellation cancellation) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                // shows nothing by contract
            }

            @Override
            public void done(long units) {
                // shows nothing by contract
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }
}
