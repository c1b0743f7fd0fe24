// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.account.AccountRow;

/** Collects the rows of a listing as they come. Thread-safe. */
final class AccountStore {

    private final List<RowChunk> full = new ArrayList<>();
    private final List<AccountRow> open = new ArrayList<>(RowChunk.ROWS);

    synchronized void add(List<AccountRow> batch) {
        for (AccountRow row : batch) {
            open.add(row);
            if (open.size() == RowChunk.ROWS) {
                full.add(RowChunk.of(open));
                open.clear();
            }
        }
    }

    synchronized AccountSnapshot snapshot() {
        if (open.isEmpty()) {
            return new AccountSnapshot(full);
        }
        List<RowChunk> all = new ArrayList<>(full);
        all.add(RowChunk.of(open));
        return new AccountSnapshot(all);
    }
}
