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
     * @param cut why a part of it is missing; empty when it is whole
     */
    record Known<T>(T value, Optional<Why> cut) implements Reading<T> {

        /** Whether nothing is missing. */
        public boolean isWhole() {
            return cut.isEmpty();
        }
    }

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
        /** There was more than is read. */
        TOO_LARGE,
        /** The node answered, in a form that is not known. */
        UNREADABLE;

        private static final Pattern REFUSED = Pattern.compile("(?i)permission denied|operation not permitted"
                + "|a password is required|not allowed|insufficient (privileges|access)|must be root");

        private static Why of(SectionOutput output) {
            Optional<Why> cut = cut(output);
            if (cut.isPresent()) {
                return cut.get();
            }
            if (REFUSED.matcher(output.text()).find()) {
                return NOT_ALLOWED;
            }
            return output.isSuccess() && !output.text().isBlank() ? UNREADABLE : NOT_HERE;
        }

        private static Optional<Why> cut(SectionOutput output) {
            if (output.isTruncated()) {
                return Optional.of(TOO_LARGE);
            }
            return output.isTimedOut() ? Optional.of(TIMED_OUT) : Optional.empty();
        }
    }

    /** The value, when there is one. */
    default Optional<T> find() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Why all of it or a part is missing; empty when the answer is whole. */
    default Optional<Why> missing() {
        return switch (this) {
            case Known<T> known -> known.cut();
            case Absent<T> absent -> Optional.of(absent.why());
        };
    }

    /**
     * Reads an answer. A good text counts whatever the exit status: df(1) ends with 1 for one unreadable file system
     * of ten.
     */
    static <T> Reading<T> of(Question<T> question, SectionOutput output) {
        Optional<T> value = question.parser().apply(output.text());
        return value.isPresent()
                ? new Known<>(value.get(), Why.cut(output))
                : new Absent<>(Why.of(output), output.text().strip());
    }
}
