// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.poststation.directory.account.AccountRow;
import org.poststation.ui.table.Rows;

/** All rows of a directory at one moment, kept small. Immutable; each call of {@link #get} makes the row anew. */
public final class AccountSnapshot implements Rows<AccountRow> {

    /** No rows. */
    public static final AccountSnapshot EMPTY = new AccountSnapshot(List.of());

    private final RowChunk[] chunks;
    private final int[] starts;
    private final int size;

    AccountSnapshot(List<RowChunk> chunks) {
        this.chunks = chunks.toArray(RowChunk[]::new);
        starts = new int[this.chunks.length];
        int count = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = count;
            count += this.chunks[i].size();
        }
        size = count;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public AccountRow get(int index) {
        int found = Arrays.binarySearch(starts, index);
        int chunk = found >= 0 ? found : -found - 2;
        return chunks[chunk].row(index - starts[chunk]);
    }

    /** Hands over every row. */
    public void forEach(Consumer<AccountRow> action) {
        for (RowChunk chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++) {
                action.accept(chunk.row(i));
            }
        }
    }

    /**
     * These rows after a change; looks at every row.
     *
     * @param gone names of entries whose rows go away
     * @param current rows that are new, or that take the place of those with the same DN
     */
    public AccountSnapshot changed(java.util.Collection<String> gone, List<AccountRow> current) {
        Map<String, AccountRow> pending = new LinkedHashMap<>();
        gone.forEach(dn -> pending.put(dn, null));
        current.forEach(row -> pending.put(row.dn(), row));
        List<RowChunk> result = new ArrayList<>();
        for (RowChunk chunk : chunks) {
            RowChunk next = changed(chunk, pending);
            if (next.size() > 0) {
                result.add(next);
            }
        }
        List<AccountRow> added = pending.values().stream().filter(row -> row != null).toList();
        for (int from = 0; from < added.size(); from += RowChunk.ROWS) {
            result.add(RowChunk.of(added.subList(from, Math.min(added.size(), from + RowChunk.ROWS))));
        }
        return new AccountSnapshot(result);
    }

    private static RowChunk changed(RowChunk chunk, Map<String, AccountRow> pending) {
        List<AccountRow> rows = new ArrayList<>(chunk.size());
        boolean touched = false;
        for (AccountRow row : chunk.rows()) {
            boolean hit = pending.containsKey(row.dn());
            touched |= hit;
            AccountRow now = hit ? pending.remove(row.dn()) : row;
            if (now != null) {
                rows.add(now);
            }
        }
        return touched ? RowChunk.of(rows) : chunk;
    }
}
