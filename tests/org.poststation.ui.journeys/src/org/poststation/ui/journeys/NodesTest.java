// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** Which machine is not well, and why. */
class NodesTest extends Journey {

    private static final String ANSWERED = "OK|Warning|Critical";
    private static final String NO_ANSWER = "No answer";
    private static final String LOGIN_NEEDED = "Login needed";
    private static final String FIRST_CONTACT = "First contact with a host";

    @TempDir
    private Path folder;

    private Sshd server;

    @BeforeEach
    void start() {
        server = Sshd.with().user("anna").user("ida", "/bin/sh", "secret of ida").start();
    }

    @AfterEach
    void stop() {
        Nodes.forgetAll();
        server.close();
    }

    private void waitFor(String otherwise, BooleanSupplier condition) {
        bot.waitUntil(DefaultCondition.of(otherwise, condition::getAsBoolean));
    }

    @Test
    void thisComputerIsThereFromTheStart() {
        NodesViewBot nodes = new NodesViewBot(bot).waitForState("local", ANSWERED).select("local");
        assertTrue(nodes.cell("local", "Memory").endsWith("%"));
        SWTBotTable values = nodes.values();
        waitFor("No values are shown", () -> values.indexOf("Memory", 0) >= 0);
        assertTrue(values.indexOf("Host name", 1) >= 0);
    }

    @Test
    void aNewHostIsTrustedByItsFingerprintAndRemembered() throws IOException {
        Path known = folder.resolve("known_hosts");
        Nodes.keep("mx1", server, known);
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", LOGIN_NEEDED);
        assertFalse(Files.exists(known));

        nodes.open("mx1");
        SWTBotShell dialog = bot.shell(FIRST_CONTACT);
        String shown = dialog.bot().textWithId("firstcontact.fingerprint").getText();
        assertTrue(shown.startsWith("SHA256:"), shown);
        dialog.bot().buttonWithId("firstcontact.refuse").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        assertEquals(LOGIN_NEEDED, nodes.cell("mx1", "State"));

        nodes.open("mx1");
        SWTBotShell again = bot.shell(FIRST_CONTACT);
        again.bot().buttonWithId("firstcontact.remember").click();
        nodes.waitForState("mx1", ANSWERED);
        assertTrue(Files.readString(known).startsWith("|1|"));
    }

    @Test
    void aChangedHostKeyIsExplainedAndNothingOffersToReplaceIt() throws IOException {
        Path known = folder.resolve("known_hosts");
        Files.copy(server.knownHosts(), known);
        Nodes.keep("mx1", server, known);
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED);
        String before = Files.readString(known);
        server.killConnections();
        server.exchangeHostKeys();

