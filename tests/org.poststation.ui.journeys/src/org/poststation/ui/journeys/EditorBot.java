// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotEditor;
import org.poststation.ui.driver.SWTBotText;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The editor of a mailbox, an alias, a list or a domain. */
final class EditorBot {

    private final SWTBotEditor editor;
    private final String area;

    private EditorBot(SWTWorkbenchBot bot, String address, String area) {
        this.editor = bot.editorByTitle(address);
        this.area = area;
        bot.waitUntil(DefaultCondition.of(address + " was not read", () -> address.equals(label("title"))));
    }

    /** The open editor of a mailbox, when it has read it. */
    static EditorBot mailbox(SWTWorkbenchBot bot, String address) {
        return of(bot, address, "mailbox");
    }

    /** The open editor of something, when it has read it. */
    static EditorBot of(SWTWorkbenchBot bot, String address, String kind) {
        return new EditorBot(bot, address, kind);
    }

    SWTBot bot() {
        return editor.bot();
    }

    SWTBotText text(String field) {
        return bot().textWithId(area + '.' + field);
    }

    /** Enters an amount with its unit. */
    void amount(String field, String number, String unit) {
        bot().comboBoxWithId(area + '.' + field + ".unit").setSelection(unit);
        text(field).setText(number);
    }

    String label(String key) {
        return bot().labelWithId(area + '.' + key).getText();
    }

    SWTBotButton saveButton() {
        return bot().buttonWithId(area + ".save");
    }

    /** Starts saving; the preview opens. */
    PreviewBot save() {
        saveButton().click();
        return new PreviewBot();
    }

    SWTBotButton retryButton() {
        return bot().buttonWithId(area + ".retry");
    }

    void waitUntilSaved() {
        bot().waitUntil(DefaultCondition.of("The editor stayed dirty", () -> !editor.isDirty()));
    }

    boolean isDirty() {
        return editor.isDirty();
    }
}
