// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.poststation.testkit.net.Ports;

/** Asks a server for a sign of life with bytes of our own, so that no client library is involved. */
final class LdapProbe {
    /** LDAPMessage 1, BindRequest version 3, anonymous, simple (RFC 4511 section 4.2). */
    private static final byte[] ANONYMOUS_BIND = {0x30, 0x0c, 0x02, 0x01, 0x01, 0x60, 0x07, 0x02, 0x01, 0x03, 0x04,
            0x00, (byte) 0x80, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int TIMEOUT = 1000;

    private LdapProbe() {}

    /** Whether a bind gets any answer within a second. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(ANONYMOUS_BIND);
            return socket.getInputStream().read() == SEQUENCE;
        } catch (IOException e) {
            return false;
        }
    }
}
