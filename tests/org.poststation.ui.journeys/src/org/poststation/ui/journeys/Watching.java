// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Lets the window watch its nodes, or not: what happens by itself would disturb most journeys. */
record Watching(SWTWorkbenchBot bot) {

    private static final String COMMAND = "org.poststation.cluster.ui.watch";

    void on() {
        turn("true");
    }

    void off() {
        turn("false");
    }

    /** Watches by the preference page, asking each node every so many seconds. */
    void every(String seconds) {
        UIThreadRunnable.asyncExec(() -> PreferencesUtil
                .createPreferenceDialogOn(bot.mainShell().widget, COMMAND, null, null).open());
        SWTBotShell page = bot.shell("Preferences").activate();
        page.bot().checkBoxWithId("watch.on").select();
        page.bot().textWithId("watch.interval").setText(seconds);
        page.bot().comboBoxWithId("watch.interval.unit").setSelection("s");
        page.bot().button("Apply and Close").click();
        bot.waitUntil(Conditions.shellCloses(page));
    }

    private void turn(String on) {
        if (isKept(on)) {
            return;
        }
        UIThreadRunnable.asyncExec(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(PlatformUI.getWorkbench()
                        .getService(ICommandService.class).deserialize(COMMAND + '(' + COMMAND + ".on=" + on + ')'),
                        null);
            } catch (CommandException failure) {
                throw new IllegalStateException(failure);
            }
        });
        bot.waitUntil(DefaultCondition.of("The watch was not switched", () -> isKept(on)));
    }

    private static boolean isKept(String on) {
        try {
            return on.equals(Connections.require(WorkspaceSettings.class).all().get("watch.on"));
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
