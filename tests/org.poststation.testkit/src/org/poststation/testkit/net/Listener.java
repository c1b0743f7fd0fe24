// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;

import org.poststation.testkit.Await;

/** Accepts connections on the loopback interface; each is served by a virtual thread of its own. */
final class Listener implements AutoCloseable {
    private static final int BACKLOG = 100;

    private final ServerSocket socket;
    private final Thread acceptor;

    private Listener(ServerSocket socket, Consumer<Socket> service) {
        this.socket = socket;
        acceptor = Thread.ofVirtual().name("accept-" + socket.getLocalPort()).start(() -> accept(service));
    }

    /** Starts one; port 0 means a free one. */
    static Listener start(int port, Consumer<Socket> service) {
        try {
            return new Listener(new ServerSocket(port, BACKLOG, InetAddress.getByName(Ports.LOOPBACK)), service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** Stops listening. The system does so only when the accepting thread has noticed, which is waited for. */
    @Override
    public void close() {
        Sockets.close(socket);
        Await.until(() -> !acceptor.isAlive(), "nobody accepts any more on port " + port());
    }

    private void accept(Consumer<Socket> service) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().name("serve-" + port()).start(() -> service.accept(client));
            } catch (SocketException e) {
                Sockets.expectClosed(socket, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
