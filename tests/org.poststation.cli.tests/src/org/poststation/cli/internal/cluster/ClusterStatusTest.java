// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.cluster.Cib;
import org.poststation.testkit.cluster.ClusterNodes;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

/** Looking at clusters behind real SSH servers with the real tools of Pacemaker. */
@Timeout(180)
class ClusterStatusTest {

    private static ClusterNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ClusterNodes.start("mx1", "mx2", "alone");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static CommandRun status(ClusterNodes behind, String... urls) {
        List<String> words = new ArrayList<>(List.of("cluster", "status", "--json"));
        for (String url : urls) {
            words.addAll(List.of("--node", url));
        }
        return CommandRun.of(behind.command(words.toArray(String[]::new)));
    }

    private static List<String> findings(JsonNode cluster) {
        List<String> findings = new ArrayList<>();
        cluster.get("findings").forEach(
                one -> findings.add(one.get("rule").asText() + ' ' + one.get("subject").asText()));
        return findings;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ALL_ONLINE | 0 | ok | ''",
            "NODE_UNCLEAN | 2 | critical | node-unclean store2",
            "NODE_OFFLINE_CLEAN | 1 | warning | node-offline store2",
            "RESOURCE_FAILED | 2 | critical | resource-failed postfix",
            "NODE_STANDBY_AND_MAINTENANCE | 1 | warning | node-standby mx1",
            "CLUSTER_MAINTENANCE_MODE | 1 | warning | 'cluster-maintenance '",
            "NO_QUORUM | 2 | critical | 'no-quorum '"})
    void everyStateIsToldAndJudged(Cib cib, int code, String state, String finding) {
        nodes.cluster("mx1", cib);
        CommandRun run = status(nodes, nodes.url("mx1")).requireCode(code);
        JsonNode cluster = run.objects().getFirst();
        assertEquals(state, cluster.get("state").asText(), run::toString);
        assertEquals(4, cluster.get("nodes").size());
        assertTrue(finding.isEmpty() ? findings(cluster).isEmpty() : findings(cluster).contains(finding),
                () -> findings(cluster).toString());
        String text = CommandRun.of(nodes.command("cluster", "status", "--node", nodes.url("mx1"))).requireCode(code)
                .out();
        assertTrue(text.contains("mailstore/dovecot"), text);
    }

    @Test
    void groupsClonesAndReasonsAreTold() {
        nodes.cluster("mx1", Cib.RESOURCE_FAILED);
        JsonNode cluster = status(nodes, nodes.url("mx1")).objects().getFirst();
        JsonNode dovecot = null;
        for (JsonNode one : cluster.get("resources")) {
            dovecot = one.get("name").asText().equals("dovecot") ? one : dovecot;
        }
        assertEquals("mailstore", dovecot.get("parent").asText());
        assertFalse(dovecot.get("clone").asBoolean());
        assertTrue(cluster.get("failures").toString().contains("<permission> \\\"denied\\\" & more"),
                () -> cluster.get("failures").toString());
    }

    @Test
    void nodesThatSeeDifferentClustersAreToldApart() {
        nodes.cluster("mx1", Cib.NO_QUORUM);
        nodes.cluster("mx2", Cib.ALL_ONLINE);
        CommandRun run = status(nodes, nodes.url("mx1"), nodes.url("mx2")).requireCode(2);
        JsonNode cluster = run.objects().getFirst();
        assertEquals(1, run.objects().size());
        assertEquals(nodes.url("mx2"), cluster.get("node").asText(), "the view with quorum counts");
        assertEquals(List.of("split-view"),
                findings(cluster).stream().map(one -> one.replaceAll(" .*", "")).toList());
        assertEquals(1, cluster.get("split").get("quorum_on").size());
        nodes.cluster("mx1", Cib.ALL_ONLINE);
        assertTrue(status(nodes, nodes.url("mx1"), nodes.url("mx2")).requireCode(0).objects().getFirst().get("split")
                .isNull());
    }

    @Test
    void downForbiddenMissingAndUnreachableAreFourThings() {
        nodes.cluster("mx2", Cib.ALL_ONLINE);
        CommandRun down = status(nodes, nodes.url("alone"), nodes.url("mx2")).requireCode(2);
        assertEquals("down", down.objects().getLast().get("cluster").asText());
        assertTrue(down.objects().getLast().get("said").asText().contains("Connection refused"), down::toString);
        try (ClusterNodes bare = ClusterNodes.start(Sshd.with().without("/usr/sbin/crm_mon").user("guest"), "plain")) {
            CommandRun none = status(bare, bare.url("plain")).requireCode(0);
            assertEquals("none", none.objects().getFirst().get("cluster").asText());
        }
        try (ClusterNodes others = ClusterNodes.start(Sshd.with().user("guest"), "mx1")) {
            CommandRun refused = status(others, others.url("guest")).requireCode(3);
            assertEquals("not-allowed", refused.objects().getFirst().get("cluster").asText());
            String nobody = "ssh://mx1@127.0.0.1:" + Ports.free();
            CommandRun unreachable = status(others, nobody).requireCode(3);
            assertEquals(nobody, unreachable.errors().getFirst().get("error").get("item").asText());
        }
    }
}
