// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.remote.node.SectionOutput;

/**
 * What came back for one question.
 *
 * @param <T> what the answer is
 */
public sealed interface Reading<T> {

    /**
     * An answer.
     *
     * @param value what the node said
     * @param isWhole whether nothing is missing because it took too long
     */
    record Known<T>(T value, boolean isWhole) implements Reading<T> {}

    /**
     * No answer.
     *
     * @param why the reason
     * @param said what the node printed instead
     */
    record Absent<T>(Why why, String said) implements Reading<T> {}

    /** Why there is no answer. */
    enum Why {
        /** The node has no such thing: a program, a file, a part of the kernel. */
        NOT_HERE,
        /** The account may not ask that. */
        NOT_ALLOWED,
        /** It took too long and was ended. */
        TIMED_OUT,
        /** The node answered, in a form that is not known. */
        UNREADABLE;

        private static final Pattern REFUSED = Pattern.compile("(?i)permission denied|operation not permitted"
                + "|a password is required|not allowed|insufficient (privileges|access)|must be root");

        private static Why of(SectionOutput output) {
            if (output.isTimedOut()) {
                return TIMED_OUT;
            }
            if (REFUSED.matcher(output.text()).find()) {
                return NOT_ALLOWED;
            }
            return output.isSuccess() && !output.text().isBlank() ? UNREADABLE : NOT_HERE;
        }
    }

    /** The value, when there is one. */
    default Optional<T> find() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Whether the node was too slow to answer all of it. */
    default boolean isTimedOut() {
        return switch (this) {
            case Known<T> known -> !known.isWhole();
            case Absent<T> absent -> absent.why() == Why.TIMED_OUT;
        };
    }

    /**
     * Reads an answer. A good text counts whatever the exit status: df(1) ends with 1 for one unreadable file system
     * of ten.
     */
    static <T> Reading<T> of(Question<T> question, SectionOutput output) {
        Optional<T> value = question.parser().apply(output.text());
        return value.isPresent()
                ? new Known<>(value.get(), !output.isTimedOut())
                : new Absent<>(Why.of(output), output.text().strip());
    }
}
