// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.ByteArrayOutputStream;

/** A message as it goes over the wire: lines end with CR LF, and a dot that begins one is doubled (RFC 5321, 4.5.2). */
final class MessageText {

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private MessageText() {}

    /** The message with the line of a single dot that ends it. */
    static byte[] onWire(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + message.length / 32 + 5);
        boolean isBegin = true;
        for (int at = 0; at < message.length; at++) {
            byte one = message[at];
            if (one == '\r' || one == '\n') {
                out.writeBytes(END_OF_LINE);
                boolean isPair = one == '\r' && at + 1 < message.length && message[at + 1] == '\n';
                at += isPair ? 1 : 0;
                isBegin = true;
            } else {
                if (isBegin && one == '.') {
                    out.write('.');
                }
                out.write(one);
                isBegin = false;
            }
        }
        if (!isBegin) {
            out.writeBytes(END_OF_LINE);
        }
        out.write('.');
        out.writeBytes(END_OF_LINE);
        return out.toByteArray();
    }

    /** Whether it needs a server with 8BITMIME (RFC 6152). */
    static boolean isEightBit(byte[] message) {
        for (byte one : message) {
            if (one < 0) {
                return true;
            }
        }
        return false;
    }
}
