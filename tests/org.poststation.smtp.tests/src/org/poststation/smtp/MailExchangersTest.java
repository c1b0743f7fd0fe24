// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.model.DomainName;
import org.poststation.operation.OperationException;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.testkit.net.Ports;

/** Against a name server that knows some answers by heart (RFC 1035). */
@Timeout(60)
class MailExchangersTest {

    private static final int QUESTION = 12;
    private static final int REFUSED = 5;
    private static final int NO_SUCH_NAME = 3;

    private DatagramSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new DatagramSocket(0, InetAddress.getByName(Ports.LOOPBACK));
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> ask(String domain) throws OperationException {
        return new MailExchangers("dns://127.0.0.1:" + server.getLocalPort()).of(DomainName.parse(domain));
    }

    private Reason failure(String domain) {
        return assertThrows(SmtpFailedException.class, () -> ask(domain)).reason();
    }

    @Test
    void thePreferredComesFirst() throws OperationException {
        assertEquals(List.of("mx1.example.org", "mx2.example.org"), ask("two.example.org"));
    }

    @Test
    void aDomainWithoutOneTakesItsMailItself() throws OperationException {
        assertEquals(List.of("none.example.org"), ask("none.example.org"));
    }

    @Test
    void whyThereIsNone() {
        assertEquals(Reason.NO_MAIL, failure("null.example.org"));
        assertEquals(Reason.UNKNOWN_NAME, failure("missing.example.org"));
        assertEquals(Reason.NO_DNS, failure("broken.example.org"));
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!server.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                server.receive(packet);
                byte[] answer = answer(buffer, packet.getLength());
                server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                server.close();
            }
        }
    }

    private static byte[] answer(byte[] question, int length) throws IOException {
        String name = new String(question, QUESTION + 1, question[QUESTION], StandardCharsets.US_ASCII);
        int code = switch (name) {
            case "missing" -> NO_SUCH_NAME;
            case "broken" -> REFUSED;
            default -> 0;
        };
        List<String> hosts = switch (name) {
            case "two" -> List.of("20 mx2", "10 mx1");
            case "null" -> List.of("0 ");
            default -> List.of();
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(question, 0, 2);
            out.writeShort(0x8180 | code);
            out.writeShort(1);
            out.writeShort(hosts.size());
            out.writeInt(0);
            // the question without the additional record that may follow
            int end = QUESTION + 5;
            while (question[end - 5] != 0) {
                end++;
            }
            out.write(question, QUESTION, Math.min(end, length) - QUESTION);
            for (String host : hosts) {
                exchanger(out, Integer.parseInt(host.replaceFirst(" .*", "")), host.replaceFirst(".* ", ""));
            }
        }
        return bytes.toByteArray();
    }

    private static void exchanger(DataOutputStream out, int preference, String host) throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (String label : host.isEmpty() ? new String[0] : (host + ".example.org").split("\\.")) {
            name.write(label.length());
            name.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        name.write(0);
        out.writeShort(0xc000 | QUESTION);
        out.writeShort(15);
        out.writeShort(1);
        out.writeInt(60);
        out.writeShort(name.size() + 2);
        out.writeShort(preference);
        out.write(name.toByteArray());
    }
}
