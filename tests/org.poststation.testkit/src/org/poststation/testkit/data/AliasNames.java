// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.util.List;

/** Local parts of aliases by their number within a domain. */
final class AliasNames {
    static final int POSTMASTER = 0;
    private static final List<String> FIRST = List.of("postmaster", "abuse");
    private static final List<String> WORDS = List.of("info", "office", "sales", "support", "billing", "press", "jobs",
            "orders", "webmaster", "hostmaster", "marketing", "newsletter", "events", "reception", "security",
            "privacy", "helpdesk", "shop", "service", "export");
    private static final int LIST_EVERY = 25;

    private AliasNames() {}

    static String of(int number) {
        if (number < FIRST.size()) {
            return FIRST.get(number);
        }
        int rest = number - FIRST.size();
        int round = rest / WORDS.size();
        String word = isList(number) ? "team" : WORDS.get(rest % WORDS.size());
        return word + (isList(number) ? Integer.toString(number / LIST_EVERY) : round == 0 ? "" : "-" + (round + 1));
    }

    static boolean isList(int number) {
        return number % LIST_EVERY == LIST_EVERY - 1;
    }
}
