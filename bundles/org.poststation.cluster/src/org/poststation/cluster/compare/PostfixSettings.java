// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.cluster.node.Question;

/** What the main.cf of a node sets (postconf(1)). */
public final class PostfixSettings {

    /** Asks for it. */
    public static final Question<Map<String, String>> QUESTION = Question.of("postconf", "postconf -n",
            PostfixSettings::parse);

    private static final Pattern SETTING = Pattern.compile("(\\w+) =(?: (.*))?");

    private PostfixSettings() {}

    private static Optional<Map<String, String>> parse(String text) {
        Map<String, String> settings = new TreeMap<>();
        text.lines().map(SETTING::matcher).filter(Matcher::matches).forEach(setting -> settings.put(setting.group(1),
                Optional.ofNullable(setting.group(2)).orElse("")));
        return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
    }
}
