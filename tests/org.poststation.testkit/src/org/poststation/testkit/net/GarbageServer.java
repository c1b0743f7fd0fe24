// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A loopback server that accepts connections and never gives a proper LDAP answer. Virtual threads serve it. */
public final class GarbageServer implements AutoCloseable {
    private static final int CHUNK = 4096;

    private final Listener listener;
    private final Garbage garbage;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();

    private GarbageServer(Garbage garbage) {
        this.garbage = garbage;
        listener = Listener.start(0, this::serve);
    }

    /** Starts one on a free port. */
    public static GarbageServer start(Garbage garbage) {
        return new GarbageServer(garbage);
    }

    /** 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** How many connections were accepted. */
    public long connections() {
        return connections.get();
    }

    /** How many connections it still holds; one whose client has closed is no longer counted. */
    public int openConnections() {
        return open.size();
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        listener.close();
        open.forEach(Sockets::close);
    }

    private void serve(Socket socket) {
        connections.incrementAndGet();
        open.add(socket);
        byte[] buffer = new byte[CHUNK];
        try (socket) {
            if (garbage.isClosedAtOnce() || listener.isClosed()) {
                return;
            }
            if (garbage.isGreeting()) {
                socket.getOutputStream().write(garbage.answer());
            }
            while (socket.getInputStream().read(buffer) >= 0) {
                if (!garbage.isGreeting()) {
                    socket.getOutputStream().write(garbage.answer());
                }
            }
        } catch (IOException e) {
            // the client gave up, which is what it should do
            Sockets.close(socket);
        } finally {
            open.remove(socket);
        }
    }
}
