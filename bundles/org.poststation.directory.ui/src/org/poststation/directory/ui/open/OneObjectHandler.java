// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.ReadObjects;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Reads the one selected object as it is on the server now, and does something with it. */
public abstract class OneObjectHandler extends AbstractHandler {

    private final String title;

    /**
     * Called by the subclass.
     *
     * @param title what is done, for dialogs and the Progress view
     */
    protected OneObjectHandler(String title) {
        this.title = title;
    }

    /** Whether it can be done with an object like this; nothing happens when not. */
    protected boolean accepts(SelectedObject selected) {
        return true;
    }

    /**
     * Does it; on the UI thread.
     *
     * @throws OperationException what went wrong, for the reader
     */
    protected abstract void act(ExecutionEvent event, Access access, MailObject object) throws OperationException;

    @Override
    public final Object execute(ExecutionEvent event) {
        List<SelectedObject> selected = SelectedObject.of(HandlerUtil.getCurrentSelection(event));
        if (selected.size() != 1 || !accepts(selected.getFirst())) {
            return null;
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        Access access = Access.to(selected.getFirst().profile(), shell.getDisplay());
        try {
            act(event, access, Waiting.run(shell, title, new ReadObjects(access, selected)).getFirst());
        } catch (OperationException failure) {
            FailurePresenter.show(shell, title, failure);
        }
        return null;
    }
}
