// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTreeItem;
import org.poststation.ui.driver.UIThreadRunnable;

/** Somebody does not know what to do next and presses F1. */
class HelpTest extends SampleJourney {

    private static final String HELP = "org.poststation.help.view";
    private static final String CONNECT = "New directory connection";

    @AfterEach
    void closeHelp() {
        bot.showView(HELP).close();
    }

    @Test
    void f1OpensThePageOfTheViewAndOfTheEditor() {
        connect("help");
        AccountsViewBot accounts = new AccountsViewBot(bot).find(ADDRESS, "mailbox");
        accounts.table().setFocus();
        pressF1();
        help().waitForPage("Find");
        accounts.table().setFocus();
        Keyboard.pressShortcut(SWT.NONE, SWT.CR);
        EditorBot.mailbox(bot, ADDRESS).text("surname").setFocus();
        pressF1();
        help().waitForPage("Change");
        bot.showView("org.poststation.directory.ui.journal").setFocus();
        pressF1();
        help().waitForPage("Undo");
    }

    @Test
    void aDialogHasItsPageBesideIt() {
        bot.menu("File", CONNECT + "\u2026").click();
        SWTBotShell wizard = bot.shell(CONNECT).activate();
        wizard.bot().textWithId("wizard.name").setFocus();
        pressF1();
        SWTBotShell window = bot.shell("Help");
        HelpBot help = new HelpBot(window.bot()).waitForPage("Connect a directory");
        help.search().setText("fingerprint trust");
        help.waitForPage("Connect a directory");
        window.close();
        bot.waitUntil(Conditions.shellCloses(window));
        wizard.activate().close();
        bot.waitUntil(Conditions.shellCloses(wizard));
    }

    @Test
    void theContentsAreSearchedAndRead() {
        bot.menu("Help", "Contents").click();
        HelpBot help = help().waitForPage("User guide");
        assertEquals(List.of("User guide", "Command line", "Speed"), titles(help.contents().getAllItems()));
        help.contents().expandNode("Command line", "Exit codes").select();
        help.waitForPage("Exit codes");
        bot.menu("Help", "Search").click();
        help.search().setText("filtermember");
        help.waitForPage("Schema profiles");
        assertEquals(List.of("Schema profiles (User guide)"), titles(help.contents().getAllItems()));
        help.search().setText("unsaidword");
        assertTrue(help.text().contains("unsaidword"), help::text);
        help.search().setText("");
        help.waitForPage("Schema profiles");
    }

    @Test
    void aLinkLeadsToItsPageAndBackLeadsBack() {
        bot.menu("Help", "Contents").click();
        HelpBot help = help().waitForPage("User guide");
        assertFalse(help.bot().toolbarButtonWithTooltip("Back to the page before").isEnabled());
        follow(help, "When something fails");
        help.waitForPage("When something fails");
        help.bot().toolbarButtonWithTooltip("Back to the page before").click();
        help.waitForPage("User guide");
    }

    /** Enter on a link is a click on it. */
    private static void follow(HelpBot help, String link) {
        StyledText page = help.bot().styledTextWithId("help.page").widget;
        UIThreadRunnable.syncExec(() -> {
            page.setFocus();
            page.setCaretOffset(page.getText().indexOf(link) + 1);
        });
        Keyboard.pressShortcut(SWT.NONE, SWT.CR);
    }

    private HelpBot help() {
        return new HelpBot(bot.viewById(HELP).bot());
    }

    private static void pressF1() {
        Keyboard.pressShortcut(SWT.NONE, SWT.F1);
    }

    private static List<String> titles(SWTBotTreeItem[] items) {
        return Arrays.stream(items).map(SWTBotTreeItem::getText).toList();
    }
}
