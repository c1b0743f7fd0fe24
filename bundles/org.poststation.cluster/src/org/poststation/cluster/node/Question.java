// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One question to a node: a part of its probe.
 *
 * @param <T> what the answer is
 * @param name letters, digits and hyphens
 * @param script for a POSIX shell in the C locale and UTC, with {@code $AS_ROOT} before what wants root
 * @param limit after which the script is ended; whole seconds
 * @param parser a pure function; empty when the text is no answer
 */
public record Question<T>(String name, String script, Duration limit, Function<String, Optional<T>> parser) {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);

    /** A question that a healthy node answers well within five seconds. */
    public static <T> Question<T> of(String name, String script, Function<String, Optional<T>> parser) {
        return new Question<>(name, script, USUAL_LIMIT, parser);
    }

    /** The same under another name, to ask it several times. */
    public Question<T> named(String otherName) {
        return new Question<>(otherName, script, limit, parser);
    }

    /** The same with another limit. */
    Question<T> within(Duration otherLimit) {
        return new Question<>(name, script, otherLimit, parser);
    }
}
