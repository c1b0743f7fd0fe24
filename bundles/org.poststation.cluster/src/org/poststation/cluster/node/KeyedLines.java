// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of which the first word says what the rest is. */
final class KeyedLines {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private KeyedLines() {}

    static KeyedLines of(String text) {
        KeyedLines lines = new KeyedLines();
        text.lines().forEach(line -> {
            String[] words = line.strip().split("\\s+", 2);
            lines.values.computeIfAbsent(words[0], absent -> new ArrayList<>()).add(words.length == 2 ? words[1] : "");
        });
        return lines;
    }

    /** Every line of this kind, without its first word. */
    List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The first line of this kind that says something. */
    Optional<String> find(String key) {
        return all(key).stream().filter(value -> !value.isBlank()).findFirst();
    }
}
