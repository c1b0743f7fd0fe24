// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** An input, unpacked when it begins like a file of gzip (RFC 1952), that counts what was taken from it. */
public final class UnpackedInput implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int[] GZIP = {0x1f, 0x8b};

    private final Counting packed;
    private final InputStream content;

    /**
     * Looks at the first bytes. Blocking, as everything here.
     *
     * @throws IOException when the input can't be read; the stream is not closed then
     */
    UnpackedInput(InputStream in) throws IOException {
        packed = new Counting(in);
        BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
        content = isPacked(buffered) ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it can't be read
     */
    public static UnpackedInput open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new UnpackedInput(in);
        } catch (IOException unreadable) {
            in.close();
            throw unreadable;
        }
    }

    /** What is in it; closed by {@link #close}. */
    public InputStream content() {
        return content;
    }

    /** How many bytes of the input itself were taken, packed as they may be. */
    public long bytesRead() {
        return packed.count;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(GZIP.length);
        boolean packed = in.read() == GZIP[0] && in.read() == GZIP[1];
        in.reset();
        return packed;
    }

    private static final class Counting extends FilterInputStream {

        /** Read by the thread that shows the progress. */
        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
