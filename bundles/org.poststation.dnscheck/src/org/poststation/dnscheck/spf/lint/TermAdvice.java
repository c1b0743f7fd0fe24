// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.SyntaxFault;
import org.poststation.dnscheck.spf.record.Term;

/** What is wrong with a term, and what was probably meant. */
final class TermAdvice {

    private static final List<String> MECHANISMS = List.of("all", "include", "a", "mx", "ptr", "ip4", "ip6",
            "exists");
    private static final List<String> MODIFIERS = List.of("redirect", "exp");
    /** The beginning of a term in the middle of another. */
    private static final Pattern NEXT_TERM = Pattern.compile("(?i)(?<=.)(?:[-~?+]?(?:include|ip[46]|ipv[46]|exists):"
            + "|redirect=|exp=|v=spf1|[-~?+]all$|[-~?+](?:a|mx)$)");
    private static final Pattern GLUED_ALL = Pattern.compile("(?i)^[-~?+]?all(?=[-~?+a-z])");
    private static final Pattern DOMAIN = Pattern.compile("(?i)[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.[a-z][a-z0-9-]*\\.?");

    private final SpfRecord read;

    TermAdvice(SpfRecord read) {
        this.read = read;
    }

    /** What is to be said about one of the terms. */
    Optional<LintFinding> at(int index) {
        Term term = read.terms().get(index);
        if (index > 0 && isSplit(index - 1)) {
            return Optional.empty();
        }
        if (isSplit(index)) {
            Span space = new Span(term.span().end(), read.terms().get(index + 1).span().start());
            return Optional.of(LintFinding.of(SpfLintCode.UNWANTED_SPACE, space, ""));
        }
        return switch (term) {
            case Term.Malformed malformed -> Optional.of(missingSpace(term).orElseGet(() -> malformed(malformed)));
            case Term.Unknown unknown -> equalsForColon(unknown);
            default -> missingSpace(term);
        };
    }

    /** Whether what follows belongs to this term: "ip4: 192.0.2.1" and "- all". */
    private boolean isSplit(int index) {
        if (index + 1 >= read.terms().size() || !(read.terms().get(index) instanceof Term.Malformed)) {
            return false;
        }
        String text = text(read.terms().get(index));
        String next = text(read.terms().get(index + 1));
        if (text.length() == 1 && "+-~?".contains(text)) {
            return read.terms().get(index + 1) instanceof Term.Mechanism && next.charAt(0) != text.charAt(0);
        }
        boolean wantsMore = text.endsWith(":") || text.endsWith("=");
        return wantsMore && (DOMAIN.matcher(next).matches() || isAddress(next));
    }

    private Optional<LintFinding> missingSpace(Term term) {
        String text = text(term);
        Matcher glued = GLUED_ALL.matcher(text);
        Matcher next = NEXT_TERM.matcher(text);
        int at = -1;
        if (term instanceof Term.Malformed && glued.find() && startsTerm(text.substring(glued.end()))) {
            at = glued.end();
        } else if (!(term instanceof Term.Unknown) && next.find(1)) {
            at = next.start();
        }
        boolean isSignOnly = at == 1 && "+-~?".indexOf(text.charAt(0)) >= 0;
        int place = term.span().start() + at;
        return at <= 0 || isSignOnly
                ? Optional.empty()
                : Optional.of(LintFinding.of(SpfLintCode.MISSING_SPACE, new Span(place, place), " "));
    }

    private static boolean startsTerm(String text) {
        return text.toLowerCase(Locale.ROOT).matches("[-~?+]?(all|a|mx|ptr|include|ip[46]|exists|redirect|exp)"
                + "([:=/].*)?");
    }

    private Optional<LintFinding> equalsForColon(Term.Unknown term) {
        String name = term.name();
        if (!MECHANISMS.contains(name) && !Spelling.isAlias(name)) {
            return Optional.empty();
        }
        int at = term.span().start() + name.length();
        String known = Spelling.closest(name, MECHANISMS).orElse(name);
        return Optional.of(known.equals(name)
                ? LintFinding.of(SpfLintCode.EQUALS_FOR_COLON, new Span(at, at + 1), ":", name)
                : LintFinding.of(SpfLintCode.UNKNOWN_MECHANISM, new Span(term.span().start(), at + 1), known + ':',
                        name, known));
    }

