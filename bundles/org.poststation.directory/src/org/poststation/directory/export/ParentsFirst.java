// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.Locale;

import org.poststation.directory.Dn;

/**
 * Lets records through in an order in which each entry comes after the one above it. What comes too early waits in a
 * temporary file; in memory are only numbers. Every record is announced by {@link #next} and comes as one write.
 */
final class ParentsFirst extends OutputStream {

    private final OutputStream out;
    private final NameSet written = new NameSet();
    private final WaitingRecords waiting = new WaitingRecords();
    private long top;
    private long name;
    private long parent;
    private boolean early;
    private boolean begun;

    ParentsFirst(OutputStream out) {
        this.out = out;
    }

    /** Nothing comes from now on that stands above this entry. */
    void below(Dn dn) {
        top = hash(dn);
    }

    /** The next write is the record of this entry. */
    void next(Dn dn) {
        name = hash(dn);
        parent = hash(dn.parent());
        early = name != top && !written.contains(parent);
        if (!early) {
            written.add(name);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (early) {
            waiting.add(name, parent, bytes, offset, length);
        } else {
            writeRecord(bytes, offset, length);
        }
    }

    /** Writes what waits: first what has nothing above it that waits, too. */
    void finish() throws IOException {
        NameSet expected = waiting.names();
        BitSet done = new BitSet();
        for (boolean moved = true; moved;) {
            moved = false;
            for (int i = done.nextClearBit(0); i < waiting.size(); i = done.nextClearBit(i + 1)) {
                if (!expected.contains(waiting.parent(i)) || written.contains(waiting.parent(i))) {
                    writeWaiting(i);
                    written.add(waiting.name(i));
                    done.set(i);
                    moved = true;
                }
            }
        }
        for (int i = done.nextClearBit(0); i < waiting.size(); i = done.nextClearBit(i + 1)) {
            writeWaiting(i);
        }
    }

    private void writeWaiting(int record) throws IOException {
        byte[] bytes = waiting.read(record);
        writeRecord(bytes, 0, bytes.length);
    }

    /** The writer puts the blank line before all records but the first, which may not be the first any more. */
    private void writeRecord(byte[] bytes, int offset, int length) throws IOException {
        if (begun && bytes[offset] != '\n') {
            out.write('\n');
        }
        out.write(bytes, offset, length);
        begun = true;
    }

    /** Removes what waits. */
    void discard() throws IOException {
        waiting.close();
    }

    /** 64 bits of the name without regard to case; two names that share them would only come in a worse order. */
    private static long hash(Dn dn) {
        long hash = 0xcbf29ce484222325L;
        String text = dn.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
