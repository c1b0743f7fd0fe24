// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.util.Optional;

/** What a frame holds; the ordinal is written to disk, so new ones come last. */
enum FrameType {
    /** Who, when and why: the first of an entry. */
    HEAD,
    /** Changes that are about to be sent. */
    INTENTS,
    /** What became of changes. */
    RESULTS,
    /** The entry ended in order. */
    END,
    /** An entry in short, in the index. */
    SUMMARY;

    private static final FrameType[] ALL = values();

    static Optional<FrameType> of(byte ordinal) {
        return ordinal >= 0 && ordinal < ALL.length ? Optional.of(ALL[ordinal]) : Optional.empty();
    }
}
