// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @Test
    void ordinaryTextStays() {
        assertEquals("Zoë Held \"日本\" 🎺 ~", Printable.text("Zoë Held \"日本\" 🎺 ~"));
    }

    @ParameterizedTest
    @CsvSource({"001b, '\\u001b'", "009b, '\\u009b'", "0000, '\\u0000'", "007f, '\\u007f'", "202e, '\\u202e'",
            "2028, '\\u2028'", "000a, '\\n'", "000d, '\\r'", "0009, '\\t'", "e000, '\\ue000'", "d800, '\\ud800'"})
    void whatATerminalWouldObeyIsWrittenOut(String code, String shown) {
        assertEquals("a" + shown + "b", Printable.text("a" + (char) Integer.parseInt(code, 16) + "b"));
    }

    @Test
    void charactersBeyondTheFirstPlaneAreWrittenOutAsWhole() {
        assertEquals("\\U000e0001", Printable.text(Character.toString(0xe0001)));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "Zoë, 3", "Zoe\u0308, 3", "日本, 4", "🎺, 2", "'', 0"})
    void widthCountsColumns(String text, int columns) {
        assertEquals(columns, Printable.width(text));
    }
}
