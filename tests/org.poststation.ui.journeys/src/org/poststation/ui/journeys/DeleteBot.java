// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** What goes away, and what points to it. */
final class DeleteBot {

    private final SWTBotShell shell;

    DeleteBot(SWTBot anywhere) {
        shell = anywhere.shell("Delete").activate();
    }

    String objects() {
        return shell.bot().labelWithId("delete.objects").getText();
    }

    SWTBotTable references() {
        return shell.bot().tableWithId("delete.references");
    }

    String ldif() {
        return shell.bot().textWithId("delete.ldif").getText();
    }

    SWTBotButton button() {
        return shell.bot().buttonWithId("delete.apply");
    }

    void delete() {
        button().click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }
}
