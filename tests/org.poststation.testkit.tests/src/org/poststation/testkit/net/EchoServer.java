// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends back what it gets. */
final class EchoServer implements AutoCloseable {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Listener listener = Listener.start(0, this::echo);

    static EchoServer start() {
        return new EchoServer();
    }

    int port() {
        return listener.port();
    }

    int openConnections() {
        return open.size();
    }

    @Override
    public void close() {
        listener.close();
        open.forEach(Sockets::close);
    }

    private void echo(Socket socket) {
        open.add(socket);
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
