// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.DefaultCondition;

/** Somebody adds an alias and removes a mailbox. */
class ChangeAccountsTest extends SampleJourney {

    private static final String DOMAIN = "vd=example.com,o=hosting,dc=example,dc=org";
    private static final String MAILBOX = "zoe.held@example.com";

    @Test
    void anAliasWithABadTargetIsNotCreatedUntilItIsCorrected() {
        connect("Aliases");
        new DirectoryViewBot(bot).item("example.com").select();
        CreateWizardBot wizard = CreateWizardBot.alias(bot);
        wizard.text("address").setText("sales@example.com");
        wizard.text("targets").setText("zoe.held@@example.com");
        assertFalse(wizard.finishButton().isEnabled());
        assertTrue(wizard.problem("targets").contains("@"), wizard.problem("targets"));
        wizard.text("targets").setText(MAILBOX);
        assertEquals("", wizard.problem("targets"));
        PreviewBot preview = wizard.finish();
        assertTrue(preview.ldif().contains("maildrop: " + MAILBOX), preview.ldif());
        preview.apply();
        Await.until(() -> server.values("mail=sales@example.com," + DOMAIN, "maildrop").equals(List.of(MAILBOX)),
                "the alias is on the server");
        new AccountsViewBot(bot).waitForCount("5 rows");
    }

    @Test
    void aDuplicateTakesOverWhatIsNotTheOriginalsOwn() {
        Connections.open("Duplicates", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox");
        CreateWizardBot wizard = CreateWizardBot.duplicate(bot, accounts, "New mailbox");
        wizard.text("address").setText("zoe.second@example.com");
        PreviewBot preview = wizard.finish();
        assertFalse(preview.ldif().contains("userPassword"), preview.ldif());
        preview.apply();
        String copy = "mail=zoe.second@example.com," + DOMAIN;
        Await.until(() -> server.values(copy, "quota").equals(List.of("52428800S")), "the copy is on the server");
        assertEquals(List.of("Büro"), server.values(copy, "phammGroup"));
        assertFalse(server.values(copy, "mailbox").contains("example.com/zoe.held/"), "its mail folder is its own");
        EditorBot.mailbox(bot, "zoe.second@example.com");
        accounts.filter().setText("");
        accounts.waitForCount("5 rows");
    }

    @Test
    void deletingShowsWhatPointsToItAndSaysHowMany() {
        Connections.open("Deletions", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox");
        accounts.table().setFocus();
        bot.menu("Edit", "Delete").click();
        DeleteBot dialog = new DeleteBot(bot);
        assertTrue(dialog.objects().contains(MAILBOX), dialog.objects());
        assertEquals(3, dialog.references().rowCount());
        assertEquals("Delete 3 objects", dialog.button().getText(), "two aliases would lead nowhere");
        bot.waitUntil(DefaultCondition.of("The change was not worked out", () -> dialog.button().isEnabled()));
        assertTrue(dialog.ldif().contains("changetype: delete"), dialog.ldif());
        dialog.delete();
        Await.until(() -> server.values("mail=" + MAILBOX + "," + DOMAIN, "mail").isEmpty(),
                "the mailbox is gone from the server");
        accounts.filter().setText("");
        bot.waitUntil(DefaultCondition.of("The mailbox stayed in the table",
                () -> !accounts.table().containsItem(MAILBOX)));
    }
}
