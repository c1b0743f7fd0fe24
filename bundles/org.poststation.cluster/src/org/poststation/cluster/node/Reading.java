// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Optional;
import java.util.regex.Pattern;

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
     * @param isWhole whether nothing is missing because it took too long or was too much
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
        UNREADABLE
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
     *
     * @param exitStatus of the question's script, -1 when it is not known
     * @param text what it printed
     */
    static <T> Reading<T> of(Question<T> question, int exitStatus, String text) {
        boolean isTimedOut = exitStatus == Exit.TIMED_OUT || exitStatus == Exit.KILLED;
        Optional<T> value = question.parser().apply(text);
        if (value.isPresent()) {
            return new Known<>(value.get(), !isTimedOut);
        }
        return new Absent<>(isTimedOut ? Why.TIMED_OUT : Exit.why(exitStatus, text), text.strip());
    }

    /** What exit statuses mean (POSIX sh, timeout(1)). */
    final class Exit {

        private static final int TIMED_OUT = 124;
        private static final int KILLED = 137;
        private static final Pattern REFUSED = Pattern.compile("(?i)permission denied|operation not permitted"
                + "|a password is required|not allowed|insufficient (privileges|access)|must be root");

        private Exit() {}

        private static Why why(int exitStatus, String text) {
            if (REFUSED.matcher(text).find()) {
                return Why.NOT_ALLOWED;
            }
            return exitStatus == 0 && !text.isBlank() ? Why.UNREADABLE : Why.NOT_HERE;
        }
    }
}
