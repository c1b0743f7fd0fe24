// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dmarc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;

/** Looks through the draft of a DMARC record without asking DNS. */
public final class DmarcLinter {

    private static final String VERSION = "v=DMARC1";
    private static final Pattern VERSION_TAG = Pattern.compile("v[ \\t]*=[ \\t]*DMARC1");
    private static final Pattern MEANT_VERSION = Pattern.compile("(?i)v\\s*=\\s*dmarc[0-9]*");
    private static final Pattern TAG = Pattern.compile("([^;]*?)[ \\t]*=([^;]*)");
    private static final Pattern NEXT_TAG = Pattern
            .compile("(?<=[\\s,:|])\\s*(?:p|sp|np|rua|ruf|adkim|aspf|pct|fo|rf|ri|psd|t)\\s*=");
    private static final String POLICIES = "(?i)none|quarantine|reject";
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("p", POLICIES),
            Map.entry("sp", POLICIES), Map.entry("np", POLICIES), Map.entry("adkim", "(?i)[rs]"),
            Map.entry("aspf", "(?i)[rs]"), Map.entry("pct", "100|[1-9]?[0-9]"), Map.entry("psd", "(?i)[ynu]"),
            Map.entry("t", "(?i)[yn]"), Map.entry("fo", "(?i)[01ds](\\s*:\\s*[01ds])*"), Map.entry("ri", "[0-9]+"),
            Map.entry("rf", "(?i)afrf"), Map.entry("rua", ".+"), Map.entry("ruf", ".+"));
    private static final Set<String> REMOVED = Set.of("pct", "rf", "ri");
    private static final Set<String> NEW = Set.of("np", "psd", "t");
    private static final Map<String, String> MISSPELLED = Map.of("policy", "p", "subp", "sp", "rau", "rua", "ruaf",
            "ruf", "dkim", "adkim", "spf", "aspf", "percent", "pct");
    private static final Pattern URI = Pattern.compile("(?i)mailto:[^@,;\\s]+@[^@,;\\s!]+(![0-9]+[kmgt]?)?"
            + "|https?://\\S+");
    private static final Pattern ADDRESS = Pattern.compile("[^@,;\\s:/]+@[^@,;\\s:/]+");

    private final String text;
    private final DmarcEdition edition;
    private final List<LintFinding> findings = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private DmarcLinter(String text, DmarcEdition edition) {
        this.text = text;
        this.edition = edition;
    }

    /** The problems of a draft in the order of their places. */
    public static List<LintFinding> lint(String text, DmarcEdition edition) {
        if (text.isBlank()) {
            return List.of(LintFinding.of(DmarcLintCode.EMPTY, new Span(0, text.length()), VERSION + "; p=none"));
        }
        DmarcLinter linter = new DmarcLinter(text, edition);
        linter.checkCharacters();
        linter.checkTags(linter.checkVersion());
        linter.findings.sort(Comparator.comparingInt(found -> found.span().start()));
        return linter.findings;
    }

    private void checkCharacters() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Span span = new Span(i, i + 1);
            if ("\"\u201c\u201d\u201e\u2018\u2019".indexOf(c) >= 0) {
                findings.add(LintFinding.of(DmarcLintCode.QUOTES, span, ""));
            } else if (c > 0x7e || c < ' ' && c != '\t') {
                findings.add(LintFinding.open(DmarcLintCode.NON_ASCII, span, String.format("U+%04X", (int) c)));
            }
        }
    }

    /** Where the tags begin. */
    private int checkVersion() {
        int start = text.startsWith("\"") ? 1 : 0;
        Matcher right = VERSION_TAG.matcher(text).region(start, text.length());
        if (right.lookingAt()) {
            return right.end();
        }
        Matcher meant = MEANT_VERSION.matcher(text).region(start, text.length());
        int end = meant.lookingAt() ? meant.end() : start;
        findings.add(LintFinding.of(DmarcLintCode.MISSING_VERSION, new Span(start, end),
                end > start ? VERSION : VERSION + "; "));
        return end;
    }

    private void checkTags(int from) {
        int at = from;
        while (at < text.length()) {
            int semicolon = text.indexOf(';', at);
            int end = semicolon < 0 ? text.length() : semicolon;
            if (!text.substring(at, end).replace('"', ' ').isBlank()) {
                tag(at, end, at > from || at == 0 || text.charAt(at - 1) == ';');
            }
            at = end + 1;
        }
        checkPolicy(from);
        if (!tags.contains("rua") && findings.stream().noneMatch(found -> found.code() == DmarcLintCode.SEPARATOR)) {
            findings.add(LintFinding.open(DmarcLintCode.NO_REPORTS, new Span(text.length(), text.length())));
        }
    }

    private void tag(int start, int end, boolean isSeparated) {
        int first = skip(start, end, isSeparated ? " \t" : " \t,:|");
        if (!isSeparated) {
            findings.add(LintFinding.of(DmarcLintCode.SEPARATOR, new Span(start, first), "; "));
        }
        Matcher next = NEXT_TAG.matcher(text).region(first, end).useTransparentBounds(true);
        while (next.find()) {
            int name = skip(next.start(), end, " \t");
            if (name > first) {
                int gap = separator(name);
                findings.add(LintFinding.of(DmarcLintCode.SEPARATOR, new Span(gap, name), "; "));
                one(first, gap);
                tag(name, end, true);
                return;
            }
        }
        one(first, end);
    }

    private int skip(int start, int end, String characters) {
        int at = start;
        while (at < end && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Where the wrong separator before a place begins. */
    private int separator(int at) {
        int gap = at;
        while (gap > 0 && " \t,:|".indexOf(text.charAt(gap - 1)) >= 0) {
            gap--;
        }
        return gap;
    }

    private void one(int start, int end) {
        Matcher tag = TAG.matcher(text).region(start, end);
        if (!tag.matches()) {
            findings.add(LintFinding.open(DmarcLintCode.MISSING_VALUE, new Span(start, end),
                    text.substring(start, end)));
            return;
        }
        String name = tag.group(1).strip().toLowerCase(Locale.ROOT);
        Span key = new Span(tag.start(1), tag.end(1));
        if (tags.contains(name)) {
            findings.add(LintFinding.of(DmarcLintCode.DUPLICATE_TAG, new Span(start, end), "", name));
        }
        tags.add(name);
        if (!VALUES.containsKey(name) || NEW.contains(name) && edition == DmarcEdition.RFC_7489) {
            findings.add(MISSPELLED.containsKey(name)
                    ? LintFinding.of(DmarcLintCode.MISSPELLED_TAG, key, MISSPELLED.get(name), name)
                    : LintFinding.open(DmarcLintCode.UNKNOWN_TAG, key, name));
        } else if (REMOVED.contains(name) && edition == DmarcEdition.RFC_9989) {
            findings.add(LintFinding.open(DmarcLintCode.REMOVED_TAG, key, name));
        } else {
            checkValue(name, tag.start(2), tag.end(2));
        }
    }

    private void checkValue(String name, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && " \t\"".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t\"".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String value = text.substring(start, end);
        Span span = new Span(start, end);
        if (value.isEmpty()) {
            findings.add(LintFinding.open(DmarcLintCode.MISSING_VALUE, new Span(from, to), name));
        } else if (name.startsWith("ru")) {
            checkUris(value, start);
        } else if (!value.matches(VALUES.get(name))) {
            findings.add(LintFinding.open(DmarcLintCode.BAD_VALUE, span, name, value));
        }
    }

    private void checkUris(String value, int start) {
        int at = start;
        for (String uri : value.split(",", -1)) {
            String bare = uri.strip();
            int from = at + uri.indexOf(bare);
            Span span = new Span(from, from + bare.length());
            if (ADDRESS.matcher(bare).matches()) {
                findings.add(LintFinding.of(DmarcLintCode.BAD_URI, span, "mailto:" + bare, bare));
            } else if (!URI.matcher(bare).matches()) {
                findings.add(LintFinding.open(DmarcLintCode.BAD_URI, span, bare));
            }
            at += uri.length() + 1;
        }
    }

    private void checkPolicy(int from) {
        Set<String> known = new HashSet<>(tags);
        boolean isOld = edition == DmarcEdition.RFC_7489;
        if (!known.contains("p")) {
            boolean isMeant = known.contains("policy");
            if (!isMeant) {
                findings.add(LintFinding.of(isOld ? DmarcLintCode.MISSING_POLICY : DmarcLintCode.POLICY_OMITTED,
                        new Span(from, from), "; p=none"));
            }
        } else if (!tags.getFirst().equals("p")) {
            findings.add(LintFinding.open(isOld ? DmarcLintCode.POLICY_NOT_SECOND : DmarcLintCode.LATE_POLICY,
                    new Span(from, from)));
        }
    }
}
