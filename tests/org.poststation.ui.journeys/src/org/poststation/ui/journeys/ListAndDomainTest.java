// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;

/** A club wants a mailing list: a domain for lists, the list, its members and owner, and its end. */
class ListAndDomainTest extends SampleJourney {

    private static final String DOMAIN = "lists.example.com";
    private static final String DOMAIN_DN = "vd=" + DOMAIN + ",o=hosting,dc=example,dc=org";
    private static final String LIST = "chess@" + DOMAIN;
    private static final String MEMBER = "zoe.held@example.com";
    private static final String OWNER = "info@example.com";
    private static final List<String> TEN = Stream.of("", "-admin", "-bounces", "-confirm", "-join", "-leave", "-owner",
            "-request", "-subscribe", "-unsubscribe").map(suffix -> "chess" + suffix + '@' + DOMAIN).toList();

    @Test
    void aListIsCreatedFilledAndDeletedWithItsTenAddresses() {
        connect("Club");
        createDomain();
        createList();
        fillList();
        deleteList();
    }

    private void createDomain() {
        new DirectoryViewBot(bot).item("example.com").select();
        CreateWizardBot wizard = CreateWizardBot.domain(bot);
        wizard.text("address").setText(DOMAIN);
        wizard.text("maxMailboxes").setText("5");
        PreviewBot preview = wizard.finish();
        assertTrue(preview.ldif().contains("dn: " + DOMAIN_DN), preview.ldif());
        preview.apply();
        Await.until(() -> server.values(DOMAIN_DN, "maxMail").equals(List.of("5")), "the domain is on the server");
        EditorBot editor = EditorBot.of(bot, DOMAIN, "domain");
        editor.text("maxMailboxes").setText("7");
        editor.save().apply();
        editor.waitUntilSaved();
        assertEquals(List.of("7"), server.values(DOMAIN_DN, "maxMail"));
        bot.waitUntil(Conditions.shellCloses(wizard.shell()));
    }

    private void createList() {
        new DirectoryViewBot(bot).item(DOMAIN).select();
        CreateWizardBot wizard = CreateWizardBot.list(bot);
        wizard.text("address").setText(LIST);
        PreviewBot preview = wizard.finish();
        TEN.forEach(address -> assertTrue(preview.ldif().contains("dn: mail=" + address + ','), preview.ldif()));
        preview.apply();
        Await.until(() -> existing().equals(TEN), "the ten addresses are on the server");
        new AccountsViewBot(bot).waitForCount("1 of 5 rows");
    }

    private void fillList() {
        EditorBot editor = EditorBot.of(bot, LIST, "list");
        editor.text("members.add").setText(MEMBER + ", friend@example.net");
        editor.bot().buttonWithId("list.members.add.button").click();
        SWTBotTable members = editor.bot().tableWithId("list.members");
        assertEquals(2, members.rowCount());
        editor.text("owners").setText(OWNER);
        editor.save().apply();
        editor.waitUntilSaved();
        assertEquals(List.of("friend@example.net", MEMBER),
                server.values(dn(LIST), "maildrop").stream().sorted().toList());
        assertEquals(List.of(OWNER), server.values(dn("chess-owner@" + DOMAIN), "maildrop"));
        assertEquals(List.of("chess-admin@" + DOMAIN), server.values(dn("chess-admin@" + DOMAIN), "maildrop"));
    }

    private void deleteList() {
        AccountsViewBot accounts = new AccountsViewBot(bot).find(LIST, "list");
        accounts.table().setFocus();
        bot.menu("Edit", "Delete").click();
        DeleteBot dialog = new DeleteBot(bot);
        assertEquals("Delete 1 mailing list", dialog.button().getText());
        bot.waitUntil(DefaultCondition.of("The change was not worked out", () -> dialog.button().isEnabled()));
        assertEquals(TEN.size(), dialog.ldif().lines().filter("changetype: delete"::equals).count(), dialog.ldif());
        dialog.delete();
        Await.until(() -> existing().isEmpty(), "the ten addresses are gone from the server");
        assertEquals(List.of("7"), server.values(DOMAIN_DN, "maxMail"));
        accounts.filter().setText("");
        accounts.waitForCount("0 of 4 rows");
    }

    private List<String> existing() {
        return TEN.stream().filter(address -> server.values(dn(address), "mail").contains(address)).toList();
    }

    private static String dn(String address) {
        return "mail=" + address + ',' + DOMAIN_DN;
    }
}
