// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the LDAP server of the node has come with each suffix: the newest change that it knows from each server
 * (RFC 4533, OpenLDAP's contextCSN).
 *
 * @param suffixes for each suffix, the change sequence number by server id
 */
public record DirectoryReplica(Map<String, Map<String, ChangeNumber>> suffixes) {

    /** Asks for it, without a password. */
    public static final Question<DirectoryReplica> QUESTION = Question.of("directory", """
            ask() {
            ldapsearch -x -LLL -o ldif-wrap=no -o nettimeout=2 -H ldap://127.0.0.1 -s base "$@"
            }
            contexts=$(ask -b '' namingContexts) || exit
            echo "$contexts" | sed -n 's/^namingContexts: //p' | while IFS= read -r suffix
            do ask -b "$suffix" contextCSN
            done
            """, DirectoryReplica::parse);

    private static final Pattern LINE = Pattern.compile("(dn|contextCSN): (.*)");

    /** Keeps unchangeable copies. */
    public DirectoryReplica {
        Map<String, Map<String, ChangeNumber>> copies = new LinkedHashMap<>();
        suffixes.forEach((suffix, numbers) -> copies.put(suffix, Map.copyOf(numbers)));
        suffixes = Map.copyOf(copies);
    }

    static Optional<DirectoryReplica> parse(String text) {
        Map<String, Map<String, ChangeNumber>> suffixes = new LinkedHashMap<>();
        String suffix = "";
        for (String line : text.split("\n")) {
            Matcher field = LINE.matcher(line);
            if (field.matches() && "dn".equals(field.group(1))) {
                suffix = field.group(2);
                suffixes.putIfAbsent(suffix, new TreeMap<>());
            } else if (field.matches() && suffixes.containsKey(suffix)) {
                Map<String, ChangeNumber> numbers = suffixes.get(suffix);
                ChangeNumber.parse(field.group(2)).ifPresent(number -> numbers.put(number.server(), number));
            }
        }
        suffixes.values().removeIf(Map::isEmpty);
        return suffixes.isEmpty() ? Optional.empty() : Optional.of(new DirectoryReplica(suffixes));
    }
}
