// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.util.List;

/**
 * A failure in the reader's words.
 *
 * @param what what happened, to what: one sentence
 * @param likelyCauses the likely causes, most likely first; may be empty
 * @param nextStep what to do now: one sentence, may be empty
 * @param serverText what the other side said, untouched; empty when it said nothing
 */
public record Explanation(String what, List<String> likelyCauses, String nextStep, String serverText) {

    /** Keeps an unchangeable copy of the causes. */
    public Explanation {
        likelyCauses = List.copyOf(likelyCauses);
    }

    /** An explanation with nothing but what happened and what to do. */
    public static Explanation of(String what, String nextStep) {
        return new Explanation(what, List.of(), nextStep, "");
    }
}
