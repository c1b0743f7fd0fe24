// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.function.Supplier;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.ui.table.VirtualTable;

/** Tells the workbench what is selected in a table. */
public final class AccountSelectionProvider implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final Supplier<ISelection> selection;

    /**
     * Gives a part whose table has objects of a directory its selection, and has Enter open them.
     *
     * @param selection what is selected in the table
     */
    public static AccountSelectionProvider of(IWorkbenchPartSite site, VirtualTable<?> table,
            Supplier<ISelection> selection) {
        AccountSelectionProvider provider = new AccountSelectionProvider(selection);
        site.setSelectionProvider(provider);
        table.onSelection(provider::changed);
        table.onOpen(() -> DirectoryActions.run(DirectoryActions.OPEN));
        return provider;
    }

    private AccountSelectionProvider(Supplier<ISelection> selection) {
        this.selection = selection;
    }

    private void changed() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public ISelection getSelection() {
        return selection.get();
    }

    @Override
    public void setSelection(ISelection wanted) {
        // rows are selected through the table itself
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
