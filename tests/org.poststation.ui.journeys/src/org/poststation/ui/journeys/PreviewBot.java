// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** The exact change before it is applied. */
final class PreviewBot {

    private final SWTBotShell shell;

    PreviewBot() {
        SWTBot active = new SWTBot();
        active.textWithId("preview.ldif");
        shell = active.activeShell();
    }

    String ldif() {
        return shell.bot().textWithId("preview.ldif").getText();
    }

    String summary() {
        return shell.bot().labelWithId("preview.summary").getText();
    }

    /** The label of the button that applies the change. */
    String button() {
        return shell.bot().buttonWithId("preview.apply").getText();
    }

    void apply() {
        shell.bot().buttonWithId("preview.apply").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }

    void cancel() {
        shell.bot().buttonWithId("preview.cancel").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }
}
