// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.spf.record.SyntaxFault.Kind;

/**
 * Reads one mechanism, RFC 7208 section 5.
 *
 * @param text the whole record
 * @param span of the mechanism
 * @param name of the mechanism
 * @param qualifier before it
 */
record MechanismParser(String text, Span span, Span name, Qualifier qualifier) {

    /** Prefix lengths at the end; a slash may be part of a name, too. */
    private static final Pattern PREFIXES = Pattern.compile("(?:/([0-9]+))?(?://([0-9]+))?$");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");

    Term parse() {
        boolean hasArgument = name.end() < span.end();
        boolean hasDomain = hasArgument && text.charAt(name.end()) == ':';
        if (hasArgument && !hasDomain && text.charAt(name.end()) != '/') {
            return fault(Kind.UNKNOWN_TERM, span);
        }
        return switch (name.of(text).toLowerCase(Locale.ROOT)) {
            case "all" -> hasArgument ? unwanted() : new Term.All(span, qualifier);
            case "a" -> hosts(hasDomain, false);
            case "mx" -> hosts(hasDomain, true);
            case "include" -> hasDomain ? domain(false) : fault(Kind.MISSING_ARGUMENT, span);
            case "exists" -> hasDomain ? domain(true) : fault(Kind.MISSING_ARGUMENT, span);
            case "ptr" -> pointer(hasArgument, hasDomain);
            case "ip4" -> hasDomain ? network(false) : fault(Kind.MISSING_ARGUMENT, span);
            case "ip6" -> hasDomain ? network(true) : fault(Kind.MISSING_ARGUMENT, span);
            default -> fault(Kind.UNKNOWN_TERM, span);
        };
    }

    private Term unwanted() {
        return fault(Kind.UNWANTED_ARGUMENT, new Span(name.end(), span.end()));
    }

    private Term fault(Kind kind, Span where) {
        return new Term.Malformed(span, new SyntaxFault(kind, where));
    }

    private Span argument() {
        return new Span(name.end() + 1, span.end());
    }

    private Term domain(boolean isExists) {
        Span argument = argument();
        if (argument.start() == argument.end()) {
            return fault(Kind.MISSING_ARGUMENT, span);
        }
        MacroParser.Result read = MacroParser.domain(text, argument);
        if (read.fault().isPresent()) {
            return new Term.Malformed(span, read.fault().get());
        }
        return isExists
                ? new Term.Exists(span, qualifier, read.string())
                : new Term.Include(span, qualifier, read.string());
    }

    private Term pointer(boolean hasArgument, boolean hasDomain) {
        if (!hasArgument) {
            return new Term.Pointer(span, qualifier, Optional.empty());
        }
        if (!hasDomain) {
            return unwanted();
        }
        return domain(false) instanceof Term.Include read
                ? new Term.Pointer(span, qualifier, Optional.of(read.domain()))
                : domain(false);
    }

    private Term hosts(boolean hasDomain, boolean isExchangers) {
        Matcher prefixes = PREFIXES.matcher(text).region(name.end(), span.end());
        if (!prefixes.find()) {
            throw new IllegalStateException("an empty end always matches");
        }
        Optional<MacroString> domain = Optional.empty();
        if (hasDomain) {
            Span argument = new Span(name.end() + 1, prefixes.start());
            if (argument.start() >= argument.end()) {
                return fault(Kind.MISSING_ARGUMENT, span);
            }
            MacroParser.Result read = MacroParser.domain(text, argument);
            if (read.fault().isPresent()) {
                return new Term.Malformed(span, read.fault().get());
            }
            domain = Optional.of(read.string());
        } else if (prefixes.start() != name.end()) {
            return fault(Kind.BAD_PREFIX, new Span(name.end(), span.end()));
        }
        Optional<Integer> four = prefix(prefixes.group(1), Prefixes.WHOLE.four());
        Optional<Integer> six = prefix(prefixes.group(2), Prefixes.WHOLE.six());
        if (four.isEmpty() || six.isEmpty()) {
            int group = four.isEmpty() ? 1 : 2;
            return fault(Kind.BAD_PREFIX, new Span(prefixes.start(group), prefixes.end(group)));
        }
        Prefixes bits = new Prefixes(four.get(), six.get());
        return isExchangers
                ? new Term.Exchangers(span, qualifier, domain, bits)
                : new Term.Hosts(span, qualifier, domain, bits);
    }

    private Term network(boolean isSix) {
        Span argument = argument();
        if (argument.start() == argument.end()) {
            return fault(Kind.MISSING_ARGUMENT, span);
        }
        String written = argument.of(text);
        int slash = written.indexOf('/');
        int end = argument.start() + (slash < 0 ? written.length() : slash);
        Optional<IpAddress> address = IpAddress.parse(text.substring(argument.start(), end));
        if (address.isEmpty()) {
            return fault(Kind.BAD_ADDRESS, new Span(argument.start(), end));
        }
        if (address.get().isSix() != isSix) {
            return fault(Kind.WRONG_FAMILY, name);
        }
        int bits = address.get().bits();
        Optional<Integer> prefix = prefix(slash < 0 ? null : written.substring(slash + 1), bits);
        return prefix.<Term>map(given -> new Term.Network(span, qualifier, address.get(), given))
                .orElseGet(() -> fault(Kind.BAD_PREFIX, new Span(Math.min(end + 1, span.end()), span.end())));
    }

    /** The bits that are given, all of them when nothing is; empty when it is no number or too large. */
    private static Optional<Integer> prefix(String digits, int most) {
        if (digits == null) {
            return Optional.of(most);
        }
        return NUMBER.matcher(digits).matches() && Integer.parseInt(digits) <= most
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }
}
