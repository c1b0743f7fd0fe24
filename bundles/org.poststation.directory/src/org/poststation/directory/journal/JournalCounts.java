// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

/**
 * How many changes of an entry ended how.
 *
 * @param done the server did them
 * @param failed refused
 * @param notSent never sent
 * @param unknown perhaps done
 */
public record JournalCounts(long done, long failed, long notSent, long unknown) {

    /** All of them. */
    public long total() {
        return done + failed + notSent + unknown;
    }

    /** How many may have changed the directory. */
    public long effective() {
        return done + unknown;
    }
}
