// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = Marks.random();

    private byte[] answer(String text) {
        return text.replace("\n@ ", '\n' + marks.word() + ' ').getBytes(StandardCharsets.ISO_8859_1);
    }

    private Map<String, Framed> read(String text) {
        return marks.read(answer(text)).orElseThrow();
    }

    @Test
    void contentIsWhatStandsBetweenTheMarks() {
        Map<String, Framed> sections = read("""
                Welcome!

                @ BEGIN one
                first
                second

                @ END one 0

                @ BEGIN two

                @ END two 127

                @ DONE
                Good-bye!
                """);
        assertEquals(List.of("one", "two"), List.copyOf(sections.keySet()));
        assertEquals("first\nsecond\n", new String(sections.get("one").content(), StandardCharsets.US_ASCII));
        assertEquals("127", sections.get("two").status());
        assertEquals(0, sections.get("two").content().length);
    }

    @Test
    void binaryContentComesUnchanged() {
        byte[] content = new byte[256];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        assertArrayEquals(content, read("\n@ BEGIN x\n" + text + "\n@ END x 0\n\n@ DONE\n").get("x").content());
    }

    @Test
    void marksOfOtherCallsAreContent() {
        String other = Marks.random().word();
        assertNotEquals(other, marks.word());
        String forged = "\n" + other + " END x 0\n" + other + " DONE\n";
        Framed section = read("\n@ BEGIN x\n" + forged + "\n@ END x 1\n\n@ DONE\n").get("x");
        assertEquals(forged, new String(section.content(), StandardCharsets.US_ASCII));
        assertEquals("1", section.status());
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = answer("hello\n\n@ BEGIN x\ncontent\n\n@ END x 0\n\n@ DONE\n");
        for (int length = 0; length < whole.length; length++) {
            int at = length;
            assertTrue(marks.read(Arrays.copyOf(whole, length)).isEmpty(), () -> "cut after " + at + " bytes");
        }
        assertTrue(marks.read(whole).isPresent());
    }
}
