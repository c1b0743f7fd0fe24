// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Appends frames to a file: collected first, then written at once. Not thread-safe. */
final class FrameWriter implements AutoCloseable {

    private static final int FIRST_SIZE = 1 << 12;

    private final FileChannel channel;
    private final FrameCipher cipher;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private ByteBuffer collected = ByteBuffer.allocate(FIRST_SIZE);
    private byte[] deflated = new byte[FIRST_SIZE];
    private long end;

    private FrameWriter(FileChannel channel, FrameCipher cipher) throws IOException {
        this.channel = channel;
        this.cipher = cipher;
        this.end = channel.size();
    }

    /** Appends to an existing file. */
    static FrameWriter open(Path file, FrameCipher cipher) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            return new FrameWriter(channel, cipher);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Takes what is behind an offset away. */
    void cut(long size) throws IOException {
        channel.truncate(size);
        end = size;
    }

    /** Adds a frame to those that are written next. */
    FrameWriter add(FrameType type, byte[] plain) {
        int length = deflate(plain);
        byte[] nonce = FrameCipher.nonce();
        byte[] sealed = cipher.seal(type, end + collected.position(), nonce, deflated, length);
        int needed = collected.position() + FrameFormat.HEADER + sealed.length;
        if (collected.capacity() < needed) {
            collected = ByteBuffer.allocate(Math.max(needed, 2 * collected.capacity())).put(collected.flip());
        }
        FrameFormat.write(collected, type, nonce, sealed);
        return this;
    }

    /**
     * Writes what was added. What could not be written whole is taken back, as far as the disk lets it.
     *
     * @throws IOException when it can't be written; the file is as before then, or ends with a torn frame
     */
    void write() throws IOException {
        collected.flip();
        try {
            long at = end;
            while (collected.hasRemaining()) {
                at += channel.write(collected, at);
            }
            end = at;
        } finally {
            collected.clear();
            if (channel.isOpen() && channel.size() > end) {
                channel.truncate(end);
            }
        }
    }

    /** Waits until the disk has what was written. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Bytes of the file. */
    long size() {
        return end;
    }

    private int deflate(byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == deflated.length) {
                deflated = Arrays.copyOf(deflated, 2 * length);
            }
            length += deflater.deflate(deflated, length, deflated.length - length);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
    }
}
