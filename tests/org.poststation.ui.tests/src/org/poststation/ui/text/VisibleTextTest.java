// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void ordinaryTextStaysTheSameObject() {
        String text = "Zoë <b>Held</b> & Co";
        assertSame(text, VisibleText.of(text));
    }

    @Test
    void controlCharactersAreSeen() {
        assertEquals("a\u2400b\u240ac\u2421\\u009bd", VisibleText.of("a\0b\nc\u007f\u009bd"));
    }

    @Test
    void directionOverridesCanNotTurnTheTextAround() {
        assertEquals("\\u202egro.elpmaxe", VisibleText.of("\u202egro.elpmaxe"));
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertEquals("ab\u2026", VisibleText.of("ab\uD83D\uDCEC", 3));
        assertEquals("ab\uD83D\uDCEC", VisibleText.of("ab\uD83D\uDCEC", 4));
    }

    @Test
    void anAmpersandInALabelIsNoMnemonic() {
        assertEquals("R&&D", VisibleText.forLabel("R&D"));
    }
}
