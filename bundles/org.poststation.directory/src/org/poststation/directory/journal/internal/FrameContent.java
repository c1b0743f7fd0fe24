// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decrypts and inflates frames. */
final class FrameContent {

    /** A value may have 16 MB and more; this keeps a damaged length from taking all memory. */
    private static final int MOST = 1 << 29;
    private static final int FACTOR = 4;

    private FrameContent() {}

    static ByteReader of(Frame frame, FrameCipher cipher) throws DamagedFrameException {
        byte[] deflated = cipher.open(frame);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] plain = new byte[Math.max(FrameFormat.HEADER, FACTOR * deflated.length)];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(plain, length, plain.length - length);
                length += more;
                if (more == 0 && !inflater.finished()) {
                    plain = larger(plain, length);
                }
            }
            return new ByteReader(Arrays.copyOf(plain, length));
        } catch (DataFormatException damaged) {
            throw new DamagedFrameException(damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] larger(byte[] plain, int length) throws DamagedFrameException {
        if (length < plain.length || plain.length > MOST) {
            throw new DamagedFrameException();
        }
        return Arrays.copyOf(plain, 2 * plain.length);
    }
}
