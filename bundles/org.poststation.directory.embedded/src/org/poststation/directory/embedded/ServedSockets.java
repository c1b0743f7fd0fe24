// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.net.ServerSocketFactory;

/**
 * The sockets of the example server. A connection is at work from the moment at which something of a request came until
 * its thread reads again: then the answer is written.
 */
final class ServedSockets extends ServerSocketFactory {

    private static final long LOOK_MILLISECONDS = 50;

    private final Set<Client> clients = ConcurrentHashMap.newKeySet();

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new Listening(port, 0, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return new Listening(port, backlog, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return new Listening(port, backlog, address);
    }

    /**
     * Waits until every connection is at rest, not longer than the time given.
     *
     * @param unfinished whether a client goes on soon although it is at rest; asked again and again
     */
    synchronized void awaitRest(long milliseconds, BooleanSupplier unfinished) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long left = milliseconds;
        try {
            while (left > 0 && (unfinished.getAsBoolean() || clients.stream().anyMatch(client -> client.atWork))) {
                wait(Math.min(left, LOOK_MILLISECONDS));
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes every connection. */
    void closeAll() {
        List<Client> open = new ArrayList<>(clients);
        for (Client client : open) {
            try {
                client.close();
            } catch (IOException closed) {
                System.getLogger(ServedSockets.class.getName()).log(System.Logger.Level.DEBUG, "close", closed);
            }
        }
    }

    private synchronized void rested() {
        notifyAll();
    }

    private final class Listening extends ServerSocket {

        Listening(int port, int backlog, InetAddress address) throws IOException {
            super(port, backlog, address);
        }

        @Override
        public Socket accept() throws IOException {
            Client client = new Client();
            implAccept(client);
            clients.add(client);
            return client;
        }
    }

    private final class Client extends Socket {

        private volatile boolean atWork;

        @Override
        public InputStream getInputStream() throws IOException {
            return new Requests(this, super.getInputStream());
        }

        @Override
        public void close() throws IOException {
            super.close();
            clients.remove(this);
            rested();
        }
    }

    private final class Requests extends FilterInputStream {

        private final Client client;

        Requests(Client client, InputStream raw) {
            super(raw);
            this.client = client;
        }

        @Override
        public int read() throws IOException {
            rest();
            int read = super.read();
            client.atWork = read >= 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            rest();
            int read = super.read(buffer, offset, length);
            client.atWork = read >= 0;
            return read;
        }

        private void rest() {
            client.atWork = false;
            rested();
        }
    }
}
