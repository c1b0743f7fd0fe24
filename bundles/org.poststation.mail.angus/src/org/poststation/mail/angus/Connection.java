// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;

/** The way to a mail server. Cancelling closes it, whatever is under way. */
final class Connection implements AutoCloseable {

    /** So many answers belong to the longest dialogue, and each may take its time. */
    private static final int ANSWERS = 6;

    private final MailServer server;
    private final SSLSocketFactory layers;
    private final Socket plain = new Socket();
    private final Cancellation.Registration registration;
    private Socket socket = plain;
    private volatile boolean isTooLate;

    private Connection(MailServer server, SSLSocketFactory layers, Cancellation cancellation) {
        this.server = server;
        this.layers = layers;
        this.registration = cancellation.onRequest(this::cut);
    }

    static Connection open(MailServer server, Cancellation cancellation) throws OperationException {
        Connection connection = new Connection(server, ProvenServer.factory(server), cancellation);
        boolean isOpen = false;
        try (Deadline deadline = connection.deadline()) {
            connection.connect();
            isOpen = true;
            return connection;
        } catch (IOException failure) {
            cancellation.check();
            throw Failures.connecting(server, failure);
        } finally {
            if (!isOpen) {
                connection.close();
            }
        }
    }

    /** The address keeps the name of the settings, against which the certificate is checked later. */
    private void connect() throws IOException {
        int millis = Math.toIntExact(server.timeout().toMillis());
        InetAddress found = InetAddress.getByName(server.host());
        InetAddress named = InetAddress.getByAddress(server.host(), found.getAddress());
        plain.setSoTimeout(millis);
        plain.connect(new InetSocketAddress(named, server.port()), millis);
        if (server.protection() == Protection.TLS) {
            SSLSocket secured = (SSLSocket) layers.createSocket(plain, server.host(), server.port(), true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            socket = secured;
        }
    }

    Socket socket() {
        return socket;
    }

    SSLSocketFactory layers() {
        return layers;
    }

    /** Whether nothing leaves this computer. */
    boolean isLocal() {
        return plain.getInetAddress().isLoopbackAddress();
    }

    /** Cuts the connection when what begins now takes too long. */
    Deadline deadline() {
        return new Deadline(server.timeout().multipliedBy(ANSWERS), () -> {
            isTooLate = true;
            cut();
        });
    }

    /** Whether a deadline has cut it. */
    boolean isTooLate() {
        return isTooLate;
    }

    @Override
    public void close() {
        registration.close();
        cut();
    }

    private void cut() {
        try {
            plain.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
