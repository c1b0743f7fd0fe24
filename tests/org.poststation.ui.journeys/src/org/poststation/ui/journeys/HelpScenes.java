// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.eclipse.swt.SWT;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the guides: beside a view, searched, without a result, beside a dialog. */
record HelpScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String VIEW = "org.poststation.help.view";

    void all() {
        camera.visit("help", () -> {
            new WelcomeBot(bot).openExample();
            new AccountsViewBot(bot).waitForAll("693 rows").table().setFocus();
            pressF1();
            view().waitForPage("Find");
        });
        camera.visit("help-search", () -> {
            view().search().setText("password policy");
            view().waitForPage("Passwords");
        });
        camera.visit("help-empty", () -> view().search().setText("carrier pigeon"));
        camera.visit("help-dialog", () -> {
            bot.menu("File", "New directory connection\u2026").click();
            bot.shell("New directory connection").activate().bot().textWithId("wizard.name").setFocus();
            pressF1();
            new HelpBot(bot.shell("Help").bot()).waitForPage("Connect a directory");
        });
        bot.showView(VIEW).close();
    }

    private HelpBot view() {
        return new HelpBot(bot.showView(VIEW).bot());
    }

    private static void pressF1() {
        Keyboard.pressShortcut(SWT.NONE, SWT.F1);
    }
}
