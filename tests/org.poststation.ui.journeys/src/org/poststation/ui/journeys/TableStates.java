// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.function.Supplier;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Waiting for the column State of a table. */
final class TableStates {

    private TableStates() {}

    /** Waits until the row with this first cell has one of these states, a regular expression. */
    static void waitFor(SWTWorkbenchBot bot, Supplier<SWTBotTable> shown, String name, String states) {
        bot.waitUntil(DefaultCondition.of(name.strip() + " is not " + states, () -> {
            SWTBotTable table = shown.get();
            int row = table.indexOf(name);
            return row >= 0 && table.cell(row, "State").matches(states);
        }));
    }
}
