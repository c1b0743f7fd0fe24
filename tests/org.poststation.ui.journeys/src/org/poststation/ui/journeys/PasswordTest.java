// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** Somebody forgot the password and gets another. */
class PasswordTest extends Journey {

    private static final String ADDRESS = "zoe.held@example.com";
    private static final String DN = "mail=" + ADDRESS + ",vd=example.com,o=hosting,dc=example,dc=org";
    private static final int INVALID_CREDENTIALS = 49;

    private Slapd server;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).passwordModules().sample().start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWeakPasswordIsRefusedAndAGeneratedOneOpensTheMailbox() {
        EditorBot editor = open("Forgotten");
        SWTBotShell dialog = setPassword(editor);
        SWTBot fields = dialog.bot();
        fields.textWithId("password.new").setText("zoe.held");
        String reason = fields.labelWithId("password.policy").getText();
        assertTrue(reason.lines().count() > 1, reason);
        assertTrue(reason.contains("name"), reason);
        assertFalse(fields.buttonWithId("password.ok").isEnabled());
        fields.buttonWithId("password.generate").click();
        String generated = fields.textWithId("password.new").getText();
        assertEquals("The password fulfils the policy.", fields.labelWithId("password.policy").getText());
        fields.buttonWithId("password.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        PreviewBot preview = new PreviewBot();
        assertFalse(preview.ldif().contains(generated), "The preview shows the password");
        preview.apply();
        Await.until(() -> signIn(generated) == 0, "the new password signs in at the server");
        assertEquals(INVALID_CREDENTIALS, signIn("sample"));
        assertTrue(server.ldapsearch("-b", DN, "-s", "base", "(userPassword=" + generated + ")", "mail").output()
                .isBlank(), "The password is stored as plain text");
        bot.waitUntil(DefaultCondition.of("The editor does not say how it is stored now",
                () -> editor.label("password").contains("SSHA512")));
    }

    @Test
    void theServerHashesItWhenAskedTo() {
        EditorBot editor = open("Server's own");
        SWTBotShell dialog = setPassword(editor);
        SWTBot fields = dialog.bot();
        fields.comboBoxWithId("password.scheme").setSelection("The server chooses (password modify operation)");
        fields.buttonWithId("password.generate").click();
        String generated = fields.textWithId("password.new").getText();
        fields.buttonWithId("password.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        PreviewBot preview = new PreviewBot();
        assertTrue(preview.ldif().contains(DN), preview.ldif());
        assertFalse(preview.ldif().contains(generated), "The preview shows the password");
        preview.apply();
        Await.until(() -> signIn(generated) == 0, "the new password signs in at the server");
        assertEquals(INVALID_CREDENTIALS, signIn("sample"));
        String stored = server.values(DN, "userPassword").getFirst();
        assertTrue(stored.startsWith("{SSHA}"), "The server did not hash it");
        bot.waitUntil(DefaultCondition.of("The editor does not say how it is stored now",
                () -> editor.label("password").contains("SSHA")));
    }

    @Test
    void verifyingSaysYesOrNo() {
        EditorBot editor = open("Which one");
        editor.bot().buttonWithId("mailbox.password.verify").click();
        SWTBot dialog = bot.shell("Verify a password").activate().bot();
        assertVerdict(dialog, "Sample", "The server refuses this password.");
        assertVerdict(dialog, "sample", "The server accepts this password.");
        dialog.buttonWithId("verify.close").click();
        assertEquals(List.of("sample"), server.values(DN, "userPassword"));
        assertFalse(editor.isDirty());
    }

    private SWTBotShell setPassword(EditorBot editor) {
        editor.bot().buttonWithId("mailbox.password.set").click();
        return bot.shell("Set password").activate();
    }

    private static void assertVerdict(SWTBot dialog, String password, String verdict) {
        dialog.textWithId("verify.password").setText(password);
        dialog.buttonWithId("verify.try").click();
        dialog.waitUntil(DefaultCondition.of("The verdict is not: " + verdict,
                () -> verdict.equals(dialog.labelWithId("verify.result").getText())));
    }

    private EditorBot open(String connection) {
        Connections.open(connection, server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox").openFirst();
        return EditorBot.mailbox(bot, ADDRESS);
    }

    /** The exit code of the server's own sign-in. */
    private int signIn(String password) {
        return server.client("ldapwhoami", List.of("-x", "-D", DN, "-w", password)).exitCode();
    }
}
