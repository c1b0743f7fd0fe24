// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.profile.ConnectionProfile;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.UIThreadRunnable;

/** Connections move to another computer: out to a file, away, and in again. */
class ConnectionsTest extends Journey {

    private Slapd server;
    private TemporaryFolder folder;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        folder = TemporaryFolder.create("connections");
    }

    @AfterEach
    void stop() {
        server.close();
        folder.close();
    }

    @Test
    void connectionsLeaveWithoutTheirPasswordsAndComeBack() throws Exception {
        Connections.open("One", server);
        new AccountsViewBot(bot).waitForAll("4 rows");
        Connections.open("Two", server, server.readerDn(), server.readerPassword());
        ConnectionProfile one = Connections.profiles().find("One").orElseThrow();
        SWTBotShell preferences = open();
        table().select("One", "Two");
        Path file = export(folder.resolve("site.profiles"));
        String text = Files.readString(file);
        assertTrue(text.contains("One") && text.contains("Two") && text.contains(server.rootDn()), text);
        assertFalse(text.contains(server.rootPassword()) || text.contains(server.readerPassword()), text);

        remove("One");
        assertEquals(Optional.empty(), Connections.profiles().find("One"));
        assertTrue(Connections.secrets().find(one.secretKey()).isEmpty());

        dialog("Import connections", "connections.import").choose(file);
        SWTBotShell told = bot.shell("Import connections").activate();
        told.bot().label("Connections added: 1. Left out, because connections of these names exist: Two");
        told.bot().button("OK").click();
        bot.waitUntil(Conditions.shellCloses(told));
        assertEquals(Optional.of(one), Connections.profiles().find("One"));
        assertTrue(Connections.secrets().find(one.secretKey()).isEmpty());
        assertTrue(table().containsItem("One"));
        preferences.close();
    }

    @Test
    void aFileThatIsNoneIsRefusedAndAQuestionCanBeLeft() throws IOException {
        Connections.open("One", server);
        open();
        dialog("Import connections", "connections.import")
                .choose(folder.write("other.profiles", "dn: dc=org\nobjectClass: domain\n"));
        SWTBotShell failure = bot.shell("Import connections").activate();
        failure.close();
        bot.waitUntil(Conditions.shellCloses(failure));
        assertEquals(List.of("One"), Connections.profiles().all().stream().map(ConnectionProfile::name).toList());

        dialog("Export one connection", "connections.export").cancel();
        Path old = folder.write("old.profiles", "old");
        table().select("One");
        dialog("Export one connection", "connections.export").choose(old);
        Await.until(() -> Files.readString(old).contains("One"), "the file is replaced");
    }

    private SWTBotShell open() {
        UIThreadRunnable.asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(bot.mainShell().widget,
                "org.poststation.profile.ui.connections", null, null).open());
        return bot.shell("Preferences").activate();
    }

    private SWTBotTable table() {
        return bot.tableWithId("connections.table");
    }

    private Path export(Path file) {
        dialog("Export 2 connections", "connections.export").choose(file);
        Await.until(() -> Files.exists(file) && Files.readString(file).contains("Two"), "the file is written");
        return file;
    }

    private FileDialogBot dialog(String title, String button) {
        SWTBotButton opening = bot.buttonWithId(button);
        return FileDialogBot.open(title, opening::click);
    }

    private void remove(String name) {
        table().select(name);
        bot.buttonWithId("connections.remove").click();
        SWTBotShell question = bot.shell("Remove connection").activate();
        question.bot().button("Remove 1 connection").click();
        bot.waitUntil(DefaultCondition.of("The connection is still there", () -> !table().containsItem(name)));
    }
}
