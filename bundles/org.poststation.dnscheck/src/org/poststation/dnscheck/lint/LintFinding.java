// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.lint;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.spf.record.Span;
import org.poststation.model.Severity;

/**
 * A problem at its place.
 *
 * @param code what it is
 * @param span where in the draft; empty where something is missing
 * @param arguments values for the sentence
 * @param suggestion the text to put in place of the span, an empty one to take it away; nothing when only a person
 *            can tell
 */
public record LintFinding(LintCode code, Span span, List<String> arguments, Optional<String> suggestion) {

    /** Keeps an unchangeable copy. */
    public LintFinding {
        arguments = List.copyOf(arguments);
    }

    /** A finding with the text to put in its place. */
    public static LintFinding of(LintCode code, Span span, String suggestion, String... arguments) {
        return new LintFinding(code, span, List.of(arguments), Optional.of(suggestion));
    }

    /** A finding that only a person can set right. */
    public static LintFinding open(LintCode code, Span span, String... arguments) {
        return new LintFinding(code, span, List.of(arguments), Optional.empty());
    }

    /** How bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** The sentence for the reader, in the language of the platform. */
    public String message() {
        return code.sentence(arguments.toArray());
    }
}
