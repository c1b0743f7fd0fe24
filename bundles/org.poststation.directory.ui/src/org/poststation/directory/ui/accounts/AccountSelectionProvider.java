// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.function.Supplier;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;

/** Tells the workbench what is selected in a table. */
public final class AccountSelectionProvider implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final Supplier<ISelection> selection;

    /** Tells what the supplier says is selected. */
    public AccountSelectionProvider(Supplier<ISelection> selection) {
        this.selection = selection;
    }

    /** Something else is selected now. */
    public void changed() {
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
