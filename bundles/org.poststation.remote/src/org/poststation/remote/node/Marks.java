// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The marks between which the sections of one answer stand. They are random for each call and travel on standard input,
 * where no process list shows them, so nothing on the node can forge one. What a login shell prints before the first
 * mark or after the last one is not part of the answer.
 */
final class Marks {

    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEGIN = " BEGIN ";
    private static final String END = " END ";
    private static final String DONE = " DONE\n";

    private final String word;

    private Marks(String word) {
        this.word = word;
    }

    static Marks random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Marks("@@" + HexFormat.of().formatHex(bytes));
    }

    /** The word that begins every mark. */
    String word() {
        return word;
    }

    /** Prints the mark before a section. */
    String begin(String section) {
        return "printf '\\n%s BEGIN %s\\n' \"$B\" " + section;
    }

    /** Prints the mark after a section; both are words of the script. */
    String end(String section, String status) {
        return "printf '\\n%s END %s %s\\n' \"$B\" " + section + ' ' + status;
    }

    /** Prints the mark after everything. */
    String done() {
        return "printf '\\n%s DONE\\n' \"$B\"";
    }

    /** The sections of an answer by their names; empty when it is not whole. */
    Optional<Map<String, Framed>> read(byte[] answer) {
        Map<String, Framed> sections = new LinkedHashMap<>();
        int at = find(answer, "", 0);
        while (at >= 0) {
            int line = at + 1 + word.length();
            if (startsWith(answer, line, DONE)) {
                return Optional.of(sections);
            }
            int content = indexOf(answer, '\n', line) + 1;
            int end = content == 0 ? -1 : find(answer, END, content - 1);
            if (!startsWith(answer, line, BEGIN) || end < 0) {
                return Optional.empty();
            }
            String name = text(answer, line + BEGIN.length(), content - 1);
            int ending = end + 1 + word.length() + END.length();
            int next = indexOf(answer, '\n', ending);
            String[] said = next < 0 ? new String[0] : text(answer, ending, next).split(" ");
            if (said.length != 2 || !said[0].equals(name)) {
                return Optional.empty();
            }
            sections.put(name, new Framed(said[1], Arrays.copyOfRange(answer, content, Math.max(content, end))));
            at = find(answer, "", next);
        }
        return Optional.empty();
    }

    /** Where a line feed stands before a mark of this kind. */
    private int find(byte[] answer, String kind, int from) {
        byte[] wanted = ('\n' + word + kind).getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(answer, '\n', from);
        while (at >= 0 && !Arrays.equals(answer, at, Math.min(answer.length, at + wanted.length), wanted, 0,
                wanted.length)) {
            at = indexOf(answer, '\n', at + 1);
        }
        return at;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at < bytes.length ? at : -1;
    }

    private static boolean startsWith(byte[] bytes, int from, String wanted) {
        return text(bytes, from, Math.min(bytes.length, from + wanted.length())).equals(wanted);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.US_ASCII);
    }
}
