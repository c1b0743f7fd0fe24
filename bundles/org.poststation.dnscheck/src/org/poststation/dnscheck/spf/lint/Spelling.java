// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.dnscheck.IpAddress;

/** What people write and what they mean. */
final class Spelling {

    private static final Map<String, String> ALIASES = Map.of("ipv4", "ip4", "ipv6", "ip6", "v4", "ip4", "v6", "ip6",
            "host", "a", "includes", "include", "exist", "exists", "aaaa", "a");
    private static final List<String> KNOWN = List.of("all", "include", "ip4", "ip6", "exists", "ptr", "redirect",
            "exp");
    private static final int SHORTEST_GUESS = 3;
    private static final Pattern NETMASK = Pattern.compile("(?:255|254|252|248|240|224|192|128|0)"
            + "(?:\\.(?:255|254|252|248|240|224|192|128|0)){3}");
    private static final Pattern PORT = Pattern.compile("([0-9.]+):[0-9]+");
    private static final Pattern PADDED = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern URL = Pattern.compile("(?i)[a-z]+://([^/:]+).*");
    private static final Pattern TRAILING = Pattern.compile("(.*[A-Za-z0-9}])[^A-Za-z0-9}]+");
    private static final Pattern ROUND_BRACKETS = Pattern.compile("(%[({\\[]?([A-Za-z][0-9]*[rR]?)[)}\\]]?)");

    private Spelling() {}

    static boolean isAlias(String name) {
        return ALIASES.containsKey(name);
    }

    /** The mechanism that a name is meant to be; its argument tells the family of an address. */
    static Optional<String> mechanism(String name, String argument) {
        if (name.equals("ip")) {
            boolean isSix = argument.indexOf(':') >= 0;
            return Optional.of(isSix ? "ip6" : "ip4");
        }
        return closest(name, KNOWN);
    }

    /** The known name that is the same or differs by two letters at most. */
    static Optional<String> closest(String name, List<String> known) {
        if (known.contains(name)) {
            return Optional.of(name);
        }
        if (isAlias(name)) {
            return Optional.of(ALIASES.get(name));
        }
        if (name.length() < SHORTEST_GUESS) {
            return Optional.empty();
        }
        return known.stream().filter(one -> distance(name, one) <= (one.length() > 3 ? 2 : 1))
                .min(Comparator.comparingInt(one -> distance(name, one)));
    }

    /** An address as it was probably meant: without a port, with all four numbers, without leading zeros. */
    static Optional<String> address(String written) {
        Matcher port = PORT.matcher(written);
        String bare = port.matches() ? port.group(1) : written;
        StringBuilder plain = new StringBuilder();
        for (String part : bare.split("\\.")) {
            plain.append(plain.isEmpty() ? "" : ".").append(PADDED.matcher(part).replaceFirst(""));
        }
        String guess = plain.toString();
        int numbers = guess.split("\\.").length;
        if (guess.matches("[0-9.]+") && numbers < Integer.BYTES) {
            guess += ".0".repeat(Integer.BYTES - numbers);
        }
        return IpAddress.parse(guess).isPresent() ? Optional.of(guess) : Optional.empty();
    }

    /** A prefix length as it was probably meant. */
    static Optional<String> prefix(String term, String written) {
        if (NETMASK.matcher(written).matches()) {
            IpAddress mask = IpAddress.parse(written).orElseThrow();
            int bits = Long.bitCount(mask.low());
            return Optional.of(Integer.toString(bits));
        }
        if (written.matches("/[0-9]+/[0-9]+")) {
            return Optional.of(written.replaceFirst("/([0-9]+)$", "//$1"));
        }
        if (!written.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        String plain = PADDED.matcher(written).replaceFirst("");
        int most = term.contains("ip6:") || term.contains("//" + written) ? 128 : 32;
        return Optional.of(Integer.parseInt(plain) <= most ? plain : Integer.toString(most));
    }

    /** A name as it was probably meant: the host of a URL, no marks at the end. */
    static Optional<String> domain(String written) {
        Matcher url = URL.matcher(written);
        if (url.matches()) {
            return Optional.of(url.group(1));
        }
        Matcher trailing = TRAILING.matcher(written);
        return trailing.matches() && trailing.group(1).indexOf('.') > 0
                ? Optional.of(trailing.group(1))
                : Optional.empty();
    }

    /** A macro as it was probably meant. */
    static Optional<String> macro(String written) {
        Matcher brackets = ROUND_BRACKETS.matcher(written);
        boolean isMacro = brackets.matches() && "slodipvhSLODIPVH".indexOf(brackets.group(2).charAt(0)) >= 0;
        if (isMacro && !brackets.group(2).matches(".0+[rR]?")) {
            return Optional.of("%{" + brackets.group(2) + '}');
        }
        return written.length() <= 1 ? Optional.of("%%") : Optional.empty();
    }

    /** The number of letters that must be changed, put in, taken out or exchanged with their neighbour. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int cheapest(int[][] steps, String from, String to, int i, int j) {
        int changed = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean isSwapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
