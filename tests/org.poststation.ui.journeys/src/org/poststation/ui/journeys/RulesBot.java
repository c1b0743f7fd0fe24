// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.UIThreadRunnable;

/** The rules of a directory and the messages to owners. */
final class RulesBot {

    private final SWTBotShell shell;

    RulesBot() {
        SWTBot active = new SWTBot();
        active.tableWithId("rules.table");
        shell = active.activeShell();
    }

    SWTBot bot() {
        return shell.bot();
    }

    /** Turns to a tab, counted from 0. */
    RulesBot tab(int place) {
        var table = bot().tableWithId("rules.table").widget;
        UIThreadRunnable.syncExec(() -> {
            Composite parent = table.getParent();
            while (!(parent instanceof TabFolder)) {
                parent = parent.getParent();
            }
            ((TabFolder) parent).setSelection(place);
        });
        return this;
    }

    /** Adds the example of a reason. */
    RulesBot add(String reason) {
        bot().buttonWithId("rules.example." + reason).click();
        return this;
    }

    RulesBot remove() {
        bot().buttonWithId("rules.remove").click();
        return this;
    }

    RulesBot type(String field, String text) {
        if (field.equals("domain")) {
            bot().comboBoxWithId("rule.domain").setText(text);
        } else {
            bot().textWithId("rule." + field).setText(text);
        }
        return this;
    }

    /** What the decoration of a field says. */
    String problem(String field) {
        var control = field.equals("domain")
                ? bot().comboBoxWithId("rule.domain").widget
                : bot().textWithId("rule." + field).widget;
        return UIThreadRunnable.syncExec(() -> String.valueOf(control.getData("org.poststation.ui.problem")));
    }

    String obstacle() {
        return bot().labelWithId("rules.obstacle").getText();
    }

    boolean maySave() {
        return bot().buttonWithId("rules.save").isEnabled();
    }

    /** What the selected rule finds now. */
    String tryOut() {
        bot().buttonWithId("rules.try").click();
        bot().waitUntil(DefaultCondition.of("No answer", () -> found().startsWith("This rule finds")));
        return found();
    }

    void save() {
        bot().buttonWithId("rules.save").click();
        bot().waitUntil(Conditions.shellCloses(shell));
    }

    void cancel() {
        bot().buttonWithId("rules.cancel").click();
        bot().waitUntil(Conditions.shellCloses(shell));
    }

    private String found() {
        return bot().labelWithId("rules.found").getText();
    }
}
