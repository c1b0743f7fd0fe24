// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import org.poststation.cluster.node.Reading.Why;

/** Stable words for why a node has no answer. */
final class ReadingWords {

    private ReadingWords() {}

    static String of(Why why) {
        return switch (why) {
            case NOT_HERE -> "not-available-here";
            case NOT_ALLOWED -> "not-allowed";
            case TIMED_OUT -> "timed-out";
            case TOO_LARGE -> "too-large";
            case UNREADABLE -> "unreadable";
        };
    }
}
