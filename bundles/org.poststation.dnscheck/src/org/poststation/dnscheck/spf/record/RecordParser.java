// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.dnscheck.spf.record.SyntaxFault.Kind;

/** Splits a record into its terms, RFC 7208 section 4.6.1. */
final class RecordParser {

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private final List<SyntaxFault> faults = new ArrayList<>();
    private final Set<String> modifiers = new HashSet<>();

    RecordParser(String text) {
        this.text = text;
    }

    SpfRecord parse() {
        int at = 0;
        if (SpfRecord.isSpf(text)) {
            at = SpfRecord.VERSION.length();
        } else {
            faults.add(new SyntaxFault(Kind.MISSING_VERSION, new Span(0, 0)));
        }
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
            } else {
                int space = text.indexOf(' ', at);
                int end = space < 0 ? text.length() : space;
                add(term(new Span(at, end)));
                at = end;
            }
        }
        return new SpfRecord(text, terms, faults);
    }

    private void add(Term term) {
        terms.add(term);
        if (term instanceof Term.Malformed malformed) {
            faults.add(malformed.fault());
        }
    }

    private Term term(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                Kind kind = c > 0x7f ? Kind.NON_ASCII : Kind.CONTROL_CHARACTER;
                return new Term.Malformed(span, new SyntaxFault(kind, new Span(i, i + 1)));
            }
        }
        boolean hasSign = Qualifier.isSign(text.charAt(span.start()));
        int nameStart = hasSign ? span.start() + 1 : span.start();
        int nameEnd = nameStart;
        while (nameEnd < span.end() && isNameCharacter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        Span name = new Span(nameStart, nameEnd);
        if (nameEnd < span.end() && text.charAt(nameEnd) == '=') {
            return hasSign || nameStart == nameEnd || !Character.isLetter(text.charAt(nameStart))
                    ? unknown(span)
                    : modifier(span, name);
        }
        Qualifier qualifier = Qualifier.of(text.charAt(span.start()));
        return new MechanismParser(text, span, name, qualifier).parse();
    }

    private Term modifier(Span span, Span name) {
        String known = name.of(text).toLowerCase(Locale.ROOT);
        Span value = new Span(name.end() + 1, span.end());
        boolean isRedirect = known.equals("redirect");
        if (!isRedirect && !known.equals("exp")) {
            MacroParser.Result read = MacroParser.value(text, value);
            return read.fault().<Term>map(fault -> new Term.Malformed(span, fault))
                    .orElseGet(() -> new Term.Unknown(span, known, read.string()));
        }
        if (!modifiers.add(known)) {
            return new Term.Malformed(span, new SyntaxFault(Kind.DUPLICATE_MODIFIER, span));
        }
        if (value.start() == value.end()) {
            return new Term.Malformed(span, new SyntaxFault(Kind.MISSING_ARGUMENT, span));
        }
        MacroParser.Result read = MacroParser.domain(text, value);
        if (read.fault().isPresent()) {
            return new Term.Malformed(span, read.fault().get());
        }
        return isRedirect ? new Term.Redirect(span, read.string()) : new Term.Explanation(span, read.string());
    }

    private static Term unknown(Span span) {
        return new Term.Malformed(span, new SyntaxFault(Kind.UNKNOWN_TERM, span));
    }

    private static boolean isNameCharacter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
