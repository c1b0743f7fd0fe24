// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;

/**
 * Some hundred rows in one byte array: about 90 bytes a row where objects would take 400. The DN is kept as what stands
 * before and after the address in it, once for all rows that share it.
 */
final class RowChunk {

    /** How many rows a full chunk has. */
    static final int ROWS = 512;

    private static final ObjectKind[] KINDS = ObjectKind.values();
    private static final AccountState[] STATES = AccountState.values();
    private static final int STATE_BITS = 4;

    private final byte[] data;
    private final int[] offsets;
    private final String[] frames;

    private RowChunk(byte[] data, int[] offsets, String[] frames) {
        this.data = data;
        this.offsets = offsets;
        this.frames = frames;
    }

    static RowChunk of(List<AccountRow> rows) {
        Writer writer = new Writer();
        int[] offsets = new int[rows.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = writer.bytes.size();
            writer.row(rows.get(i));
        }
        return new RowChunk(writer.bytes.toByteArray(), offsets, writer.frames.keySet().toArray(String[]::new));
    }

    int size() {
        return offsets.length;
    }

    AccountRow row(int index) {
        return new Reader(offsets[index]).row();
    }

    List<AccountRow> rows() {
        List<AccountRow> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(row(i));
        }
        return all;
    }

    /** Where the address stands in the DN, -1 when it does not stand there as it is. */
    private static int addressIn(AccountRow row) {
        return row.address().isEmpty() ? -1 : row.dn().indexOf(row.address());
    }

    private static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROWS * 90);
        private final Map<String, Integer> frames = new LinkedHashMap<>();

        void row(AccountRow row) {
            bytes.write(row.kind().ordinal() << STATE_BITS | row.state().ordinal());
            number(row.quota() - AccountRow.NONE);
            number(row.expires() - AccountRow.NONE);
            number(row.changed() - AccountRow.NONE);
            text(row.address());
            text(row.name());
            number(row.targets().size());
            row.targets().forEach(this::text);
            int at = addressIn(row);
            if (at < 0) {
                number(0);
                text(row.dn());
                return;
            }
            number(1L + frame(row.dn().substring(0, at)));
            number(frame(row.dn().substring(at + row.address().length())));
        }

        private int frame(String text) {
            Integer known = frames.putIfAbsent(text, frames.size());
            return known == null ? frames.size() - 1 : known;
        }

        private void number(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        private void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes.writeBytes(utf8);
        }
    }

    private final class Reader {

        private int at;

        Reader(int offset) {
            at = offset;
        }

        AccountRow row() {
            int kindAndState = data[at++];
            ObjectKind kind = KINDS[kindAndState >> STATE_BITS];
            AccountState state = STATES[kindAndState & (1 << STATE_BITS) - 1];
            long quota = number() + AccountRow.NONE;
            long expires = number() + AccountRow.NONE;
            long changed = number() + AccountRow.NONE;
            String address = text();
            String name = text();
            String[] targets = new String[(int) number()];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = text();
            }
            return new AccountRow(kind, address, name, state, quota, List.of(targets), expires, changed, dn(address));
        }

        private String dn(String address) {
            int frame = (int) number();
            return frame == 0 ? text() : frames[frame - 1] + address + frames[(int) number()];
        }

        private long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = data[at++];
                value |= (next & 0x7FL) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }

        private String text() {
            int length = (int) number();
            String text = new String(data, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }
}
