// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands that a view itself answers while it is active. */
public final class ViewCommands {

    private final IHandlerService service;
    private final List<ViewHandler> handlers = new ArrayList<>();

    /** Commands of the part of this site. */
    public ViewCommands(IWorkbenchPartSite site) {
        service = site.getService(IHandlerService.class);
    }

    /** Answers a command by an action that is possible at all times. */
    public void on(String commandId, Runnable action) {
        on(commandId, () -> true, action);
    }

    /** Answers a command by an action that is possible at times; {@link #refresh} looks again. */
    public void on(String commandId, BooleanSupplier possible, Runnable action) {
        ViewHandler handler = new ViewHandler(possible, action);
        handlers.add(handler);
        service.activateHandler(commandId, handler);
    }

    /** Looks again at what is possible. */
    public void refresh() {
        handlers.forEach(ViewHandler::look);
    }

    private static final class ViewHandler extends AbstractHandler {

        private final BooleanSupplier possible;
        private final Runnable action;

        ViewHandler(BooleanSupplier possible, Runnable action) {
            this.possible = possible;
            this.action = action;
            setBaseEnabled(possible.getAsBoolean());
        }

        void look() {
            setBaseEnabled(possible.getAsBoolean());
        }

        @Override
        public Object execute(ExecutionEvent event) {
            action.run();
            return null;
        }
    }
}
