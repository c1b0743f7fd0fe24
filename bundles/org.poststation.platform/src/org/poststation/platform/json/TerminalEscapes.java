// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform.json;

import java.io.Serial;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes, beside what JSON demands, DEL, the C1 controls (0x9b begins an escape sequence on some terminals) and the
 * Unicode line separators, which some programs take for the end of a line.
 */
final class TerminalEscapes extends CharacterEscapes {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int[] ascii;

    TerminalEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii[0x7f] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        boolean unsafe = c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029;
        return unsafe ? new SerializedString(String.format("\\u%04x", c)) : null;
    }
}
