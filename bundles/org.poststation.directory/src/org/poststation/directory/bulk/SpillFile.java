// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Bytes that may become too many for the memory: the last ones wait in a buffer, the others stand in a temporary file
 * that only its owner can read. For use by one thread.
 */
final class SpillFile implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 256;
    private static final int LARGEST_BUFFER = 1 << 14;

    private byte[] buffer = new byte[0];
    private int waiting;
    private long written;
    private FileChannel channel;

    /** How many bytes there are. */
    long size() {
        return written + waiting;
    }

    /** Adds bytes at the end. */
    void write(byte[] bytes) throws IOException {
        if (waiting + bytes.length > LARGEST_BUFFER) {
            flush();
        }
        if (bytes.length > LARGEST_BUFFER) {
            append(ByteBuffer.wrap(bytes));
            return;
        }
        if (waiting + bytes.length > buffer.length) {
            int room = Math.max(SMALLEST_BUFFER, Math.max(2 * buffer.length, waiting + bytes.length));
            buffer = Arrays.copyOf(buffer, Math.min(room, LARGEST_BUFFER));
        }
        System.arraycopy(bytes, 0, buffer, waiting, bytes.length);
        waiting += bytes.length;
    }

    /** Some of the bytes. */
    byte[] read(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer target = ByteBuffer.wrap(bytes);
        long inFile = Math.max(0, Math.min(length, written - from));
        target.limit((int) inFile);
        while (target.hasRemaining()) {
            if (channel.read(target, from + target.position()) < 0) {
                throw new EOFException();
            }
        }
        if (inFile < length) {
            int start = (int) (from + inFile - written);
            System.arraycopy(buffer, start, bytes, (int) inFile, (int) (length - inFile));
        }
        return bytes;
    }

    /** Removes the file. */
    @Override
    public void close() {
        buffer = new byte[0];
        waiting = 0;
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            // a temporary file that can't be closed goes with the process
            return;
        }
    }

    private void flush() throws IOException {
        append(ByteBuffer.wrap(buffer, 0, waiting));
        waiting = 0;
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (channel == null) {
            Path file = Files.createTempFile("poststation-", ".tmp");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
    }
}
