// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.spf.record.SyntaxFault.Kind;

/** Reads texts with macros, RFC 7208 section 7.1. */
public final class MacroParser {

    private static final Pattern MACRO = Pattern.compile("%\\{([A-Za-z])([0-9]*)([rR]?)([-.+,/_=]*)}");
    private static final String LETTERS = "slodipvh";
    private static final String EXPLANATION_LETTERS = LETTERS + "crt";
    private static final Pattern TOP_LABEL = Pattern
            .compile("[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*|[A-Za-z0-9]+-[A-Za-z0-9-]*[A-Za-z0-9]");
    private static final int MOST_LABELS = 128;

    private final String text;
    private final boolean isExplanation;
    private final List<MacroPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    /** A text that was read, or why it can't be. */
    record Result(MacroString string, Optional<SyntaxFault> fault) {}

    private MacroParser(String text, boolean isExplanation) {
        this.text = text;
        this.isExplanation = isExplanation;
    }

    /** Reads an explanation, where spaces and more letters are allowed; empty when it breaks the grammar. */
    public static Optional<MacroString> explanation(String text) {
        Result result = new MacroParser(text, true).read(new Span(0, text.length()));
        return result.fault().isEmpty() ? Optional.of(result.string()) : Optional.empty();
    }

    /** Reads the value of a modifier that RFC 7208 does not define. */
    static Result value(String text, Span span) {
        return new MacroParser(text, true).read(span);
    }

    /** Reads a name of a domain. */
    static Result domain(String text, Span span) {
        Result result = new MacroParser(text, false).read(span);
        if (result.fault().isPresent() || endsAsDomain(result.string())) {
            return result;
        }
        return new Result(result.string(), Optional.of(new SyntaxFault(Kind.BAD_DOMAIN, span)));
    }

    private Result read(Span span) {
        Optional<SyntaxFault> fault = Optional.empty();
        int i = span.start();
        while (i < span.end() && fault.isEmpty()) {
            char c = text.charAt(i);
            if (c != '%') {
                boolean isAllowed = c > ' ' && c < 0x7f || isExplanation && c == ' ';
                if (!isAllowed) {
                    fault = Optional.of(new SyntaxFault(Kind.BAD_DOMAIN, new Span(i, i + 1)));
                }
                literal.append(c);
                i++;
            } else {
                int end = escape(i, span.end());
                if (end < 0) {
                    fault = macro(i, span.end());
                    end = closing(i, span.end());
                }
                i = end;
            }
        }
        endLiteral();
        return new Result(new MacroString(span, span.of(text), parts), fault);
    }

    /** Reads an escape; -1 when there is none. */
    private int escape(int at, int end) {
        String meaning = at + 1 >= end ? null : switch (text.charAt(at + 1)) {
            case '%' -> "%";
            case '_' -> " ";
            case '-' -> "%20";
            default -> null;
        };
        if (meaning == null) {
            return -1;
        }
        endLiteral();
        parts.add(new MacroPart.Literal(meaning, true));
        return at + 2;
    }

    private Optional<SyntaxFault> macro(int at, int end) {
        Span whole = new Span(at, closing(at, end));
        Matcher matcher = MACRO.matcher(whole.of(text));
        if (!matcher.matches()) {
            return Optional.of(new SyntaxFault(Kind.BAD_MACRO, whole));
        }
        char written = matcher.group(1).charAt(0);
        char letter = Character.toLowerCase(written);
        boolean isKnown = EXPLANATION_LETTERS.indexOf(letter) >= 0;
        if (!isExplanation && isKnown && LETTERS.indexOf(letter) < 0) {
            return Optional.of(new SyntaxFault(Kind.EXPLANATION_MACRO, whole));
        }
        int labels = labels(matcher.group(2));
        if (!isKnown || labels < 0) {
            return Optional.of(new SyntaxFault(Kind.BAD_MACRO, whole));
        }
        endLiteral();
        parts.add(new MacroPart.Macro(whole, letter, letter != written, labels, !matcher.group(3).isEmpty(),
                matcher.group(4).isEmpty() ? "." : matcher.group(4).toLowerCase(Locale.ROOT)));
        return Optional.empty();
    }

    /** The number of labels; 0 when none is given, -1 when it is zero, which RFC 7208 section 7.1 forbids. */
    private static int labels(String digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        String number = digits.replaceFirst("^0+", "");
        if (number.isEmpty()) {
            return -1;
        }
        return number.length() > 3 ? MOST_LABELS : Math.min(MOST_LABELS, Integer.parseInt(number));
    }

    /** Behind the macro that begins here, or behind what looks like one. */
    private int closing(int at, int end) {
        int brace = text.indexOf('}', at);
        boolean isOpen = at + 1 < end && text.charAt(at + 1) == '{';
        return isOpen && brace >= 0 && brace < end ? brace + 1 : Math.min(end, at + 2);
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new MacroPart.Literal(literal.toString(), false));
            literal.setLength(0);
        }
    }

    private static boolean endsAsDomain(MacroString string) {
        if (string.parts().isEmpty()) {
            return false;
        }
        MacroPart last = string.parts().getLast();
        if (!(last instanceof MacroPart.Literal(String end, boolean isEscape)) || isEscape) {
            return true;
        }
        String name = end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
        int dot = name.lastIndexOf('.');
        return dot >= 0 && TOP_LABEL.matcher(name.substring(dot + 1)).matches();
    }
}
