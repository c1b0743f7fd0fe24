// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is mounted how (proc_pid_mounts(5), fstab(5)).
 *
 * @param all in the order of the node
 */
public record Mounts(List<Mount> all) {

    /** Asks for it. */
    public static final Question<Mounts> QUESTION = Question.of("mounts", """
            sed 's/^/mounted /' /proc/self/mounts
            sed 's/^[ \t]*/wanted /' /etc/fstab
            """, Mounts::parse);

    private static final int FIELDS = 4;
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");
    private static final int OCTAL_BASE = 8;

    /** Keeps an unchangeable copy. */
    public Mounts {
        all = List.copyOf(all);
    }

    static Optional<Mounts> parse(String text) {
        KeyedLines lines = KeyedLines.of(text);
        Set<String> meantReadOnly = lines.all("wanted").stream().map(Mounts::fields)
                .filter(fields -> fields.length >= FIELDS && isReadOnly(fields[FIELDS - 1]))
                .map(fields -> unescaped(fields[1])).collect(Collectors.toSet());
        List<Mount> all = new ArrayList<>();
        for (String line : lines.all("mounted")) {
            String[] fields = fields(line);
            if (fields.length >= FIELDS) {
                String mountPoint = unescaped(fields[1]);
                all.add(new Mount(unescaped(fields[0]), mountPoint, fields[2], isReadOnly(fields[FIELDS - 1]),
                        meantReadOnly.contains(mountPoint)));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Mounts(all));
    }

    private static String[] fields(String line) {
        return line.split("[ \\t]+");
    }

    private static boolean isReadOnly(String options) {
        return List.of(options.split(",")).contains("ro");
    }

    /** Spaces and the like are written as {@code \040}. */
    static String unescaped(String field) {
        return OCTAL.matcher(field).replaceAll(octal -> Matcher
                .quoteReplacement(String.valueOf((char) Integer.parseInt(octal.group(1), OCTAL_BASE))));
    }
}
