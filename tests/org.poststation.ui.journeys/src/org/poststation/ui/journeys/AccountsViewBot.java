// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotText;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The table of mailboxes, aliases and lists. */
final class AccountsViewBot {

    static final String ID = "org.poststation.directory.ui.accounts";

    private static final long PATIENCE = 60_000;

    private final SWTBotView view;

    AccountsViewBot(SWTWorkbenchBot bot) {
        view = bot.showView(ID);
    }

    SWTBot bot() {
        return view.bot();
    }

    SWTBotTable table() {
        return bot().tableWithId("accounts.table");
    }

    /** How many rows pass the filter, as the view says it: "693 rows", "1 of 693 rows". */
    String count() {
        return bot().labelWithId("accounts.count").getText();
    }

    AccountsViewBot waitForCount(String count) {
        bot().waitUntil(DefaultCondition.of("The table did not count " + count, () -> count.equals(count())),
                PATIENCE);
        return this;
    }

    /** Waits until so many rows were read, and takes every filter away. */
    AccountsViewBot waitForAll(String rows) {
        bot().waitUntil(DefaultCondition.of("The directory did not have " + rows,
                () -> count().equals(rows) || count().endsWith(" of " + rows)), PATIENCE);
        filter().setText("");
        return waitForCount(rows);
    }

    /** How old the rows are, and what the reader must know about them. */
    String age() {
        return bot().labelWithId("accounts.age").getText();
    }

    AccountsViewBot waitForAge(String part) {
        bot().waitUntil(DefaultCondition.of("The view did not say " + part, () -> age().contains(part)), PATIENCE);
        return this;
    }

    SWTBotText filter() {
        return bot().textWithId("accounts.filter");
    }

    /** Narrows the table to a kind by the quick filter. */
    void showOnly(String kinds) {
        bot().comboBoxWithId("accounts.kind").setSelection(kinds);
    }

    /** Filters for the address and the kind so that one row is left, and selects it. */
    AccountsViewBot find(String address, String kind) {
        filter().setText(address + ' ' + kind);
        bot().waitUntil(DefaultCondition.of("No single row " + address,
                () -> table().rowCount() == 1 && address.equals(table().cell(0, 0))));
        table().select(0);
        return this;
    }

    /** Asks for the file to which the shown rows are written. */
    void export() {
        view.toolbarButton("Export CSV...").click();
    }

    /** Opens the first row as Enter does. */
    void openFirst() {
        table().doubleClick(0);
    }
}
