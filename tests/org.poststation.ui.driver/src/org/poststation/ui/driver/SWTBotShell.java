// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.widgets.Shell;

/** A window. */
public final class SWTBotShell extends AbstractSWTBot<Shell> {

    SWTBotShell(Shell widget) {
        super(widget);
    }

    /** Brings it to the front and waits until it is the active one. */
    public SWTBotShell activate() {
        UIThreadRunnable.syncExec(() -> widget.forceActive());
        Waits.until(DefaultCondition.of("The shell did not become active", this::isActive), SWTBotPreferences.TIMEOUT,
                SWTBotPreferences.DEFAULT_POLL_DELAY);
        return this;
    }

    /** Whether it is the active one. */
    public boolean isActive() {
        return UIThreadRunnable.syncExec(() -> Shells.active().filter(shell -> shell == widget).isPresent());
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return UIThreadRunnable.syncExec(() -> !widget.isDisposed() && widget.isVisible());
    }

    /** Closes it as the user does and waits until it is closed. */
    public void close() {
        UIThreadRunnable.asyncExec(() -> widget.close());
        Waits.until(Conditions.shellCloses(this), SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /** Finds widgets inside this shell only. */
    public SWTBot bot() {
        return new SWTBot(() -> widget);
    }

    /** The menu bar. */
    public SWTBotMenu menu() {
        return SWTBotMenu.menuBar(this);
    }
}
