// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads the frames of a file one after the other, and goes on behind a damaged one. Not thread-safe. */
final class FrameReader implements AutoCloseable {

    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer header = ByteBuffer.allocate(FrameFormat.HEADER);
    private long position;
    private long damaged;

    private FrameReader(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static FrameReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FrameReader(channel);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Bytes of the file when it was opened. */
    long size() {
        return size;
    }

    /** How often something that is no frame was passed over; what is torn at the end does not count. */
    long damaged() {
        return damaged;
    }

    /** The next whole frame; empty at the end, or when only a torn frame is left. */
    Optional<Frame> next() throws IOException {
        Optional<Frame> found = at(position);
        if (found.isEmpty() && position < size) {
            found = behind(position + 1);
            if (found.isPresent()) {
                damaged++;
            }
        }
        position = found.map(Frame::end).orElse(size);
        return found;
    }

    /** The frame that begins at an offset; empty when none does, or it is damaged. */
    Optional<Frame> at(long offset) throws IOException {
        if (size - offset < FrameFormat.HEADER) {
            return Optional.empty();
        }
        read(header.clear(), offset);
        int length = FrameFormat.length(header);
        if (length < 0 || length > size - offset - FrameFormat.HEADER) {
            return Optional.empty();
        }
        byte[] sealed = new byte[length];
        read(ByteBuffer.wrap(sealed), offset + FrameFormat.HEADER);
        return FrameFormat.isWhole(header, sealed)
                ? Optional.of(FrameFormat.frame(header, offset, sealed))
                : Optional.empty();
    }

    private Optional<Frame> behind(long from) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        for (long start = from; size - start >= FrameFormat.HEADER; start += WINDOW - Integer.BYTES + 1) {
            window.clear().limit((int) Math.min(WINDOW, size - start));
            read(window, start);
            for (int i = 0; i + Integer.BYTES <= window.limit(); i++) {
                if (window.getInt(i) == FrameFormat.MARK) {
                    Optional<Frame> frame = at(start + i);
                    if (frame.isPresent()) {
                        return frame;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void read(ByteBuffer into, long offset) throws IOException {
        while (into.hasRemaining() && channel.read(into, offset + into.position()) >= 0) {
            // a read may deliver less than wanted
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
