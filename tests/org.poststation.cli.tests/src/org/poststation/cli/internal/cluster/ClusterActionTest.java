// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.cluster.Cib;
import org.poststation.testkit.cluster.ClusterNodes;

import com.fasterxml.jackson.databind.JsonNode;

/** Steering a cluster behind a real SSH server with the real tools of Pacemaker. */
@Timeout(180)
class ClusterActionTest {

    private static ClusterNodes nodes;

    @BeforeAll
    static void start() {
        nodes = ClusterNodes.start("mx1", "alone");
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @BeforeEach
    void aHealthyCluster() {
        nodes.cluster("mx1", Cib.ALL_ONLINE);
    }

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of("cluster"));
        all.addAll(List.of(words));
        all.addAll(List.of("--node", nodes.url("mx1"), "--json"));
        return CommandRun.of(nodes.command(all.toArray(String[]::new)));
    }

    private static JsonNode done(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--yes", "--wait", "0"));
        JsonNode change = run(all.toArray(String[]::new)).requireCode(0).objects().getFirst();
        assertEquals("accepted", change.get("outcome").asText(), change::toString);
        return change;
    }

    private static JsonNode status() {
        return run("status").objects().getFirst();
    }

    private static String standby(String node) {
        for (JsonNode one : status().get("nodes")) {
            if (one.get("name").asText().equals(node)) {
                return one.get("status").asText();
            }
        }
        throw new AssertionError(node);
    }

    @Test
    void aDryRunShowsTheExactCommandAndWhatItWouldDo() {
        String before = nodes.cibText("mx1");
        JsonNode standby = run("standby", "mx1", "--dry-run").requireCode(0).objects().getFirst();
        assertEquals("[\"/usr/sbin/crm_standby\",\"-N\",\"mx1\",\"-v\",\"on\"]", standby.get("command").toString());
        assertTrue(standby.get("preview").toString()
                .contains("{\"resource\":\"postfix:0\",\"action\":\"stop\",\"from\":\"mx1\",\"to\":null}"),
                standby::toString);
        assertEquals("not-tried", standby.get("outcome").asText());
        String text = CommandRun.of(nodes.command("cluster", "move", "mailstore", "store2", "--node",
                nodes.url("mx1"), "--dry-run")).requireCode(0).out();
        assertTrue(text.contains("/usr/sbin/crm_resource --move -r mailstore -N store2"), text);
        assertTrue(text.contains("dovecot: move store1 -> store2"), text);
        assertEquals(before, nodes.cibText("mx1"));
    }

    @Test
    void nothingHappensWithoutConsent() {
        String before = nodes.cibText("mx1");
        run("standby", "mx1").requireCode(2);
        assertEquals(before, nodes.cibText("mx1"));
    }

    @Test
    void standbyAndBack() {
        assertTrue(done("standby", "mx1").get("done").asBoolean());
        assertEquals("standby", standby("mx1"));
        assertTrue(done("unstandby", "mx1").get("done").asBoolean());
        assertEquals("online", standby("mx1"));
    }

    @Test
    void aMoveLeavesAConstraintThatIsToldUntilItIsCleared() {
        JsonNode move = done("move", "mailstore", "store2");
        assertFalse(move.get("done").asBoolean(), "nobody moves resources in a file");
        run("move", "mailstore", "store2", "--yes", "--wait", "1").requireCode(1);
        assertTrue(status().get("findings").toString().contains("cli-prefer-mailstore"), () -> status().toString());
        assertTrue(done("clear", "mailstore").get("done").asBoolean());
        assertEquals("[]", status().get("findings").toString());
        JsonNode same = run("move", "mailstore", "store1", "--yes").requireCode(0).objects().getFirst();
        assertEquals("already-so", same.get("outcome").asText());
    }

    @Test
    void failuresAreCleanedUp() {
        nodes.cluster("mx1", Cib.RESOURCE_FAILED);
        JsonNode failures = status().get("failures");
        String failed = failures.get(0).get("operation").asText().replaceAll("_[a-z]+_\\d+$", "");
        JsonNode cleanup = run("cleanup", failed, "--yes", "--wait", "0").objects().getFirst();
        assertEquals("/usr/sbin/crm_resource", cleanup.get("command").get(0).asText());
        assertTrue(cleanup.get("said").asText().contains("clean-up of " + failed + ":0 on mx1"),
                "with a file the tool only says what it would do: " + cleanup);
        assertFalse(cleanup.get("done").asBoolean(), "the failures are still there");
    }

    @Test
    void maintenanceOfTheWholeCluster() {
        assertTrue(done("maintenance", "on").get("done").asBoolean());
        assertTrue(status().get("maintenance").asBoolean());
        assertTrue(done("maintenance", "off").get("done").asBoolean());
        run("maintenance", "perhaps", "--yes").requireCode(2);
    }

    @Test
    void whatDoesNotExistIsTold() {
        for (String[] words : new String[][] {{"standby", "mx9"}, {"move", "nothing", "store1"},
                {"cleanup", "nothing"}}) {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("--yes");
            JsonNode answer = run(all.toArray(String[]::new)).requireCode(1).objects().getFirst();
            assertEquals("no-such-name", answer.get("outcome").asText(), answer::toString);
        }
    }

    @Test
    void aNodeWhoseClusterDoesNotRunIsToldNothing() {
        CommandRun down = CommandRun.of(nodes.command("cluster", "standby", "mx1", "--yes", "--node",
                nodes.url("alone"))).requireCode(2);
        assertTrue(down.err().contains("does not run there"), down.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx1;id", "$(id)", "a b", "x\ny", "`id`", "../x", "mx1'", "m&x"})
    void aNameThatIsNoneIsRefusedBeforeAnybodyIsAsked(String name) {
        String before = nodes.server().log();
        for (String[] words : new String[][] {{"standby", name}, {"unstandby", name}, {"move", name, "mx1"},
                {"move", "vip", name}, {"clear", name}, {"cleanup", name}}) {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("--yes");
            run(all.toArray(String[]::new)).requireCode(2);
        }
        assertEquals(before, nodes.server().log());
    }
}
