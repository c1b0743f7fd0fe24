// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.pacemaker.ClusterNode.Status;
import org.poststation.model.InvalidValueException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.testkit.cluster.Cib;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** The real tools of Pacemaker on a configuration in a file. */
final class ClusterCommandTest {

    @TempDir
    private Path folder;
    private Path configuration;

    @BeforeEach
    void aHealthyCluster() throws IOException {
        configuration = folder.resolve("cib.xml");
        Files.writeString(configuration, Cib.ALL_ONLINE.text());
    }

    private Tool tool(String name) {
        return Tool.of(name, "pacemaker-cli-utils").environment("CIB_file", configuration.toString())
                .environment("LC_ALL", "C").environment("TZ", "UTC");
    }

    private ClusterOutcome run(ClusterCommand command) {
        List<String> words = command.arguments();
        ToolResult result = tool(words.getFirst()).with(words.subList(1, words.size())).run();
        return ClusterOutcome.of(new CommandOutput(result.exitCode(), result.output(), result.errors()));
    }

    private <T> T ask(Question<T> question) {
        String text = tool("sh").environment("AS_ROOT", "").with("-c", question.script()).run().output();
        return question.parser().apply(text).orElseThrow(() -> new AssertionError(text));
    }

    private ClusterState state() {
        return ((ClusterAnswer.Running) ask(ClusterAnswer.QUESTION)).state();
    }

    private Status status(String node) {
        return state().nodes().stream().filter(one -> one.name().equals(node)).findFirst().orElseThrow().status();
    }

    @ParameterizedTest
    @EnumSource
    void theToolPrintsWhatTheSampleSays(Cib cib) throws IOException {
        Files.writeString(configuration, cib.text());
        ClusterState printed = state();
        ClusterState kept = Samples.state(cib.sample());
        assertEquals(kept.nodes(), printed.nodes());
        assertEquals(kept.resources(), printed.resources());
        assertEquals(kept.failures().size(), printed.failures().size());
    }

    @Test
    void aConfigurationThatIsMissingIsNoHealthyCluster() throws IOException {
        Files.delete(configuration);
        assertTrue(!(ask(ClusterAnswer.QUESTION) instanceof ClusterAnswer.Running));
    }

    @Test
    void standbyAndBack() {
        assertEquals(ClusterOutcome.ACCEPTED, run(new ClusterCommand.Standby("mx1")));
        assertEquals(Status.STANDBY, status("mx1"));
        assertEquals(ClusterOutcome.ACCEPTED, run(new ClusterCommand.Unstandby("mx1")));
        assertEquals(Status.ONLINE, status("mx1"));
        assertEquals(ClusterOutcome.NO_SUCH_NAME, run(new ClusterCommand.Standby("mx9")));
    }

    @Test
    void aMoveIsSeenBeforehandAndChangesNothingUntilItIsDone() throws IOException {
        ClusterCommand move = new ClusterCommand.Move("mailstore", "store2");
        String before = Files.readString(configuration);
        ClusterPreview preview = ask(ClusterPreview.of(move));
        assertTrue(preview.steps().contains(new ClusterPreview.Step("dovecot", "move", "store1", "store2")),
                preview::toString);
        assertEquals(before, Files.readString(configuration));
        assertEquals(ClusterOutcome.ACCEPTED, run(move));
        assertTrue(Files.readString(configuration).contains("cli-prefer-mailstore"));
        assertEquals(ClusterOutcome.ACCEPTED, run(new ClusterCommand.Clear("mailstore")));
        assertTrue(!Files.readString(configuration).contains("cli-prefer-mailstore"));
        assertEquals(ClusterOutcome.ALREADY_SO, run(new ClusterCommand.Move("mailstore", "store1")));
        assertEquals(ClusterOutcome.NO_SUCH_NAME, run(new ClusterCommand.Move("nothing", "store1")));
    }

    @Test
    void standbySaysWhatWillStop() {
        ClusterPreview preview = ask(ClusterPreview.of(new ClusterCommand.Standby("mx1")));
        assertTrue(preview.steps().contains(new ClusterPreview.Step("postfix:0", "stop", "mx1", "")),
                preview::toString);
    }

    @Test
    void whatIsRestartedStaysWhereItIs() {
        assertEquals(List.of(new ClusterPreview.Step("db", "restart", "mx2", "mx2")), ClusterPreview.parse("""
                <pacemaker-result api-version="2.25" request="crm_simulate"><cluster_status/><actions>
                <rsc_action action="restart" resource="db" node="mx2"/>
                </actions></pacemaker-result>""").orElseThrow().steps());
    }

    @Test
    void maintenance() {
        assertEquals(ClusterOutcome.ACCEPTED, run(new ClusterCommand.Maintenance(true)));
        assertTrue(state().isOn("maintenance-mode"));
        assertEquals(ClusterOutcome.ACCEPTED, run(new ClusterCommand.Maintenance(false)));
        assertTrue(!state().isOn("maintenance-mode"));
    }

    @Test
    void failuresAreCleanedUpOfKnownResourcesOnly() {
        assertEquals(ClusterOutcome.NO_SUCH_NAME, run(new ClusterCommand.Cleanup("nothing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-D", "mx1;id", "$(id)", "a b", "x\ny", "`id`", "../x", "mx1'"})
    void aNameThatIsNoneIsNeverSent(String name) {
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Standby(name));
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Unstandby(name));
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Move(name, "mx1"));
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Move("vip", name));
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Clear(name));
        assertThrows(InvalidValueException.class, () -> new ClusterCommand.Cleanup(name));
    }
}
