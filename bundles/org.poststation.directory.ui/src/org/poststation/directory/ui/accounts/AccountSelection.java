// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.ui.table.Rows;

/** The selected rows as the workbench wants them, made when they are asked for: there may be very many. */
public final class AccountSelection implements IStructuredSelection {

    private final String profile;
    private final Rows<AccountRow> rows;

    /** The selection of rows of a directory. */
    public AccountSelection(String profile, Rows<AccountRow> rows) {
        this.profile = profile;
        this.rows = rows;
    }

    @Override
    public boolean isEmpty() {
        return rows.size() == 0;
    }

    @Override
    public Object getFirstElement() {
        return isEmpty() ? null : toList().getFirst();
    }

    @Override
    public Iterator<AccountRef> iterator() {
        return toList().iterator();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Object[] toArray() {
        return toList().toArray();
    }

    @Override
    public List<AccountRef> toList() {
        return new AbstractList<>() {
            @Override
            public AccountRef get(int index) {
                return new AccountRef(profile, rows.get(index));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }
}
