// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Pictures of the nodes: the table, one of them, a first contact, a changed key, the wizard. */
record NodeScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String ANSWERED = "OK|Warning|Critical";
    private static final String NO_ANSWER = "No answer";
    private static final String COMPARE = "org.poststation.cluster.ui.compare";
    static final String NODES = "org.poststation.application.nodes";
    static final String ACCOUNTS = "org.poststation.application.accounts";

    void all() {
        try (Sshd server = Sshd.with().user("anna").program("/etc/issue", "The mail server of example.org\n").start();
                TemporaryFolder folder = TemporaryFolder.create("scenes")) {
            perspective(NODES);
            fill(server, folder);
            camera.visit("nodes", () -> asked().select("mx1").view().setFocus());
            camera.visit("node-details", () -> {
                asked().select("mx1");
                NodesViewBot nodes = new NodesViewBot(bot);
                if (nodes.findings().rowCount() > 0) {
                    nodes.findings().select(0);
                }
            });
            camera.visit("node-changed-key", () -> asked().select("mx2").details().setFocus());
            camera.visit("node-first-contact", () -> {
                asked().open("mx3");
                bot.shell("First contact with a host").activate();
            });
            camera.visit("compare-empty", () -> bot.showView(COMPARE));
            camera.visit("compare-choose", () -> choose("mx1"));
            camera.visit("compare", () -> {
                choose("mx1").bot().buttonWithId("compare.apply").click();
                bot.waitUntil(DefaultCondition.of("Nothing is compared", () -> bot.showView(COMPARE).bot()
                        .labelWithId("compare.heading").getText().startsWith("Left mx1")));
            });
            camera.visit("compare-failed", () -> {
                choose("mx4").bot().buttonWithId("compare.apply").click();
                bot.showView(COMPARE).bot().buttonWithId("compare.retry");
            });
            camera.visit("node-wizard", () -> {
                new NodesViewBot(bot).newNode();
                bot.shell("New node").activate();
            });
            camera.visit("node-import", () -> {
                bot.menu("File", "Import Nodes...").click();
                bot.shell("Import nodes").activate();
            });
        } finally {
            Nodes.forgetAll();
            perspective(ACCOUNTS);
        }
    }

    /** The dialog that asks with what a node is compared. */
    private SWTBotShell choose(String node) {
        asked().select(node).view().setFocus();
        bot.runCommand("org.poststation.cluster.ui.compareNodes");
        SWTBotShell dialog = bot.shell("Compare two nodes").activate();
        dialog.bot().comboBoxWithId("compare.right").setSelection("local");
        dialog.bot().textWithId("compare.files").setText("/etc/issue\n/etc/hosts");
        return dialog;
    }

    private NodesViewBot asked() {
        return new NodesViewBot(bot).waitForState("mx1", ANSWERED).waitForState("mx2", NO_ANSWER)
                .waitForState("mx3", "Login needed").waitForState("mx4", NO_ANSWER);
    }

    private void fill(Sshd server, TemporaryFolder folder) {
        Nodes.keep("mx1", server, server.knownHosts());
        Path changed = folder.resolve("changed");
        try {
            Files.writeString(changed, "[127.0.0.1]:" + server.port() + ' ' + server.key().line() + '\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Nodes.keep("mx2", server, changed);
        Nodes.keep("mx3", server, folder.resolve("nobody"));
        Nodes.keep(new NodeProfile("mx4", SshPlace.of(new SshLogin(Ports.LOOPBACK, Ports.free(), "anna",
                new SshIdentity.KeyFile(server.key().file().toString()))), false));
        new NodesViewBot(bot).refresh();
    }

    static void perspective(String id) {
        UIThreadRunnable.syncExec(() -> {
            try {
                PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            } catch (WorkbenchException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
