// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends back what it gets. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private EchoServer(ServerSocket listener) {
        this.listener = listener;
    }

    static EchoServer start() {
        try {
            EchoServer server = new EchoServer(new ServerSocket(0, 50, InetAddress.getByName(Ports.LOOPBACK)));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    int openConnections() {
        return open.size();
    }

    @Override
    public void close() {
        Sockets.close(listener);
        open.forEach(Sockets::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> echo(socket));
            } catch (SocketException e) {
                Sockets.expectClosed(listener, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // a test cut the connection
            Sockets.close(socket);
        } finally {
            open.remove(socket);
        }
    }
}
