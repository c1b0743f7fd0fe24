// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.poststation.operation.OperationException;

/**
 * The findings of a check, in memory as long as they are few, otherwise in a temporary file that only its owner can
 * read and that goes with {@link #close}. Thread-safe.
 */
public final class ImportFindings implements AutoCloseable {

    private static final int MOST_IN_MEMORY = 10_000;

    private final List<ImportFinding> first = new ArrayList<>();
    private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    private final SpillFile rest = new SpillFile();
    private long[] places = new long[64];
    private int size;

    ImportFindings() {}

    /** How many there are. */
    public synchronized int size() {
        return size;
    }

    /** How many there are of each kind; a kind without any is not among the keys. */
    public synchronized Map<FindingKind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** How many there are of a kind. */
    public synchronized long count(FindingKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * One of them, in the order in which they were found, which is nearly that of the file. Reads the disk when there
     * are many.
     *
     * @throws UncheckedIOException when the temporary file can't be read
     */
    public synchronized ImportFinding get(int index) {
        if (index < first.size()) {
            return first.get(index);
        }
        try {
            int place = index - MOST_IN_MEMORY;
            return decode(rest.read(places[place], (int) (places[place + 1] - places[place])));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes the temporary file. */
    @Override
    public synchronized void close() {
        rest.close();
    }

    synchronized void add(ImportFinding finding) throws OperationException {
        counts.merge(finding.kind(), 1L, Long::sum);
        if (size < MOST_IN_MEMORY) {
            first.add(finding);
        } else {
            keep(finding, size - MOST_IN_MEMORY);
        }
        size++;
    }

    private void keep(ImportFinding finding, int place) throws OperationException {
        if (place + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        try {
            byte[] encoded = encode(finding);
            places[place + 1] = places[place] + encoded.length;
            rest.write(encoded);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("temporary", failure);
        }
    }

    private static byte[] encode(ImportFinding finding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(finding.kind().ordinal());
        out.writeLong(finding.line());
        out.writeInt(finding.column());
        text(out, finding.dn());
        text(out, finding.text());
        out.writeInt(finding.attributes().size());
        for (String attribute : finding.attributes()) {
            text(out, attribute);
        }
        return bytes.toByteArray();
    }

    private static ImportFinding decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        FindingKind kind = FindingKind.values()[in.readByte()];
        long line = in.readLong();
        int column = in.readInt();
        String dn = text(in);
        String text = text(in);
        List<String> attributes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            attributes.add(text(in));
        }
        return new ImportFinding(kind, line, column, dn, attributes, text);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
