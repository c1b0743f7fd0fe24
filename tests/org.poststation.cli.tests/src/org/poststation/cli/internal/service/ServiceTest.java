// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.cluster.ClusterNodes;
import org.poststation.testkit.net.Ports;

import com.fasterxml.jackson.databind.JsonNode;

/** Mail is four units on two nodes behind a real SSH server. */
@Timeout(180)
class ServiceTest {

    private ClusterNodes nodes;

    @BeforeEach
    void start() {
        nodes = ClusterNodes.start("mx1", "store1");
        nodes.units("store1").with("slapd.service", true).with("dovecot.service", true);
        nodes.units("mx1").with("amavis.service", true).with("postfix.service", true);
        CommandRun.of("service", "define", "Mail", nodes.url("store1") + "/slapd", nodes.url("store1") + "/dovecot",
                nodes.url("mx1") + "/amavis.service", nodes.url("mx1") + "/postfix.service").requireCode(0);
    }

    @AfterEach
    void stop() {
        nodes.close();
        CommandRun.of("service", "remove", "Mail", "--yes").requireCode(0);
    }

    private CommandRun run(String... words) {
        return CommandRun.of(nodes.command(words));
    }

    private static List<String> texts(List<JsonNode> objects, String key) {
        return objects.stream().filter(one -> one.has(key)).map(one -> one.get(key).asText()).toList();
    }

    @Test
    void definitionsAreListedAndRemoved() {
        JsonNode mail = CommandRun.of("service", "list", "--json").requireCode(0).objects().getFirst();
        assertEquals("Mail", mail.get("service").asText());
        assertEquals(nodes.url("store1") + "/slapd.service", mail.get("parts").get(0).asText());
        assertTrue(CommandRun.of("service", "list").out().contains("Mail"));
        CommandRun.of("service", "remove", "Mail").requireCode(2);
        CommandRun.of("service", "remove", "Web", "--yes").requireCode(1);
        CommandRun.of("service", "status", "Web").requireCode(3);
        CommandRun.of("service", "define", "Web").requireCode(2);
        CommandRun.of("service", "define", "Web", "local/apache;id").requireCode(2);
        CommandRun.of("service", "define", "Web", "$(id)/apache2").requireCode(2);
        CommandRun.of("service", "start").requireCode(2);
    }

    @Test
    void aServiceIsAsBadAsItsWorstUnit() {
        CommandRun good = run("service", "status", "Mail", "--json").requireCode(0);
        assertEquals("running", good.objects().getFirst().get("state").asText());
        nodes.units("mx1").with("amavis.service", false);
        CommandRun stopped = run("service", "status", "--json").requireCode(2);
        assertEquals("stopped", stopped.objects().getFirst().get("state").asText());
        assertEquals(List.of("running", "running", "stopped", "running"), texts(
                List.of(stopped.objects().getFirst().get("parts").get(0),
                        stopped.objects().getFirst().get("parts").get(1),
                        stopped.objects().getFirst().get("parts").get(2),
                        stopped.objects().getFirst().get("parts").get(3)),
                "state"));
        assertTrue(run("service", "status").out().contains("amavis.service"));
    }

    @Test
    void aNodeThatCanNotBeReachedMakesItsUnitsUnknown() {
        String nobody = "ssh://mx1@127.0.0.1:" + Ports.free();
        CommandRun.of("service", "define", "Mail", nodes.url("store1") + "/slapd", nobody + "/postfix").requireCode(0);
        CommandRun run = run("service", "status", "--json").requireCode(3);
        assertEquals("unknown", run.objects().getFirst().get("state").asText());
        assertEquals("running", run.objects().getFirst().get("parts").get(0).get("state").asText());
        assertEquals(nobody, run.errors().getFirst().get("error").get("item").asText());
    }

    @Test
    void aRestartStopsMailFirstAndStartsTheDirectoryFirst() {
        CommandRun dry = run("service", "restart", "Mail", "--dry-run").requireCode(0);
        assertEquals(8, dry.lines().size());
        assertTrue(dry.out().contains("/usr/bin/systemctl --no-ask-password stop -- postfix.service"), dry.out());
        run("service", "restart", "Mail").requireCode(2);
        assertEquals(List.of(), nodes.units("mx1").record());
        CommandRun run = run("service", "restart", "Mail", "--yes", "--json").requireCode(0);
        assertEquals("running", run.objects().getLast().get("state").asText());
        assertEquals(List.of("postfix.service", "amavis.service", "dovecot.service", "slapd.service",
                "slapd.service", "dovecot.service", "amavis.service", "postfix.service"),
                texts(run.objects(), "unit"));
        assertEquals(List.of("stop postfix.service", "stop amavis.service", "start amavis.service",
                "start postfix.service"), nodes.units("mx1").record());
        assertEquals(List.of("stop dovecot.service", "stop slapd.service", "start slapd.service",
                "start dovecot.service"), nodes.units("store1").record());
    }

    @Test
    void afterAFailureNothingMoreIsStarted() {
        run("service", "stop", "Mail", "--yes").requireCode(0);
        nodes.units("store1").broken("dovecot.service");
        CommandRun run = run("service", "start", "Mail", "--json").requireCode(1);
        assertEquals(List.of("done", "failed", "skipped", "skipped"), texts(run.objects(), "outcome"));
        assertTrue(run.objects().get(1).get("said").asText().contains("journalctl -xeu dovecot.service"));
        assertEquals("failed", run.objects().getLast().get("state").asText());
        assertEquals(List.of("stop postfix.service", "stop amavis.service"), nodes.units("mx1").record());
    }
}
