// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One value of an attribute: bytes, which are text when they are UTF-8. Equal when the bytes are equal. */
public final class AttributeValue {

    private final byte[] bytes;

    private AttributeValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A value of these bytes; the array must not be changed afterwards. */
    public static AttributeValue of(byte[] bytes) {
        return new AttributeValue(bytes);
    }

    /** A value of this text in UTF-8. */
    public static AttributeValue of(String text) {
        return new AttributeValue(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    /** The text; empty when the bytes are not UTF-8. */
    public Optional<String> text() {
        return Optional.ofNullable(textOrNull());
    }

    /** The text, or null when the bytes are not UTF-8; for code that runs for every value of a large listing. */
    String textOrNull() {
        if (isAscii()) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    /** Whether the bytes are UTF-8. */
    boolean isText() {
        return isAscii() || textOrNull() != null;
    }

    /** Whether the bytes are ASCII. */
    boolean isAscii() {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue value && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The text, malformed bytes replaced: for reading, not for writing back. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
