// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
import java.util.List;

/** The targets of an alias: separated by commas, or by white space where no quotation mark holds them together. */
final class AliasTargets {

    private AliasTargets() {}

    static List<String> split(String text) {
        List<String> targets = new ArrayList<>();
        StringBuilder target = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted && i + 1 < text.length()) {
                target.append(text.charAt(++i));
            } else if (!quoted && (c == ',' || Character.isWhitespace(c) && !isOpen(target))) {
                add(targets, target);
            } else {
                target.append(c);
            }
        }
        add(targets, target);
        return targets;
    }

    /** A program has arguments, and the file of an include may follow after a space. */
    private static boolean isOpen(StringBuilder target) {
        return !target.isEmpty() && (target.charAt(0) == '|' || target.charAt(target.length() - 1) == ':');
    }

    private static void add(List<String> targets, StringBuilder target) {
        String text = target.toString().strip();
        if (!text.isEmpty()) {
            targets.add(text);
        }
        target.setLength(0);
    }
}
