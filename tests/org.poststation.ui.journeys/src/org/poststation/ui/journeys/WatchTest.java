// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;

/** Nodes are looked at without anybody asking. */
class WatchTest extends Journey {

    private static final String ANSWERED = "OK|Warning|Critical";
    private static final String NO_ANSWER = "No answer";

    @TempDir
    private Path folder;

    private Sshd server;

    @BeforeEach
    void start() {
        server = Sshd.with().user("anna").start();
    }

    @AfterEach
    void stop() {
        new Watching(bot).off();
        Nodes.forgetAll();
        server.close();
    }

    @Test
    void whatTheWatchBringsShowsWithoutAnybodyAsking() {
        NodesViewBot nodes = new NodesViewBot(bot).waitForState("local", ANSWERED);
        Nodes.keep("mx1", server, server.knownHosts());
        nodes.waitForState("mx1", "Not asked");
        new Watching(bot).every("10");
        nodes.waitForState("mx1", ANSWERED);
        server.losePower();
        nodes.waitForState("mx1", NO_ANSWER);
        server.start();
        nodes.waitForState("mx1", ANSWERED);
    }

    @Test
    void aHostKeyThatNobodyKnowsWaitsForThePersonWithoutADialog() throws IOException {
        Path known = folder.resolve("known_hosts");
        Nodes.keep("mx1", server, known);
        new Watching(bot).on();
        NodesViewBot nodes = new NodesViewBot(bot).waitForState("mx1", "Login needed");
        assertTrue(nodes.cell("mx1", "Worst finding").contains("is not known"));
        assertEquals(bot.mainShell().getText(), bot.activeShell().getText());
        assertFalse(Files.exists(known));
    }

    @Test
    void aNodeThatHangsDelaysNobodysPoll() {
        try (Sshd hanging = Sshd.with().user("anna").start()) {
            Nodes.keep("mx1", server, server.knownHosts());
            Nodes.keep("mx2", hanging, hanging.knownHosts());
            NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED)
                    .waitForState("mx2", ANSWERED);
            hanging.pauseConnections();
            String before = nodes.cell("mx2", "As of");
            new Watching(bot).every("10");
            for (int poll = 0; poll < 2; poll++) {
                String last = nodes.cell("mx1", "As of");
                bot.waitUntil(DefaultCondition.of("The others wait for the one that hangs",
                        () -> !last.equals(nodes.cell("mx1", "As of"))));
            }
            assertEquals(before, nodes.cell("mx2", "As of"));
        }
    }
}
