// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.Optional;

import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.model.Severity;

/**
 * Something in a report.
 *
 * @param subject the name or address that it is about
 * @param record the raw text of the record that it is about; empty when there is none
 * @param found what it is; its suggestion is what to put in place of its span, or a whole record where the span is
 *            empty
 */
public record ReportFinding(String subject, String record, LintFinding found) {

    /** How bad it is. */
    public Severity severity() {
        return found.severity();
    }

    /** The stable word for programs. */
    public String word() {
        return found.code().word();
    }

    /** The sentence for the reader, in the language of the platform. */
    public String message() {
        return found.message();
    }

    /** Where it is laid down; empty when nowhere. */
    public String reference() {
        return found.code().reference();
    }

    /** The place in the record; empty when it is about the whole of it. */
    public Optional<Span> place() {
        return Optional.of(found.span()).filter(span -> span.end() > 0);
    }
}
