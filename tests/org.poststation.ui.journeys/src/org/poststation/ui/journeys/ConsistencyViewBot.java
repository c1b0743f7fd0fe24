// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.stream.IntStream;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The rules and what they found. */
final class ConsistencyViewBot {

    private static final long PATIENCE = 60_000;

    private final SWTBotView view;

    ConsistencyViewBot(SWTWorkbenchBot bot) {
        view = bot.showView("org.poststation.directory.ui.consistency");
    }

    SWTBot bot() {
        return view.bot();
    }

    SWTBotTable rules() {
        return bot().tableWithId("consistency.rules.table");
    }

    SWTBotTable findings() {
        return bot().tableWithId("consistency.table");
    }

    String explanation() {
        return bot().textWithId("consistency.explanation").getText();
    }

    String count() {
        return bot().labelWithId("consistency.count").getText();
    }

    ConsistencyViewBot waitForCount(String count) {
        bot().waitUntil(DefaultCondition.of("The view did not count " + count, () -> count.equals(count())), PATIENCE);
        return this;
    }

    /** Waits until there is a result. */
    ConsistencyViewBot waitForResult() {
        bot().waitUntil(DefaultCondition.of("The view did not tell its age",
                () -> bot().labelWithId("consistency.age").getText().startsWith("As of ")), PATIENCE);
        bot().textWithId("consistency.filter").setText("");
        return this;
    }

    /** Narrows the findings to what this rule found. */
    ConsistencyViewBot choose(String rule, int findings) {
        SWTBotTable table = rules();
        bot().waitUntil(DefaultCondition.of("No rule " + rule, () -> table.indexOf(rule, 0) >= 0), PATIENCE);
        table.select(table.indexOf(rule, 0));
        return waitForCount(findings + (findings == 1 ? " row" : " rows"));
    }

    /** Address and sentence of each finding that is shown. */
    List<String> shown() {
        SWTBotTable table = findings();
        return IntStream.range(0, table.rowCount()).mapToObj(at -> table.cell(at, 1) + ": " + table.cell(at, 2))
                .toList();
    }
}
