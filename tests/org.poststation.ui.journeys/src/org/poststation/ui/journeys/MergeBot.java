// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** The three versions of an entry that somebody else changed meanwhile. */
final class MergeBot {

    private final SWTBotShell shell;

    MergeBot(SWTBot anywhere) {
        shell = anywhere.shell("Changed on the server").activate();
    }

    /** A version of a field: "base", "mine" or "theirs". */
    String version(String field, String which) {
        return shell.bot().radioWithId("merge." + field + '.' + which).getText();
    }

    void choose(String field, String which) {
        shell.bot().radioWithId("merge." + field + '.' + which).click();
    }

    void merge() {
        shell.bot().buttonWithId("merge.apply").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }
}
