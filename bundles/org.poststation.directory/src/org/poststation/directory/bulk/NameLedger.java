// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.Dn;
import org.poststation.operation.OperationException;

/**
 * Which names a file defines, which it needs, and which the server has, whatever their number: they are spread over
 * temporary files by their hash and compared part by part. For use by one thread.
 */
final class NameLedger implements AutoCloseable {

    private static final int PARTS = 256;
    private static final int MOST_LATELY = 1000;
    private static final int AS_THE_KEY = -1;

    private final SpillFile[] parts = new SpillFile[PARTS];
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(encoded);
    /** The last ones that the file defines, and of these those that others stand below. */
    private final Set<String> lately = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_LATELY;
        }
    });

    /** What is noted of a name. */
    private enum Note {
        DEFINED, NEEDED_ABOVE, NEEDED_ITSELF, ON_SERVER
    }

    private record Line(Note note, String key, String dn, long line) {}

    /** Is told what does not fit. */
    interface Resolution {

        /** The file has the entry again at this line. */
        void duplicate(String dn, long line, long firstLine) throws OperationException;

        /** The record at this line needs an entry above it, or its own entry, that nobody defines. */
        void missing(String dn, long line, boolean above) throws OperationException;

        /** The server has an entry that the file does not define. */
        void surplus(String dn) throws OperationException;
    }

    NameLedger() {
        Arrays.setAll(parts, part -> new SpillFile());
    }

    /** The record at this line makes the entry. */
    void defines(Dn dn, long line) throws OperationException {
        note(new Line(Note.DEFINED, dn.key(), dn.toString(), line));
        lately.add(dn.key());
    }

    /** The record at this line for an entry needs the one above it, which the server lacks. */
    void needsParent(Dn dn, Dn parent, long line) throws OperationException {
        // to add it again makes it the latest
        if (lately.remove(parent.key())) {
            lately.add(parent.key());
        } else {
            note(new Line(Note.NEEDED_ABOVE, parent.key(), dn.toString(), line));
        }
    }

    /** The record at this line changes an entry that the server lacks. */
    void needs(Dn dn, long line) throws OperationException {
        note(new Line(Note.NEEDED_ITSELF, dn.key(), dn.toString(), line));
    }

    /** The server has the entry. */
    void onServer(Dn dn) throws OperationException {
        note(new Line(Note.ON_SERVER, dn.key(), dn.toString(), 0));
    }

    /** Compares everything that was noted. */
    void resolve(Resolution resolution) throws OperationException {
        for (SpillFile part : parts) {
            Map<String, Long> defined = new HashMap<>();
            // Answers of the server come in any order; the first of two is the one that stands first in the file.
            each(part, line -> {
                if (line.note() == Note.DEFINED) {
                    defined.merge(line.key(), line.line(), Math::min);
                }
            });
            each(part, line -> {
                Long first = defined.get(line.key());
                if (first == null) {
                    tell(line, resolution);
                } else if (line.note() == Note.DEFINED && line.line() != first) {
                    resolution.duplicate(line.dn(), line.line(), first);
                }
            });
        }
    }

    @Override
    public void close() {
        for (SpillFile part : parts) {
            part.close();
        }
    }

    private static void tell(Line line, Resolution resolution) throws OperationException {
        if (line.note() == Note.ON_SERVER) {
            resolution.surplus(line.dn());
        } else {
            resolution.missing(line.dn(), line.line(), line.note() == Note.NEEDED_ABOVE);
        }
    }

    private void note(Line line) throws OperationException {
        try {
            encoded.reset();
            out.writeByte(line.note().ordinal());
            out.writeLong(line.line());
            text(line.key());
            if (line.dn().equals(line.key())) {
                out.writeInt(AS_THE_KEY);
            } else {
                text(line.dn());
            }
            parts[Math.floorMod(line.key().hashCode(), PARTS)].write(encoded.toByteArray());
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("temporary", failure);
        }
    }

    private interface Reader {
        void read(Line line) throws OperationException;
    }

    private static void each(SpillFile part, Reader reader) throws OperationException {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(part.read(0, (int) part.size())));
            while (in.available() > 0) {
                Note note = Note.values()[in.readByte()];
                long line = in.readLong();
                String key = text(in, in.readInt());
                int length = in.readInt();
                reader.read(new Line(note, key, length == AS_THE_KEY ? key : text(in, length), line));
            }
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("temporary", failure);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
