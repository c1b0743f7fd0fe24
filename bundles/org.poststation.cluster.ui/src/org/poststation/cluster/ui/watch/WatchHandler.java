// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Switches the watch on or off as the parameter says; without one, the other way. */
public final class WatchHandler extends AbstractHandler {

    private static final String PARAMETER = "org.poststation.cluster.ui.watch.on";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String wanted = event.getParameter(PARAMETER);
        WatchSwitch.turn(HandlerUtil.getActiveShellChecked(event),
                wanted == null ? !WatchSwitch.isOn() : Boolean.parseBoolean(wanted));
        return null;
    }
}
