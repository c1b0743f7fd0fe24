// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node.config;

import java.nio.file.Path;
import java.util.Map;

/** What stands for something else in a value (ssh_config(5), TOKENS). */
final class SshTokens {

    private SshTokens() {}

    /** A path whose {@code ~} is the home folder. */
    static String withHome(String path, Path home) {
        return path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
    }

    /** A text with its tokens replaced; an unknown one stays. */
    static String expand(String text, Map<Character, String> values) {
        StringBuilder expanded = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean isToken = character == '%' && at + 1 < text.length();
            if (!isToken) {
                expanded.append(character);
                continue;
            }
            at++;
            char token = text.charAt(at);
            expanded.append(token == '%' ? "%" : values.getOrDefault(token, "%" + token));
        }
        return expanded.toString();
    }
}
