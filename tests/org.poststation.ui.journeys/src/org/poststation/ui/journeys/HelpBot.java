// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotText;
import org.poststation.ui.driver.SWTBotTree;

/** The guides, in the view or beside a dialog. */
final class HelpBot {

    private final SWTBot bot;

    /** @param bot of the view or the window */
    HelpBot(SWTBot bot) {
        this.bot = bot;
    }

    /** Waits until a page with this title is shown. */
    HelpBot waitForPage(String title) {
        bot.waitUntil(DefaultCondition.of("The page is not " + title, () -> text().startsWith(title + "\n")));
        return this;
    }

    /** What is shown below the contents. */
    String text() {
        return bot.styledTextWithId("help.page").getText();
    }

    SWTBotText search() {
        return bot.textWithId("help.search");
    }

    SWTBotTree contents() {
        return bot.treeWithId("help.contents");
    }

    SWTBot bot() {
        return bot;
    }
}
