// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A socket for many small messages. Those that are sent one after the other can go to the network together, and those
 * that come one after the other are taken together: for each by itself the system's calls and the waking of threads, on
 * both sides, would cost more than the message.
 */
final class PipelineSocket extends Socket {

    private static final int MOST_HELD = 1 << 16;
    /** How long to wait after a look for messages before the next one, when the last one took all that were there. */
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(500);

    private final int patience;
    private Together out;
    private InputStream in;

    /** @param patience after so many milliseconds in which the other side takes nothing the socket is closed */
    PipelineSocket(int patience) {
        this.patience = patience;
    }

    /** From now on what is sent waits for {@link #release}, or until it is much. */
    synchronized void hold() {
        if (out != null) {
            out.holding = true;
        }
    }

    /** Sends what waits. */
    void release() throws IOException {
        Together open;
        synchronized (this) {
            open = out;
        }
        if (open != null) {
            open.release();
        }
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Together(super.getOutputStream());
        }
        return out;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (in == null) {
            in = new Paced(super.getInputStream());
        }
        return in;
    }

    private void giveUp() {
        try {
            close();
        } catch (IOException alreadyBroken) {
            // nobody is interested in how a socket that is given up ends
            return;
        }
    }

    private final class Together extends FilterOutputStream {

        private byte[] held = new byte[0];
        private int length;
        private volatile boolean holding;

        Together(OutputStream socket) {
            super(socket);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) throws IOException {
            if (!holding || count > MOST_HELD - length) {
                send();
            }
            if (!holding || count > MOST_HELD) {
                send(bytes, from, count);
                return;
            }
            if (held.length == 0) {
                held = new byte[MOST_HELD];
            }
            System.arraycopy(bytes, from, held, length, count);
            length += count;
        }

        @Override
        public void flush() {
            // a socket keeps nothing back itself, and what is held waits for its release
        }

        private synchronized void release() throws IOException {
            holding = false;
            send();
        }

        private void send() throws IOException {
            int count = length;
            length = 0;
            if (count > 0) {
                send(held, 0, count);
            }
        }

        private void send(byte[] bytes, int from, int count) throws IOException {
            CompletableFuture<Void> late = CompletableFuture.runAsync(PipelineSocket.this::giveUp,
                    CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS));
            try {
                out.write(bytes, from, count);
            } finally {
                late.cancel(false);
            }
        }
    }

    private static final class Paced extends FilterInputStream {

        private long drainedAt = System.nanoTime() - PAUSE;

        Paced(InputStream socket) {
            super(socket);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            long since = System.nanoTime() - drainedAt;
            if (since < PAUSE) {
                LockSupport.parkNanos(PAUSE - since);
            }
            int taken = in.read(into, from, count);
            if (taken < count) {
                drainedAt = System.nanoTime();
            }
            return taken;
        }
    }
}
