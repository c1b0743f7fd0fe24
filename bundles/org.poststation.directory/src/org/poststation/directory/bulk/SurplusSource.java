// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifPlace;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.ldif.LdifStyle;
import org.poststation.directory.ldif.LdifWriter;
import org.poststation.operation.OperationException;

/** Deletions of entries that a file lacks: the deepest first, whatever their number. */
final class SurplusSource implements ImportSource, AutoCloseable {

    private final Path file;
    private final TreeMap<Integer, SpillFile> byDepth = new TreeMap<>(Comparator.reverseOrder());
    private long count;

    /** @param file that lacks them */
    SurplusSource(Path file) {
        this.file = file;
    }

    /** Adds an entry that is to be deleted. */
    void add(String dn) throws OperationException {
        byte[] text = dn.getBytes(StandardCharsets.UTF_8);
        try {
            SpillFile names = byDepth.computeIfAbsent(Dn.parseServed(dn).rdns().size(), depth -> new SpillFile());
            names.write(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            names.write(text);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("temporary", failure);
        }
        count++;
    }

    /** How many there are. */
    long count() {
        return count;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long size() {
        return count;
    }

    @Override
    public String digest() {
        throw new UnsupportedOperationException("is never resumed by itself");
    }

    @Override
    public Records open() {
        Iterator<SpillFile> depths = byDepth.values().iterator();
        return new Records() {
            private SpillFile names = new SpillFile();
            private long at;
            private long read;

            @Override
            public Optional<LdifItem> next() throws OperationException {
                while (at == names.size()) {
                    if (!depths.hasNext()) {
                        return Optional.empty();
                    }
                    names = depths.next();
                    at = 0;
                }
                read++;
                return Optional.of(deletion(name()));
            }

            private String name() throws OperationException {
                try {
                    int length = ByteBuffer.wrap(names.read(at, Integer.BYTES)).getInt();
                    byte[] text = names.read(at + Integer.BYTES, length);
                    at += Integer.BYTES + length;
                    return new String(text, StandardCharsets.UTF_8);
                } catch (IOException failure) {
                    throw Wording.SENTENCES.failure("temporary", failure);
                }
            }

            @Override
            public long bytesRead() {
                return read;
            }

            @Override
            public void close() {
                // the names are needed for every pass
            }
        };
    }

    @Override
    public void close() {
        byDepth.values().forEach(SpillFile::close);
    }

    private static LdifRecord deletion(String dn) throws OperationException {
        DirectoryChange change = new DirectoryChange.DeleteEntry(Dn.parseServed(dn));
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(source, LdifStyle.COMPLETE)) {
            writer.change(change);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new LdifRecord(new LdifPlace(0, 0, 0), source.toByteArray(), change, false, List.of(), List.of());
    }
}