        nodes.refresh().waitForState("mx1", NO_ANSWER).select("mx1");
        assertTrue(nodes.cell("mx1", "Worst finding").contains("is not the one that is known"));
        nodes.open("mx1");
        waitFor("The failure is not explained",
                () -> nodes.details().bot().buttonWithId("details.retry").getText().equals("Try again"));
        assertEquals(before, Files.readString(known));
    }

    @Test
    void aNodeThatIsDownSaysWhyWhileOthersAnswer() {
        Nodes.keep("mx1", server, server.knownHosts());
        Nodes.keep(new NodeProfile("mx2", SshPlace.of(
                new SshLogin(Ports.LOOPBACK, Ports.free(), "anna",
                        new SshIdentity.KeyFile(server.key().file().toString()))),
                false));
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED)
                .waitForState("mx2", NO_ANSWER);
        assertTrue(nodes.cell("mx2", "Worst finding").contains("refuses the connection"));
    }

    @Test
    void aNodeThatHangsDelaysNobodyAndCanBeCancelled() throws IOException {
        Nodes.keep("mx1", server, server.knownHosts());
        try (Sshd hanging = Sshd.with().user("anna").start()) {
            Nodes.keep("mx2", hanging, hanging.knownHosts());
            NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED)
                    .waitForState("mx2", ANSWERED);
            hanging.pauseConnections();
            String before = nodes.cell("mx1", "As of");
            nodes.refresh();
            waitFor("The others wait for the one that hangs", () -> !before.equals(nodes.cell("mx1", "As of")));
            nodes.view().bot().linkWithId("nodes.line.action").click("Cancel");
            nodes.waitForAll();
        }
    }

    @Test
    void aPasswordIsAskedOnceAndKeptOnlyWhenThatIsWanted() {
        Nodes.keep(new NodeProfile("mx1", new SshPlace(
                new SshLogin(server.host(), server.port(), "ida", new SshIdentity.Password()), List.of(),
                List.of(server.knownHosts().toString())), false));
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", LOGIN_NEEDED);
        nodes.open("mx1");
        SWTBotShell dialog = bot.shell("Password of an account");
        dialog.bot().textWithId("secret.value").setText("secret of ida");
        dialog.bot().buttonWithId("secret.login").click();
        nodes.waitForState("mx1", ANSWERED);
        nodes.refresh().waitForState("mx1", ANSWERED);
    }

    @Test
    void theRightThatIsMissingIsNamedWithTheLineThatGivesIt() {
        Nodes.keep("mx1", server, server.knownHosts());
        Nodes.keep(new NodeProfile("mx1", Nodes.store().find("mx1").orElseThrow().place(), true));
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED).select("mx1");
        SWTBotTable values = nodes.values();
        waitFor("No values are shown", () -> values.indexOf("Kernel log", 0) >= 0);
        String said = values.cell(values.indexOf("Kernel log", 0), "Value");
        assertTrue(said.endsWith("anna ALL=(root) NOPASSWD: /usr/bin/journalctl, /usr/bin/dmesg"), said);
    }

    @Test
    void aNodeIsForgottenOnlyAfterAQuestion() {
        Nodes.keep("mx1", server, server.knownHosts());
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED).select("mx1");
        bot.runCommand("org.eclipse.ui.edit.delete");
        SWTBotShell question = bot.shell("Remove nodes").activate();
        question.bot().buttonWithId("confirm.cancel").click();
        bot.waitUntil(Conditions.shellCloses(question));
        assertTrue(Nodes.store().find("mx1").isPresent());
        nodes.select("mx1");
        bot.runCommand("org.eclipse.ui.edit.delete");
        bot.shell("Remove nodes").bot().buttonWithId("confirm.apply").click();
        waitFor("The node is still there", () -> nodes.table().indexOf("mx1") < 0);
        assertTrue(Nodes.store().find("mx1").isEmpty());
    }

    @Test
    void exportedNodesCanBeTakenOverElsewhere() {
        Nodes.keep("mx1", server, server.knownHosts());
        new NodesViewBot(bot);
        Path file = folder.resolve("mine.nodes");
        FileDialogBot.open("Export nodes", () -> bot.menu("File", "Export Nodes...").click()).choose(file);
        Await.until(() -> Files.exists(file), "the nodes are written");
        Nodes.forgetAll();
        bot.menu("File", "Import Nodes...").click();
        SWTBotShell dialog = bot.shell("Import nodes").activate();
        FileDialogBot.open("Choose a file with nodes", dialog.bot().buttonWithId("import.other")::click).choose(file);
        SWTBotTable offered = dialog.bot().tableWithId("nodes.import.table");
        waitFor("The nodes are not shown", () -> offered.indexOf("mx1") >= 0);
        dialog.bot().buttonWithId("import.apply").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        assertTrue(Nodes.store().find("mx1").isPresent());
    }

    @Test
    void aNewNodeIsDescribedTestedAndAsked() {
        NodesViewBot nodes = new NodesViewBot(bot);
        nodes.newNode();
        SWTBotShell wizard = bot.shell("New node").activate();
        assertFalse(wizard.bot().buttonWithId("wizard.finish").isEnabled());
        wizard.bot().textWithId("node.name").setText("mx1");
        wizard.bot().textWithId("node.host").setText("$(id)");
        assertFalse(wizard.bot().buttonWithId("wizard.next").isEnabled());
        wizard.bot().textWithId("node.host").setText(server.host());
        wizard.bot().textWithId("node.port").setText(Integer.toString(server.port()));
        wizard.bot().textWithId("node.user").setText("anna");
        wizard.bot().comboBoxWithId("node.identity").setSelection("A key file");
        wizard.bot().textWithId("node.key").setText(server.key().file().toString());
        wizard.bot().textWithId("node.knownHosts").setText(folder.resolve("known").toString());
        wizard.bot().buttonWithId("wizard.next").click();
        wizard.bot().buttonWithId("node.test").click();
        SWTBotShell contact = bot.shell(FIRST_CONTACT);
        assertEquals(server.hostKey("ed25519").fingerprint(),
                contact.bot().textWithId("firstcontact.fingerprint").getText());
        contact.bot().buttonWithId("firstcontact.once").click();
        SWTBotTable steps = wizard.bot().tableWithId("node.test.steps");
        waitFor("The test does not end well", () -> steps.cell(3, "Result").equals("Good"));
        wizard.bot().buttonWithId("wizard.finish").click();
        bot.waitUntil(Conditions.shellCloses(wizard));
        nodes.waitForState("mx1", ANSWERED);
        assertFalse(Files.exists(folder.resolve("known")));
    }

    @Test
    void hostsOfOpenSshAreShownBeforeTheyAreTakenOver() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "Host mx1\n HostName " + server.host() + "\n Port "
                + server.port() + "\n User anna\n IdentityFile " + server.key().file() + "\n UserKnownHostsFile "
                + server.knownHosts() + "\nHost bad\n HostName $(id)\nMatch user x\n Port 1\n");
        NodesViewBot nodes = new NodesViewBot(bot);
        bot.menu("File", "Import Nodes...").click();
        SWTBotShell dialog = bot.shell("Import nodes").activate();
        FileDialogBot.open("Choose a file with nodes", dialog.bot().buttonWithId("import.other")::click).choose(config);
        SWTBotTable offered = dialog.bot().tableWithId("nodes.import.table");
        waitFor("The hosts are not shown", () -> offered.rowCount() == 2);
        assertEquals("New", offered.cell(offered.indexOf("mx1"), "State"));
        assertEquals("Not possible", offered.cell(offered.indexOf("bad"), "State"));
        assertTrue(dialog.bot().textWithId("import.notes").getText().contains("Match user x"));
        dialog.bot().buttonWithId("import.apply").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        nodes.waitForState("mx1", ANSWERED);
    }
}
