// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password in memory. Never prints itself; {@link #close} overwrites it. */
public final class Secret implements AutoCloseable {

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Takes over the characters; the caller's array is overwritten when this is closed. */
    public static Secret of(char[] characters) {
        return new Secret(characters);
    }

    /** A copy of the characters, to be overwritten by the caller. */
    public char[] characters() {
        return characters.clone();
    }

    /** The password in UTF-8, to be overwritten by the caller. */
    public byte[] utf8() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Whether there are no characters; a bind with an empty password would be anonymous (RFC 4513 section 5.1.2). */
    public boolean isEmpty() {
        return characters.length == 0;
    }

    /** Overwrites the characters. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    /** Never the characters. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
