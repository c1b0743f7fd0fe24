// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What is said before a connection is encrypted. */
final class TlsDialogue {

    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LINES = 200;
    /** ExtendedRequest 1.3.6.1.4.1.1466.20037 with message id 1, in BER. */
    private static final byte[] LDAP_REQUEST = ("0\35\2\1\1w\30\200\26" + "1.3.6.1.4.1.1466.20037")
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final int LDAP_RESULT_TAG = 0x0a;
    private static final int BYTE = 0xff;

    private final Socket socket;

    TlsDialogue(Socket socket) {
        this.socket = socket;
    }

    /**
     * Says it.
     *
     * @throws ProtocolException with what the other side said when it does not offer encryption
     */
    void start(MailProtocol protocol) throws IOException {
        switch (protocol) {
            case SMTP, SUBMISSION -> {
                smtp("");
                smtp("EHLO poststation.invalid\r\n");
                smtp("STARTTLS\r\n");
            }
            case IMAP -> {
                expect(line(), "* OK");
                send("a STARTTLS\r\n");
                String answer = line();
                for (int i = 0; i < MOST_LINES && answer.startsWith("* "); i++) {
                    answer = line();
                }
                expect(answer, "a OK");
            }
            case POP3 -> {
                expect(line(), "+OK");
                send("STLS\r\n");
                expect(line(), "+OK");
            }
            case LDAP -> ldap();
            case SUBMISSIONS, IMAPS, POP3S, LDAPS, HTTPS -> {
                // encrypted from the first byte on
            }
        }
    }

    private void smtp(String command) throws IOException {
        send(command);
        String answer = line();
        expect(answer, "2");
        for (int i = 0; i < MOST_LINES && answer.startsWith("-", 3); i++) {
            answer = line();
        }
    }

    private void ldap() throws IOException {
        socket.getOutputStream().write(LDAP_REQUEST);
        InputStream in = socket.getInputStream();
        in.read();
        byte[] answer = in.readNBytes(Math.min(LONGEST_LINE, in.read() & BYTE));
        for (int i = 0; i + 2 < answer.length; i++) {
            if (answer[i] == LDAP_RESULT_TAG && answer[i + 1] == 1) {
                if (answer[i + 2] == 0) {
                    return;
                }
                throw new ProtocolException("LDAP result " + (answer[i + 2] & BYTE));
            }
        }
        throw new ProtocolException("no LDAP");
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void expect(String said, String begin) throws ProtocolException {
        if (!said.startsWith(begin)) {
            throw new ProtocolException(said);
        }
    }

    /** Byte by byte, because what follows the last line belongs to the encryption. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next != '\n' && line.size() < LONGEST_LINE) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
            next = socket.getInputStream().read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
