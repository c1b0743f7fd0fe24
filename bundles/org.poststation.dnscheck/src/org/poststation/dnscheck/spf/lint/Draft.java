// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.dnscheck.spf.record.SpfRecord;

/**
 * A text on its way to a record: what surely does not belong there is blanked out, so that the rest can be read at its
 * own place.
 */
final class Draft {

    /** A version, or what is meant as one. */
    private static final Pattern VERSION = Pattern.compile("(?i)v\\s*=\\s*spf1|v\\s*=?\\s*spf[0-9.]*(?=[\\s:;,]|$)"
            + "|spf1?(?=[\\s:;,]|$)");
    private static final Pattern ANOTHER = Pattern.compile("(?i)(?<=\\s)v=spf1(?=\\s|$)");
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    private final String text;
    private final StringBuilder cleaned;
    private final List<LintFinding> findings = new ArrayList<>();
    private int body;

    Draft(String text) {
        this.text = text;
        this.cleaned = new StringBuilder(text);
    }

    /** What was found on the way. */
    List<LintFinding> findings() {
        return findings;
    }

    /** The text with blanks for what was taken away, as long as the draft. */
    String cleaned() {
        return cleaned.toString();
    }

    /** Reads the terms; everything before them is taken for the version, right or wrong. */
    SpfRecord read() {
        for (int i = 0; i < text.length(); i++) {
            clean(i);
        }
        readVersion();
        Matcher another = ANOTHER.matcher(cleaned).region(body, cleaned.length());
        while (another.find()) {
            Span span = new Span(another.start(), another.end());
            findings.add(LintFinding.of(SpfLintCode.SEVERAL_RECORDS, span, ""));
            blank(span);
        }
        return SpfRecord.parse(SpfRecord.VERSION + ' ' + cleaned.substring(body));
    }

    /** Where a part of the record that was read stands in the draft. */
    Span original(Span span) {
        int shift = body - SpfRecord.VERSION.length() - 1;
        return new Span(Math.max(0, span.start() + shift), Math.max(0, span.end() + shift));
    }

    private void clean(int i) {
        char c = text.charAt(i);
        Span span = new Span(i, i + 1);
        if (QUOTES.indexOf(c) >= 0 && isMark(i)) {
            findings.add(LintFinding.of(SpfLintCode.QUOTES, span, ""));
            cleaned.setCharAt(i, ' ');
        } else if ((c == ';' || c == ',') && isEndOfTerm(i)) {
            findings.add(LintFinding.of(SpfLintCode.SEPARATOR, span, i + 1 < text.length()
                    && text.charAt(i + 1) != ' ' ? " " : "", String.valueOf(c)));
            cleaned.setCharAt(i, ' ');
        } else if (c < ' ' || c == 0x7f) {
            findings.add(LintFinding.of(SpfLintCode.CONTROL_CHARACTER, span, " ", String.format("U+%04X", (int) c)));
            cleaned.setCharAt(i, ' ');
        } else if (c > 0x7f) {
            nonAscii(c, span);
        }
    }

    private void nonAscii(char c, Span span) {
        boolean isDash = DASHES.indexOf(c) >= 0;
        boolean isSpace = Character.isSpaceChar(c) && c != '\u200b';
        String plain = isDash ? "-" : isSpace ? " " : "";
        findings.add(isDash || isSpace || Character.getType(c) == Character.FORMAT
                ? LintFinding.of(SpfLintCode.NON_ASCII, span, plain, String.format("U+%04X", (int) c))
                : LintFinding.open(SpfLintCode.NON_ASCII, span, String.format("U+%04X", (int) c)));
        // a letter stands for what is missing, so that the name around it is not found wrong once more
        cleaned.setCharAt(span.start(), plain.isEmpty() ? 'x' : plain.charAt(0));
    }

    /** An ASCII quote inside a term may belong to it; the typographic ones never do. */
    private boolean isMark(int i) {
        char c = text.charAt(i);
        boolean atEdge = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ' || text.charAt(i + 1) == ' ';
        return c == '"' || c > 0x7f || atEdge;
    }

    /** A valid term may hold semicolons and commas; then another part of its name follows. */
    private boolean isEndOfTerm(int i) {
        if (i + 1 >= text.length() || " ;,\"\t\r\n".indexOf(text.charAt(i + 1)) >= 0) {
            return true;
        }
        String before = text.substring(text.lastIndexOf(' ', i) + 1, i).toLowerCase(Locale.ROOT);
        String rest = text.substring(i + 1).toLowerCase(Locale.ROOT);
        return before.equals(SpfRecord.VERSION)
                || rest.matches("[-+~?]?(a|mx|ptr|all|include|ip4|ip6|exists|redirect|exp)([ :=/;,].*)?");
    }

    private void readVersion() {
        int start = 0;
        while (start < cleaned.length() && cleaned.charAt(start) == ' ') {
            start++;
        }
        if (start > 0 && !text.isEmpty() && text.charAt(0) == ' ') {
            findings.add(LintFinding.of(SpfLintCode.LEADING_SPACE, new Span(0, start), ""));
        }
        body = start;
        Matcher version = VERSION.matcher(cleaned).region(start, cleaned.length());
        if (!version.lookingAt()) {
            findings.add(LintFinding.of(SpfLintCode.MISSING_VERSION, new Span(start, start), SpfRecord.VERSION + ' '));
            return;
        }
        body = version.end();
        Span span = new Span(start, body);
        if (!version.group().equalsIgnoreCase(SpfRecord.VERSION)) {
            findings.add(LintFinding.of(SpfLintCode.MISSING_VERSION, span, SpfRecord.VERSION));
        } else if (body < cleaned.length() && cleaned.charAt(body) != ' ') {
            findings.add(LintFinding.of(SpfLintCode.MISSING_SPACE, new Span(body, body), " "));
        }
    }

    private void blank(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            cleaned.setCharAt(i, ' ');
        }
    }
}
