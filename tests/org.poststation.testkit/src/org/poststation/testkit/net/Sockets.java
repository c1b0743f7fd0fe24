// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** Closing sockets. */
final class Sockets {
    private Sockets() {}

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes with RST instead of FIN, as a crashed host or a firewall does. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (SocketException e) {
            // already closed by the other side
            close(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An exception from accept means only that the listener was closed. */
    static void expectClosed(ServerSocket listener, SocketException exception) {
        if (!listener.isClosed()) {
            throw new UncheckedIOException(exception);
        }
    }
}
