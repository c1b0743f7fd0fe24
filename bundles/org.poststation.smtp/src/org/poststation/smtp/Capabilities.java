// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a server says it can do (RFC 5321 section 4.1.1.1).
 *
 * @param extensions by keyword in upper case, each with its parameters, in the order of the server
 */
public record Capabilities(Map<String, List<String>> extensions) {

    /** Nothing beyond the oldest SMTP. */
    static final Capabilities NONE = new Capabilities(Map.of());

    /** Reads the reply to EHLO; its first line is the server's name. A line that is no keyword is left out. */
    static Capabilities of(SmtpReply reply) {
        Map<String, List<String>> extensions = new LinkedHashMap<>();
        // the old form AUTH=LOGIN is still announced beside the right one
        reply.lines().stream().skip(1).map(line -> line.strip().replaceFirst("^(?i)AUTH=", "AUTH ").split("\\s+"))
                .filter(words -> words[0].matches("[A-Za-z0-9][A-Za-z0-9-]*"))
                .forEach(words -> extensions.merge(words[0].toUpperCase(Locale.ROOT),
                        Arrays.asList(words).subList(1, words.length), Capabilities::joined));
        return new Capabilities(extensions);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Whether it offers an extension. */
    public boolean has(String keyword) {
        return extensions.containsKey(keyword);
    }

    /** The ways to log in that it offers (RFC 4954), in upper case. */
    public List<String> mechanisms() {
        return extensions.getOrDefault("AUTH", List.of()).stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }
}
