// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Remembers the first bytes of a connection, to tell another protocol from a cut one. */
final class Greeting {

    private static final int KEPT_BYTES = 1000;
    private static final String START = "SSH-";

    private final StringBuilder text = new StringBuilder();

    /** The same stream, listened to. */
    InputStream listen(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) {
                    keep(new byte[] {(byte) one}, 0, 1);
                }
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                keep(bytes, from, read);
                return read;
            }
        };
    }

    /** Whether somebody answered, but not in SSH (RFC 4253 section 4.2). */
    synchronized boolean isOtherProtocol() {
        String said = text.toString();
        return !said.startsWith(START) && !START.startsWith(said) && !said.contains('\n' + START);
    }

    /** What was said, for reading. */
    synchronized String said() {
        return text.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private synchronized void keep(byte[] bytes, int from, int length) {
        if (length > 0 && text.length() < KEPT_BYTES) {
            text.append(new String(bytes, from, Math.min(length, KEPT_BYTES), StandardCharsets.ISO_8859_1));
        }
    }
}
