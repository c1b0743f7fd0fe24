// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

/** What became of a record. */
public enum ImportOutcome {
    /** A new entry. */
    ADDED,
    /** An entry that has other values now. */
    CHANGED,
    /** An entry with another name. */
    RENAMED,
    /** An entry that is gone, by its record or because the file lacks it. */
    DELETED,
    /** An entry that was already as the file says; nothing was sent. */
    UNCHANGED,
    /** Done by the part of this import that ran before it was interrupted. */
    DONE_BEFORE,
    /** Not imported: it stands in the reject file with the reason. */
    REJECTED,
    /** Not imported because its parent was not; it stands in the reject file. */
    SKIPPED,
    /** Sent, and nobody knows whether the server did it; it stands in the reject file. */
    UNKNOWN
}
