// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Lines of LDIF as bytes, folded where they are too long. */
final class LdifLines {

    /** The length of a line, its end not counted. */
    static final int LONGEST = 76;

    private static final int FIRST_SIZE = 4096;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** A line as it is, in UTF-8. */
    void line(String line) {
        append(line.getBytes(StandardCharsets.UTF_8));
        end();
    }

    /**
     * A line of a name and its value.
     *
     * @return whether the value could be written as it is, not in base64
     */
    boolean value(String name, byte[] value) {
        boolean safe = isSafe(value);
        int start = size;
        append(name.getBytes(StandardCharsets.UTF_8));
        append((byte) ':');
        if (!safe) {
            append((byte) ':');
        }
        if (value.length > 0) {
            append((byte) ' ');
        }
        fold(safe ? value : Base64.getEncoder().encode(value), LONGEST - (size - start));
        end();
        return safe;
    }

    int size() {
        return size;
    }

    /** Writes what there is, and begins anew. */
    void sendTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Whether the value may stand in LDIF as it is (RFC 2849, SAFE-STRING, and no space at the end). */
    private static boolean isSafe(byte[] value) {
        if (value.length == 0) {
            return true;
        }
        byte first = value[0];
        boolean safe = first != ' ' && first != ':' && first != '<' && value[value.length - 1] != ' ';
        for (int i = 0; safe && i < value.length; i++) {
            safe = value[i] >= ' ' && value[i] != 0x7f;
        }
        return safe;
    }

    private void fold(byte[] text, int room) {
        int done = Math.min(Math.max(room, 0), text.length);
        append(text, 0, done);
        while (done < text.length) {
            end();
            append((byte) ' ');
            int length = Math.min(LONGEST - 1, text.length - done);
            append(text, done, length);
            done += length;
        }
    }

    private void end() {
        append((byte) '\n');
    }

    private void append(byte[] text) {
        append(text, 0, text.length);
    }

    private void append(byte[] text, int from, int length) {
        require(length);
        System.arraycopy(text, from, bytes, size, length);
        size += length;
    }

    private void append(byte b) {
        require(1);
        bytes[size++] = b;
    }

    private void require(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
