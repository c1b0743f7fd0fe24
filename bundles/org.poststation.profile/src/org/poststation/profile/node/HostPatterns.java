// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Patterns of host names as OpenSSH knows them (ssh_config(5), PATTERNS): {@code *}, {@code ?} and {@code !}. */
public final class HostPatterns {

    private final List<Pattern> wanted = new ArrayList<>();
    private final List<Pattern> unwanted = new ArrayList<>();

    private HostPatterns() {}

    /** Patterns of which one must match, and of those that begin with {@code !} none. */
    public static HostPatterns of(String... patterns) {
        HostPatterns all = new HostPatterns();
        for (String pattern : patterns) {
            boolean isNegated = pattern.startsWith("!");
            (isNegated ? all.unwanted : all.wanted).add(compile(isNegated ? pattern.substring(1) : pattern));
        }
        return all;
    }

    /** Whether a name is meant; letter case does not count. */
    public boolean match(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(pattern -> pattern.matcher(lower).matches())
                && unwanted.stream().noneMatch(pattern -> pattern.matcher(lower).matches());
    }

    private static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString());
    }
}
