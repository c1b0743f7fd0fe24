// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The page of the first start. */
final class WelcomeBot {

    static final String ID = "org.poststation.application.welcome";

    private final SWTWorkbenchBot bot;

    WelcomeBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    String title() {
        return page().labelWithId("welcome.title").getText();
    }

    void openExample() {
        page().buttonWithId("welcome.example").click();
    }

    ConnectionWizardBot connect() {
        page().buttonWithId("welcome.connect").click();
        return new ConnectionWizardBot(bot);
    }

    private SWTBot page() {
        return bot.showView(ID).bot();
    }
}