    private LintFinding malformed(Term.Malformed term) {
        SyntaxFault fault = term.fault();
        String part = fault.span().of(read.text());
        return switch (fault.kind()) {
            case UNKNOWN_TERM -> unknown(term);
            case MISSING_ARGUMENT -> LintFinding.open(SpfLintCode.MISSING_ARGUMENT, fault.span(), part);
            case UNWANTED_ARGUMENT -> LintFinding.of(SpfLintCode.UNWANTED_ARGUMENT, fault.span(), "", part);
            case WRONG_FAMILY -> LintFinding.of(SpfLintCode.WRONG_FAMILY, fault.span(),
                    part.endsWith("4") ? "ip6" : "ip4", text(term));
            case BAD_ADDRESS -> Spelling.address(part)
                    .map(right -> LintFinding.of(SpfLintCode.BAD_ADDRESS, fault.span(), right, part))
                    .orElseGet(() -> named(term, fault, part));
            case BAD_PREFIX -> Spelling.prefix(text(term), part)
                    .map(right -> LintFinding.of(SpfLintCode.BAD_PREFIX, fault.span(), right, part))
                    .orElseGet(() -> LintFinding.open(SpfLintCode.BAD_PREFIX, fault.span(), part));
            case BAD_DOMAIN -> Spelling.domain(part)
                    .map(right -> LintFinding.of(SpfLintCode.BAD_DOMAIN, fault.span(), right, part))
                    .orElseGet(() -> LintFinding.open(SpfLintCode.BAD_DOMAIN, fault.span(), part));
            case BAD_MACRO -> Spelling.macro(part)
                    .map(right -> LintFinding.of(SpfLintCode.BAD_MACRO, fault.span(), right, part))
                    .orElseGet(() -> LintFinding.open(SpfLintCode.BAD_MACRO, fault.span(), part));
            case EXPLANATION_MACRO -> LintFinding.open(SpfLintCode.EXPLANATION_MACRO, fault.span(), part);
            case DUPLICATE_MODIFIER -> LintFinding.of(SpfLintCode.DUPLICATE_MODIFIER, fault.span(), "", part);
            case MISSING_VERSION, NON_ASCII, CONTROL_CHARACTER ->
                throw new IllegalStateException(fault.kind() + " was blanked out before");
        };
    }

    /** A name where an address is wanted. */
    private LintFinding named(Term.Malformed term, SyntaxFault fault, String part) {
        if (!DOMAIN.matcher(part).matches()) {
            return LintFinding.open(SpfLintCode.BAD_ADDRESS, fault.span(), part);
        }
        String text = text(term);
        String sign = "+-~?".indexOf(text.charAt(0)) >= 0 ? text.substring(0, 1) : "";
        return LintFinding.of(SpfLintCode.BAD_ADDRESS, term.span(), sign + "a:" + part, part);
    }

    private LintFinding unknown(Term.Malformed term) {
        String text = text(term);
        boolean hasSign = "+-~?".indexOf(text.charAt(0)) >= 0;
        String sign = hasSign ? text.substring(0, 1) : "";
        String bare = text.substring(sign.length());
        if (isAddress(bare)) {
            String name = bare.indexOf(':') >= 0 ? "ip6:" : "ip4:";
            return LintFinding.of(SpfLintCode.BARE_ADDRESS, term.span(), sign + name + bare, bare);
        }
        int start = term.span().start() + sign.length();
        int colon = indexOfSeparator(bare);
        String name = bare.substring(0, colon).toLowerCase(Locale.ROOT);
        Span at = new Span(start, start + colon);
        if (MODIFIERS.contains(name) && colon < bare.length()) {
            return LintFinding.of(SpfLintCode.COLON_FOR_EQUALS, new Span(at.end(), at.end() + 1), "=", name);
        }
        if (colon == bare.length() && DOMAIN.matcher(bare).matches()) {
            return LintFinding.of(SpfLintCode.BARE_DOMAIN, term.span(), sign + "a:" + bare, bare);
        }
        return Spelling.mechanism(name, bare.substring(Math.min(bare.length(), colon + 1)))
                .map(known -> LintFinding.of(SpfLintCode.UNKNOWN_MECHANISM, at, known, name, known))
                .orElseGet(() -> LintFinding.open(SpfLintCode.UNKNOWN_MECHANISM, at, name, ""));
    }

    private static int indexOfSeparator(String text) {
        int i = 0;
        while (i < text.length() && ":=/".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isAddress(String text) {
        int slash = text.indexOf('/');
        return IpAddress.parse(slash < 0 ? text : text.substring(0, slash)).isPresent();
    }

    private String text(Term term) {
        return term.span().of(read.text());
    }
}
