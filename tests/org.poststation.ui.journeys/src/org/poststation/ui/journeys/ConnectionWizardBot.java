// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** The wizard that describes a connection. */
final class ConnectionWizardBot {

    private static final String TITLE = "New directory connection";

    private final SWTBotShell shell;
    private final SWTBot bot;

    ConnectionWizardBot(SWTBot anywhere) {
        shell = anywhere.shell(TITLE).activate();
        bot = shell.bot();
    }

    /** Fills the first page and goes on. */
    ConnectionWizardBot server(String name, Slapd server, String protection) {
        bot.textWithId("wizard.name").setText(name);
        bot.textWithId("wizard.host").setText(server.host());
        bot.comboBoxWithId("wizard.security").setSelection(protection);
        bot.textWithId("wizard.port").setText(String.valueOf(server.port()));
        return next();
    }

    /** Fills the second page and goes on. */
    ConnectionWizardBot signIn(String user, String password, String base) {
        bot.textWithId("wizard.bindDn").setText(user);
        bot.textWithId("wizard.password").setText(password);
        bot.textWithId("wizard.baseDn").setText(base);
        return next();
    }

    ConnectionWizardBot next() {
        bot.buttonWithId("wizard.next").click();
        return this;
    }

    boolean mayGoOn() {
        return bot.buttonWithId("wizard.next").isEnabled();
    }

    SWTBot fields() {
        return bot;
    }

    /** What the wizard says over its page. */
    String message() {
        int index = 0;
        while (!bot.text(index).isReadOnly()) {
            index++;
        }
        return bot.text(index).getText();
    }

    /** Starts the test of the connection. */
    ConnectionWizardBot test() {
        bot.buttonWithId("wizard.test").click();
        return this;
    }

    /** Waits until the test has ended, and tells the result of each step. */
    List<String> results() {
        bot.button("Test connection");
        SWTBotTable steps = bot.tableWithId("wizard.test.steps");
        List<String> results = new ArrayList<>();
        for (int row = 0; row < steps.rowCount(); row++) {
            results.add(steps.cell(row, "Result"));
        }
        return results;
    }

    /** What was found in the step with this title. */
    String found(String step) {
        return step(step, "What was found");
    }

    String result(String step) {
        return step(step, "Result");
    }

    void waitForResult(String step, String result) {
        bot.waitUntil(DefaultCondition.of(step + " did not end with " + result,
                () -> result.equals(result(step))));
    }

    String explanation() {
        return bot.textWithId("wizard.test.explanation").getText();
    }

    void finish() {
        bot.buttonWithId("wizard.finish").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }

    void cancel() {
        bot.buttonWithId("wizard.cancel").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }

    private String step(String step, String column) {
        SWTBotTable steps = bot.tableWithId("wizard.test.steps");
        return steps.cell(steps.indexOf(step), column);
    }
}
