// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Records in a temporary file that only its owner may read, with numbers for their entries and those above these. */
final class WaitingRecords implements Closeable {

    private static final int FIRST_SIZE = 256;

    private FileChannel file;
    private long[] names = new long[FIRST_SIZE];
    private long[] parents = new long[FIRST_SIZE];
    private long[] ends = new long[FIRST_SIZE];
    private int size;

    void add(long name, long parent, byte[] bytes, int offset, int length) throws IOException {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (file == null) {
            Path path = Files.createTempFile("poststation-export", ".ldif");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        names[size] = name;
        parents[size] = parent;
        ends[size] = file.position();
        size++;
    }

    int size() {
        return size;
    }

    long name(int record) {
        return names[record];
    }

    long parent(int record) {
        return parents[record];
    }

    /** The names of all. */
    NameSet names() {
        NameSet all = new NameSet();
        for (int i = 0; i < size; i++) {
            all.add(names[i]);
        }
        return all;
    }

    byte[] read(int record) throws IOException {
        long start = record == 0 ? 0 : ends[record - 1];
        ByteBuffer bytes = ByteBuffer.allocate((int) (ends[record] - start));
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            // reads until the record is whole
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
