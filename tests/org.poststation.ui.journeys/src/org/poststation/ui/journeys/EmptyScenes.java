// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the window when nothing is connected. */
record EmptyScenes(SWTWorkbenchBot bot, Camera camera) {

    /**
     * @param nothingYet whether no directory was opened since the start
     */
    void all(boolean nothingYet) {
        if (nothingYet) {
            camera.visit("accounts-empty", () -> new AccountsViewBot(bot));
        }
        camera.visit("welcome", () -> new WelcomeBot(bot).title());
        camera.visit("about", () -> {
            bot.runCommand("org.eclipse.ui.help.aboutAction");
            bot.shell("About Poststation").activate();
        });
    }
}
