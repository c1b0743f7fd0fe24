// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotShell;

/** A customer has paid for so many mailboxes and so much room, and the console keeps to it. */
class DomainLimitsTest extends Journey {

    private static final String BASE = "o=hosting,dc=example,dc=org";
    private static final String MAILBOX = "zoe.held@example.com";
    private static final String MAILBOX_DN = "mail=" + MAILBOX + ",vd=example.com," + BASE;
    private static final String FULL = "The domain may have 1 mailboxes and has them already.";
    private static final String SMALL = """
            dn: vd=small.example,%1$s
            objectClass: VirtualDomain
            vd: small.example
            accountActive: TRUE
            delete: FALSE
            lastChange: 1700000000
            maxMail: 1

            """.formatted(BASE);

    private Slapd server;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        server.load(SMALL);
        server.load(mailbox("first"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFullDomainIsWarnedAboutBeforeAnythingIsWanted() {
        AccountsViewBot accounts = select("Full", "first@small.example");
        CreateWizardBot wizard = CreateWizardBot.duplicate(bot, accounts, "New mailbox");
        wizard.text("address").setText("second@small.example");
        bot.waitUntil(DefaultCondition.of("The full domain is not warned about",
                () -> wizard.problem("address").contains(FULL)));
    }

    @Test
    void whatTheServerCountsDecidesAndNotWhatTheWindowKnows() {
        AccountsViewBot accounts = select("Filled", "first@small.example");
        allow(2);
        CreateWizardBot wizard = CreateWizardBot.duplicate(bot, accounts, "New mailbox");
        wizard.text("address").setText("second@small.example");
        server.load(mailbox("other"));
        String before = server.dump();
        wizard.finishButton().click();
        bot.waitUntil(DefaultCondition.of("The full domain takes it",
                () -> wizard.problem("address").equals(FULL.replace('1', '2'))));
        assertEquals(before, server.dump());
        allow(3);
        wizard.finish().apply();
        bot.waitUntil(Conditions.shellCloses(wizard.shell()));
        Await.until(() -> !server.values("mail=second@small.example,vd=small.example," + BASE, "mail").isEmpty(),
                "the mailbox was made when there was room");
    }

    @Test
    void aFullDomainIsNoPlaceToMoveTo() {
        AccountsViewBot accounts = select("Move", MAILBOX);
        String before = server.dump();
        accounts.table().setFocus();
        Keyboard.pressShortcut(SWT.NONE, SWT.F2);
        SWTBotShell dialog = bot.shell("Rename").activate();
        bot.waitUntil(DefaultCondition.of("The references were not found",
                () -> dialog.bot().tableWithId("rename.references").rowCount() == 3));
        dialog.bot().textWithId("rename.address").setText("zoe.held@small.example");
        dialog.bot().buttonWithId("rename.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        assertEquals(FULL, bot.labelWithId("failure.what").getText());
        assertEquals(before, server.dump());
    }

    @Test
    void noMailboxGetsMoreRoomThanIsLeft() {
        server.modify("dn: vd=example.com," + BASE + "\nchangetype: modify\nreplace: maxQuota\nmaxQuota: 1000\n");
        select("Room", MAILBOX).openFirst();
        EditorBot editor = EditorBot.mailbox(bot, MAILBOX);
        editor.amount("quota", "2", "GB");
        editor.saveButton().click();
        assertTrue(editor.label("failure.what").contains("domain"), () -> editor.label("failure.what"));
        assertEquals(List.of("52428800S"), server.values(MAILBOX_DN, "quota"));
        editor.amount("quota", "900", "MB");
        editor.save().apply();
        editor.waitUntilSaved();
        assertEquals(List.of("943718400S"), server.values(MAILBOX_DN, "quota"));
    }

    @Test
    void severalTogetherGetNoMoreRoomThanIsLeft() {
        server.modify("dn: vd=small.example," + BASE + "\nchangetype: modify\nadd: maxQuota\nmaxQuota: 1000\n");
        Connections.open("Together", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("5 rows");
        String before = server.dump();
        accounts.table().select(MAILBOX, "first@small.example");
        accounts.table().contextMenu("Change Several...").click();
        SWTBotShell dialog = bot.shell("Change several").activate();
        dialog.bot().checkBoxWithId("several.quota.set").select();
        dialog.bot().comboBoxWithId("several.quota.unit").setSelection("GB");
        dialog.bot().textWithId("several.quota").setText("2");
        dialog.bot().buttonWithId("several.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        assertTrue(bot.labelWithId("failure.what").getText().contains("1000 MB"),
                () -> bot.labelWithId("failure.what").getText());
        assertEquals(before, server.dump());
    }

    private static String mailbox(String name) {
        return """
                dn: mail=%1$s@small.example,vd=small.example,%2$s
                objectClass: VirtualMailAccount
                mail: %1$s@small.example
                cn: %1$s
                sn: %1$s
                vdHome: /home/vmail/domains
                mailbox: small.example/%1$s/
                quota: 1000000S
                accountActive: TRUE
                delete: FALSE
                lastChange: 1700000000

                """.formatted(name, BASE);
    }

    private void allow(int mailboxes) {
        server.modify("dn: vd=small.example," + BASE + "\nchangetype: modify\nreplace: maxMail\nmaxMail: " + mailboxes
                + "\n");
    }

    private AccountsViewBot select(String connection, String address) {
        Connections.open(connection, server);
        return new AccountsViewBot(bot).waitForAll("5 rows").find(address, "mailbox");
    }
}
