// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Bytes from one thread to another; a read that gets none in time fails like that of a socket. */
final class TimedPipe extends InputStream {

    /** A writer waits when so much was not read yet. */
    private static final int MOST_BYTES = 1 << 20;

    private final int silenceMillis;
    private final Deque<byte[]> parts = new ArrayDeque<>();
    private int first;
    private int bytes;
    private boolean isEnded;

    TimedPipe(int silenceMillis) {
        this.silenceMillis = silenceMillis;
    }

    /** Where the bytes come in; closing it ends the pipe. */
    OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                put(Arrays.copyOfRange(from, offset, offset + length));
            }

            @Override
            public void close() {
                end();
            }
        };
    }

    /** No more bytes come; what is there can still be read. */
    synchronized void end() {
        isEnded = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(silenceMillis);
        while (bytes == 0 && !isEnded) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("nothing for " + silenceMillis + " ms");
            }
            await(left);
        }
        if (bytes == 0) {
            return -1;
        }
        byte[] part = parts.getFirst();
        int read = Math.min(length, part.length - first);
        System.arraycopy(part, first, to, offset, read);
        first += read;
        bytes -= read;
        if (first == part.length) {
            parts.removeFirst();
            first = 0;
        }
        notifyAll();
        return read;
    }

    @Override
    public synchronized int available() {
        return bytes;
    }

    private synchronized void put(byte[] part) throws IOException {
        while (bytes > MOST_BYTES && !isEnded) {
            await(0);
        }
        if (isEnded) {
            throw new IOException("the pipe is closed");
        }
        if (part.length > 0) {
            parts.addLast(part);
            bytes += part.length;
            notifyAll();
        }
    }

    private void await(long millis) throws IOException {
        try {
            wait(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }
}
