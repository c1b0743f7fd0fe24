// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.tls.ShownChain;

/**
 * Asks one service for its certificate.
 *
 * @param protocol how it is asked
 * @param address where it is
 * @param port TCP port
 * @param name the host that is meant (RFC 6066, server name); empty when only the address is known
 */
public record CertificateRequest(MailProtocol protocol, String address, int port, String name) {

    /** The usual patience. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(8);

    /** Connects, says what comes before the encryption, and shakes hands. Blocking, at most as long as the patience. */
    public CertificateAnswer ask(Duration patience, Cancellation cancellation) {
        ShownChain shown = new ShownChain();
        try (Socket socket = new Socket();
                Cancellation.Registration registration = cancellation.onRequest(() -> close(socket));
                Deadline deadline = new Deadline(patience, () -> close(socket))) {
            socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            new TlsDialogue(socket).start(protocol);
            handshake(socket, shown);
        } catch (IOException failure) {
            // a server that wants a certificate of its clients has shown its own before it ends
            if (shown.own().isEmpty()) {
                return new CertificateAnswer(protocol, port, Optional.empty(), String.valueOf(failure.getMessage()));
            }
        }
        return new CertificateAnswer(protocol, port, ServedCertificate.find(shown), "");
    }

    private void handshake(Socket socket, ShownChain shown) throws IOException {
        try (SSLSocket encrypted = (SSLSocket) shown.factory().createSocket(socket, address, port, true)) {
            if (!name.isEmpty()) {
                SSLParameters parameters = encrypted.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(name)));
                encrypted.setSSLParameters(parameters);
            }
            encrypted.startHandshake();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
