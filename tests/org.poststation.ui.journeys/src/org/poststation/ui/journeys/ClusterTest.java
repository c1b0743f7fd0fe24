// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.ServicePart;
import org.poststation.operation.OperationException;
import org.poststation.testkit.cluster.Cib;
import org.poststation.testkit.cluster.ClusterNodes;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotShell;

/** Clusters and services of several units in the window, behind a real SSH server. */
class ClusterTest extends Journey {

    private ClusterNodes nodes;

    @BeforeEach
    void start() {
        nodes = ClusterNodes.start("mx1", "mx2");
        Nodes.keep("mx1", nodes);
        Nodes.keep("mx2", nodes);
    }

    @AfterEach
    void stop() throws OperationException {
        Connections.require(MacroServices.class).remove("Mail");
        Connections.require(MacroServices.class).remove("Relay");
        Nodes.forgetAll();
        nodes.close();
    }

    @Test
    void aNodeIsPutIntoStandbyAfterTheCommandAndItsEffectWereShown() {
        nodes.cluster("mx1", Cib.ALL_ONLINE);
        nodes.cluster("mx2", Cib.ALL_ONLINE);
        StateTableBot clusters = StateTableBot.clusters(bot).refresh().waitForState("    mx1", "Online");
        assertTrue(clusters.table().indexOf("        dovecot") > clusters.table().indexOf("    mailstore"));
        clusters.run("    mx1", "standby");
        SWTBotShell question = bot.shell("Change the cluster");
        String details = question.bot().textWithId("confirm.details").getText();
        assertTrue(details.startsWith("/usr/sbin/crm_standby -N mx1 -v on"), details);
        assertTrue(details.contains("postfix:0: stop mx1"), details);
        long steps = details.lines().filter(line -> line.contains(" \u2192 ")).count();
        question.bot().textWithId("confirm.count").setText(Long.toString(steps));
        question.bot().buttonWithId("confirm.apply").click();
        clusters.waitForState("    mx1", "Standby");
        assertTrue(nodes.cibText("mx1").contains("name=\"standby\" value=\"on\""));
        assertTrue(clusters.said().contains("Done, the cluster shows it: /usr/sbin/crm_standby"), clusters.said());
    }

    @Test
    void aServiceIsStoppedInItsOrder() throws OperationException {
        nodes.units("mx1").with("postfix.service", true);
        nodes.units("mx2").with("dovecot.service", true);
        Connections.require(MacroServices.class).save(new MacroService("Mail",
                List.of(ServicePart.parse("mx2/dovecot"), ServicePart.parse("mx1/postfix"))));
        StateTableBot services = StateTableBot.services(bot).refresh().waitForState("Mail", "Running");
        services.run("Mail", "stop");
        SWTBotShell question = bot.shell("Change the service");
        assertTrue(question.bot().textWithId("confirm.details").getText().startsWith("mx1: /usr/bin/systemctl"));
        question.bot().buttonWithId("confirm.apply").click();
        services.waitForState("Mail", "Stopped");
        assertEquals("stopped", services.cell("    postfix.service", "Last step"));
        assertTrue(services.said().contains("Mail: 2 of 2 steps done"), services.said());
        assertEquals(List.of("stop postfix.service"), nodes.units("mx1").record());
    }

    @Test
    void aServiceIsDefinedChangedAndRemoved() {
        nodes.units("mx1").with("postfix.service", true);
        nodes.units("mx2").with("nginx.service", true);
        StateTableBot services = StateTableBot.services(bot).refresh();
        services.view().bot().buttonWithId("services.new").click();
        SWTBotShell dialog = bot.shell("Service of several units").activate();
        assertFalse(dialog.bot().buttonWithId("service.apply").isEnabled());
        dialog.bot().textWithId("service.name").setText("Mail");
        dialog.bot().textWithId("service.parts").setText("mx1/postfix\nmx2/$(id)");
        assertTrue(dialog.bot().labelWithId("service.problem").getText().contains("$(id)"));
        assertFalse(dialog.bot().buttonWithId("service.apply").isEnabled());
        dialog.bot().textWithId("service.parts").setText("mx1/postfix");
        dialog.bot().buttonWithId("service.apply").click();
        services.waitForState("Mail", "Running").define("Mail");
        SWTBotShell change = bot.shell("Service of several units").activate();
        change.bot().textWithId("service.parts").setText("mx1/postfix\nmx2/dovecot");
        change.bot().buttonWithId("service.apply").click();
        services.waitForState("    dovecot.service", "Missing").waitForState("Mail", "Missing");
        services.delete("Mail");
        bot.shell("Remove service").bot().buttonWithId("confirm.apply").click();
        services.view().bot().buttonWithId("services.new");
    }

    @Test
    void partsOfAClusterAreCopiedAndARefreshIsCancelled() {
        nodes.cluster("mx1", Cib.ALL_ONLINE);
        StateTableBot clusters = StateTableBot.clusters(bot).refresh().waitForState("    mx1", "Online");
        clusters.select("    mx1").table().setFocus();
        Keyboard.pressShortcut(SWT.CTRL, 'c');
        assertTrue(Copied.lines(bot, "    mx1\t").getFirst().contains("Online"));
        nodes.server().freeze();
        clusters.refreshAndCancel();
        assertEquals("Online", clusters.cell("    mx1", "State"));
    }

    @Test
    void servicesAreCopiedAndALookIsCancelled() throws OperationException {
        nodes.units("mx1").with("postfix.service", true);
        Connections.require(MacroServices.class)
                .save(new MacroService("Relay", List.of(ServicePart.parse("mx1/postfix"))));
        StateTableBot services = StateTableBot.services(bot).refresh().waitForState("Relay", "Running");
        services.select("Relay").table().setFocus();
        Keyboard.pressShortcut(SWT.CTRL, 'c');
        assertTrue(Copied.lines(bot, "Relay\t").getFirst().contains("Running"));
        nodes.server().freeze();
        services.refreshAndCancel();
        assertEquals("Running", services.cell("Relay", "State"));
    }
}
