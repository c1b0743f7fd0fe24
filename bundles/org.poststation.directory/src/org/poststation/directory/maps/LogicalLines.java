// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts folded lines together and reads keys and values, as postmap(1) does. Not thread-safe. */
final class LogicalLines {

    private final SortedMap<String, String> entries = new TreeMap<>(ByteOrder.COMPARATOR);
    private final StringBuilder line = new StringBuilder();

    /** Takes the next physical line. A comment between the parts of a folded line does not end it. */
    void add(String physical) {
        String text = physical.strip();
        if (text.isEmpty() || text.charAt(0) == '#') {
            return;
        }
        if (!Character.isWhitespace(physical.charAt(0))) {
            end();
        }
        line.append(physical).append(' ');
    }

    /** The values by their keys. */
    SortedMap<String, String> entries() {
        end();
        return entries;
    }

    private void end() {
        String whole = line.toString().strip();
        line.setLength(0);
        int end = MapFormat.endOfKey(whole);
        if (end > 0) {
            entries.putIfAbsent(whole.substring(0, end).toLowerCase(Locale.ROOT), whole.substring(end).strip());
        }
    }
}
