// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** A department gets more room, or closes: several mailboxes are changed or deleted at once. */
class SeveralTest extends Journey {

    private static final String DOMAIN = "vd=example.com,o=hosting,dc=example,dc=org";
    private static final List<String> MAILBOXES = List.of("ada.quist@example.com", "bo.quist@example.com",
            "cleo.quist@example.com");
    private static final String ENTRY = """
            dn: mail=%1$s,%2$s
            objectClass: VirtualMailAccount
            mail: %1$s
            cn: Quist
            sn: Quist
            vdHome: /home/vmail/domains
            mailbox: example.com/%1$s/
            quota: 1000000S
            accountActive: TRUE
            delete: FALSE
            lastChange: 1700000000

            """;

    private Slapd server;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        MAILBOXES.forEach(mailbox -> server.load(ENTRY.formatted(mailbox, DOMAIN)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allGetTheQuotaAndTheReportNamesEach() {
        PreviewBot preview = changeQuota("Department");
        assertEquals(3, preview.ldif().lines().filter("quota: 2147483648S"::equals).count(), preview.ldif());
        assertFalse(preview.ldif().contains("zoe.held"), preview.ldif());
        preview.apply();
        ReportBot report = new ReportBot(bot);
        assertEquals(MAILBOXES.stream().map("Done "::concat).toList(), report.rows().stream().sorted().toList());
        report.close();
        for (String mailbox : MAILBOXES) {
            assertEquals(List.of("2147483648S"), quota(mailbox));
        }
        assertEquals(List.of("52428800S"), quota("zoe.held@example.com"));
    }

    @Test
    void theReportSaysWhichOneFailedAndWhy() {
        PreviewBot preview = changeQuota("One gone");
        String gone = MAILBOXES.get(1);
        server.modify("dn: mail=" + gone + ',' + DOMAIN + "\nchangetype: delete\n");
        preview.apply();
        ReportBot report = new ReportBot(bot);
        assertEquals("Failed " + gone, report.rows().getFirst());
        assertFalse(report.reason(0).isEmpty());
        assertEquals(List.of("Done " + MAILBOXES.getFirst(), "Done " + MAILBOXES.getLast()),
                report.rows().stream().skip(1).sorted().toList());
        assertTrue(report.summary().contains("Failed: 1"), report.summary());
        report.close();
        assertEquals(List.of("2147483648S"), quota(MAILBOXES.getFirst()));
        assertEquals(List.of("2147483648S"), quota(MAILBOXES.getLast()));
        assertEquals(List.of(), quota(gone));
    }

    @Test
    void allAreDeletedAfterOneConfirmationThatNamesTheirNumber() {
        AccountsViewBot accounts = select("Department closed");
        accounts.table().setFocus();
        bot.menu("Edit", "Delete").click();
        DeleteBot dialog = new DeleteBot(bot);
        MAILBOXES.forEach(mailbox -> assertTrue(dialog.objects().contains(mailbox), dialog.objects()));
        assertEquals("Delete 3 mailboxes", dialog.button().getText());
        bot.waitUntil(Conditions.widgetIsEnabled(dialog.button()));
        assertEquals(3, dialog.ldif().lines().filter("changetype: delete"::equals).count(), dialog.ldif());
        dialog.delete();
        accounts.filter().setText("");
        accounts.waitForAll("4 rows");
        MAILBOXES.forEach(mailbox -> assertEquals(List.of(), quota(mailbox)));
        assertEquals(List.of("52428800S"), quota("zoe.held@example.com"));
    }

    private AccountsViewBot select(String connection) {
        Connections.open(connection, server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("7 rows");
        accounts.filter().setText("quist");
        accounts.waitForCount("3 of 7 rows").table().select(0, 1, 2);
        return accounts;
    }

    private PreviewBot changeQuota(String connection) {
        AccountsViewBot accounts = select(connection);
        accounts.table().contextMenu("Change Several...").click();
        SWTBotShell dialog = bot.shell("Change several").activate();
        SWTBot fields = dialog.bot();
        assertFalse(fields.buttonWithId("several.ok").isEnabled());
        fields.checkBoxWithId("several.quota.set").select();
        fields.comboBoxWithId("several.quota.unit").setSelection("GB");
        fields.textWithId("several.quota").setText("2");
        fields.buttonWithId("several.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        return new PreviewBot();
    }

    private List<String> quota(String mailbox) {
        return server.values("mail=" + mailbox + ',' + DOMAIN, "quota");
    }
}
