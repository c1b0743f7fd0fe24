// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class SafeTextTest {

    private static String safe(String raw) {
        return SafeText.decode(raw.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void terminalSequencesVanishWithTheirParameters() {
        assertEquals("red text", safe("\u001b[1;31mred\u001b[0m text"));
        assertEquals("title", safe("\u001b]0;rm -rf /\u0007title"));
        assertEquals("link", safe("\u001b]8;;http://evil.example\u001b\\link"));
        assertEquals("ab", safe("a\u009b2Jb"));
        assertEquals("ab", safe("a\u001bPdevice string\u001b\\b"));
        assertEquals("ab", safe("a\u001b(0b"));
        assertEquals("cut", safe("cut\u001b["));
        assertEquals("cut", safe("cut\u001b"));
    }

    @Test
    void anUnfinishedTitleTakesOnlyItsLine() {
        assertEquals("a\nnext", safe("a\u001b]0;title\nnext"));
    }

    @Test
    void controlAndBidirectionalCharactersVanish() {
        assertEquals("a\tb\nc", safe("a\tb\nc\u0000\u0007\b\u007f\u0085"));
        assertEquals("userexe.txt", safe("user\u202eexe.txt\u2066\u200f"));
        assertEquals("line\nnext", safe("line\r\nnext\r"));
    }

    @Test
    void whatIsNoUtf8IsShownAsSuch() {
        assertEquals("a\ufffdb", SafeText.decode(new byte[] {'a', (byte) 0xff, 'b'}));
        assertEquals("über 日本語 😀", safe("über 日本語 😀"));
    }
}
