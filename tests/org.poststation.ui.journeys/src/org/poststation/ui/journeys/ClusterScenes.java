// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;

import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.ServicePart;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.cluster.Cib;
import org.poststation.testkit.cluster.ClusterNodes;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the clusters and of the services of several units. */
record ClusterScenes(SWTWorkbenchBot bot, Camera camera) {

    void all() {
        NodeScenes.perspective(NodeScenes.NODES);
        try (ClusterNodes nodes = ClusterNodes.start(Sshd.with().user("guest"), "mx1", "mx2", "store1")) {
            withoutAny();
            Nodes.keep("mx1", nodes);
            Nodes.keep("mx2", nodes);
            clusters(nodes);
            services(nodes);
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        } finally {
            Nodes.forgetAll();
            NodeScenes.perspective(NodeScenes.ACCOUNTS);
        }
    }

    private void withoutAny() throws OperationException {
        Nodes.store().remove(NodeProfile.LOCAL.name());
        camera.visit("clusters-empty", () -> StateTableBot.clusters(bot).refresh().view().bot()
                .buttonWithId("clusters.ask"));
        camera.visit("services-empty", () -> StateTableBot.services(bot).refresh().view().bot()
                .buttonWithId("services.new"));
    }

    private void clusters(ClusterNodes nodes) {
        nodes.cluster("mx1", Cib.ALL_ONLINE);
        nodes.cluster("mx2", Cib.ALL_ONLINE);
        camera.visit("clusters", () -> StateTableBot.clusters(bot).refresh().waitForState("    mx1", "Online"));
        camera.visit("cluster-confirm", () -> {
            StateTableBot.clusters(bot).refresh().waitForState("    mx1", "Online").run("    mx1", "standby");
            bot.shell("Change the cluster").activate();
        });
        camera.visit("cluster-move", () -> {
            StateTableBot.clusters(bot).refresh().waitForState("    mailstore", "Started").run("    mailstore", "move");
            bot.shell("Move resource").activate();
        });
        nodes.cluster("mx1", Cib.RESOURCE_FAILED);
        nodes.cluster("mx2", Cib.NO_QUORUM);
        Nodes.keep("store1", nodes);
        Nodes.keep("guest", nodes);
        Nodes.keep(new NodeProfile("store2", SshPlace.of(new SshLogin(Ports.LOOPBACK, Ports.free(), "store2",
                new SshIdentity.Usual())), true));
        camera.visit("clusters-failed", () -> StateTableBot.clusters(bot).refresh().waitForState("guest", "Not allowed")
                .waitForState("store2", "No answer"));
    }

    private void services(ClusterNodes nodes) throws OperationException {
        nodes.units("mx1").with("postfix.service", true).with("rspamd.service", false).broken("rspamd.service");
        nodes.units("mx2").with("dovecot.service", true);
        MacroServices services = Connections.require(MacroServices.class);
        services.save(new MacroService("Mail", List.of(ServicePart.parse("mx2/dovecot"),
                ServicePart.parse("mx1/rspamd"), ServicePart.parse("mx1/postfix"))));
        services.save(new MacroService("Web", List.of(ServicePart.parse("mx2/nginx"))));
        try {
            camera.visit("services", () -> StateTableBot.services(bot).refresh().waitForState("Mail", "Stopped"));
            camera.visit("service-confirm", () -> {
                StateTableBot.services(bot).refresh().waitForState("Mail", "Stopped").run("Mail", "restart");
                bot.shell("Change the service").activate();
            });
            camera.visit("service-definition", () -> {
                StateTableBot.services(bot).refresh().waitForState("Mail", "Stopped").define("Mail");
                bot.shell("Service of several units").activate();
            });
            camera.visit("services-failed", () -> {
                StateTableBot view = StateTableBot.services(bot).refresh().waitForState("Mail", "Stopped|Failed");
                view.run("Mail", "start");
                SWTBotShell question = bot.shell("Change the service");
                question.bot().buttonWithId("confirm.apply").click();
                view.waitForState("Mail", "Failed");
            });
        } finally {
            services.remove("Mail");
            services.remove("Web");
        }
    }
}
