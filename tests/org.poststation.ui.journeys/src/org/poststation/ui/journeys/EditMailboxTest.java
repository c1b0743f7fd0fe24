// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.DefaultCondition;

/** Somebody calls about a quota, and the administrator changes it. */
class EditMailboxTest extends SampleJourney {

    /** What changes with every write. */
    private static final List<String> STAMPS = List.of("quota:", "lastChange:", "entryCSN:", "modifyTimestamp:",
            "modifiersName:");

    @Test
    void aNewQuotaIsPreviewedAndWrittenAndNothingElse() {
        EditorBot editor = openMailbox("Quota");
        List<String> others = others();
        editor.amount("quota", "3", "GB");
        PreviewBot preview = editor.save();
        assertTrue(preview.ldif().contains("quota: 3221225472S"), preview.ldif());
        assertFalse(preview.ldif().contains("userPassword"), preview.ldif());
        assertFalse(preview.ldif().contains("replace: cn"), preview.ldif());
        preview.apply();
        editor.waitUntilSaved();
        assertEquals(List.of("3221225472S"), server.values(DN, "quota"));
        assertEquals(others, others());
        AccountsViewBot accounts = new AccountsViewBot(bot);
        accounts.bot().waitUntil(DefaultCondition.of("The table shows the old quota",
                () -> "3 GB".equals(accounts.table().cell(0, "Quota"))));
    }

    @Test
    void whatSomebodyElseChangedIsMergedAndNeverOverwritten() {
        EditorBot editor = openMailbox("Conflict");
        server.modify("dn: " + DN + "\nchangetype: modify\nreplace: quota\nquota: 1073741824S\n");
        editor.amount("quota", "3", "GB");
        editor.text("surname").setText("Heldt");
        editor.save().apply();
        MergeBot merge = new MergeBot(bot);
        assertEquals(List.of("1073741824S"), server.values(DN, "quota"), "Nothing is overwritten");
        assertEquals(List.of("50 MB", "3 GB", "1 GB"), Stream.of("base", "mine", "theirs")
                .map(which -> merge.version("quota", which)).toList());
        merge.choose("quota", "theirs");
        merge.merge();
        PreviewBot preview = new PreviewBot();
        assertFalse(preview.ldif().contains("quota"), preview.ldif());
        preview.apply();
        editor.waitUntilSaved();
        assertEquals(List.of("1073741824S"), server.values(DN, "quota"));
        assertEquals(List.of("Heldt"), server.values(DN, "sn"));
    }

    @Test
    void aServerThatIsGoneLosesNothingThatWasTyped() {
        EditorBot editor = openMailbox("Outage");
        editor.text("surname").setText("Heldt");
        server.kill();
        editor.save().apply();
        editor.bot().labelWithId("mailbox.failure.what");
        assertEquals("Heldt", editor.text("surname").getText());
        assertTrue(editor.isDirty());
        server.restart();
        editor.retryButton().click();
        new PreviewBot().apply();
        editor.waitUntilSaved();
        assertEquals(List.of("Heldt"), server.values(DN, "sn"));
    }

    private EditorBot openMailbox(String connection) {
        Connections.open(connection, server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox");
        accounts.openFirst();
        return EditorBot.mailbox(bot, ADDRESS);
    }

    /** Every line of the entry that a change of the quota must not touch. */
    private List<String> others() {
        return server.ldapsearch("-b", DN, "-s", "base", "(objectClass=*)", "*", "+").requireSuccess().output().lines()
                .filter(line -> STAMPS.stream().noneMatch(line::startsWith)).toList();
    }
}
