// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cluster.pacemaker.ClusterNode.Status;
import org.poststation.model.Finding;
import org.poststation.model.NodeState;

/** Clusters in good and bad days. */
final class CrmMonParserTest {

    private static List<String> rules(ClusterState state) {
        return ClusterFindings.in(state).stream().map(finding -> finding.rule() + ' ' + finding.subject()).distinct()
                .toList();
    }

    @Test
    void aHealthyClusterHasNoFindings() {
        ClusterState state = Samples.state("all-online");
        assertEquals(List.of(), ClusterFindings.in(state));
        assertEquals(Optional.of("mx1"), state.coordinator());
        assertTrue(state.hasQuorum());
        Resource dovecot = state.resources().stream().filter(one -> "dovecot".equals(one.name())).findFirst()
                .orElseThrow();
        assertEquals("mailstore", dovecot.parent().name());
        assertEquals(List.of("store1"), dovecot.nodes());
        assertEquals(List.of(Resource.Status.PROMOTED, Resource.Status.UNPROMOTED), state.resources().stream()
                .filter(one -> "drbd".equals(one.name())).map(Resource::status).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "node-unclean                | store2 UNCLEAN | node-unclean store2",
            "node-offline-clean          | store2 OFFLINE | node-offline store2",
            "cluster-maintenance-mode    | mx1 ONLINE     | cluster-maintenance ''",
            "no-quorum                   | mx1 ONLINE     | no-quorum ''"})
    void eachSampleShowsWhatIsWrong(String sample, String node, String finding) {
        ClusterState state = Samples.state(sample.strip());
        assertTrue(state.nodes().stream().map(one -> one.name() + ' ' + one.status()).anyMatch(node.strip()::equals),
                () -> state.nodes().toString());
        assertTrue(rules(state).contains(finding.replace("''", "")), () -> rules(state).toString());
    }

    @Test
    void nodesRestInDifferentWays() {
        ClusterState state = Samples.state("node-standby-and-maintenance");
        assertTrue(state.nodes().stream().anyMatch(node -> node.status() == Status.STANDBY));
        assertTrue(state.nodes().stream().anyMatch(node -> node.status() == Status.MAINTENANCE));
        assertEquals(Status.STANDBY, Samples.state("live-standby").nodes().getFirst().status());
    }

    @Test
    void aFailedResourceIsFailedThoughItIsCalledStarted() {
        ClusterState state = Samples.state("resource-failed");
        assertTrue(state.resources().stream().anyMatch(one -> one.status() == Resource.Status.FAILED));
        assertTrue(state.failures().stream().anyMatch(
                failure -> failure.reason().contains("main.cf: <permission> \"denied\" & more")),
                () -> state.failures().toString());
        assertTrue(rules(Samples.state("live-failed-resource"))
                .containsAll(List.of("resource-stopped dovecot", "action-failed dovecot_start_0")));
    }

    @Test
    void aLaterSuccessOutweighsAFailedFencing() {
        ClusterState state = Samples.state("live-fence-history");
        assertEquals(3, state.fencing().size());
        assertTrue(state.fencing().stream().anyMatch(Fencing::isFailed));
        assertFalse(state.lastFencing().get("mx2").isFailed());
        assertFalse(rules(state).contains("fencing-failed mx2"));
    }

    @Test
    void aMoveThatLeftAConstraintBehindIsShown() {
        assertTrue(rules(Samples.state("live-ban")).contains("constraint-left vip"));
        assertFalse(Samples.state("all-online").constraints().isEmpty());
        assertEquals(List.of(), Samples.state("all-online").leftBehind());
    }

    @Test
    void anAnswerThatNobodyKeepsUpToDateIsStale() {
        assertFalse(Samples.state("live-ban").isStale());
        assertEquals(Optional.of(new Launcher("running", Duration.ZERO)), Samples.state("live-ban").launcher());
        ClusterState old = parsed(Samples.text("live-ban").replace("2026-11-21 00:36:03Z", "2026-11-21 00:21:03Z"));
        assertTrue(old.isStale());
        assertEquals(Duration.ofMinutes(15), old.launcher().orElseThrow().silence());
        Finding stale = ClusterFindings.in(old).getFirst();
        assertEquals("stale", stale.rule());
        assertTrue(ClusterFindings.text(stale).contains("900"), ClusterFindings.text(stale));
        assertTrue(parsed(Samples.text("live-ban").replace("state=\"running\"", "state=\"shutting_down\""))
                .isStale());
        assertFalse(Samples.state("all-online").isStale(), "without the daemon nobody can tell");
    }

    private static ClusterState parsed(String text) {
        return ((ClusterAnswer.Running) ClusterAnswer.of(text)).state();
    }

    @Test
    void aViewThatIsCurrentAndHasQuorumCounts() {
        ClusterState good = Samples.state("all-online");
        ClusterState lonely = Samples.state("no-quorum");
        Map<String, ClusterAnswer> answers = new LinkedHashMap<>();
        answers.put("mx1", new ClusterAnswer.Running(lonely));
        answers.put("mx2", new ClusterAnswer.Running(good));
        answers.put("far", new ClusterAnswer.NotInstalled());
        answers.put("lab", new ClusterAnswer.Running(parsed(
                "<clustat><quorum quorate=\"1\"/><nodes><node name=\"lab1\" state=\"1\"/></nodes></clustat>")));
        List<SeenCluster> clusters = SeenCluster.in(answers);
        assertEquals(List.of("mx2", "lab"), clusters.stream().map(SeenCluster::asked).toList());
        assertEquals("split-view", clusters.getFirst().findings().getFirst().rule());
        assertEquals(NodeState.CRITICAL, clusters.getFirst().worst());
        assertEquals(NodeState.OK, clusters.getLast().worst());
    }

    @Test
    void theOldRootIsReadLikeTheNewOne() {
        ClusterState old = Samples.state("live-legacy-as-xml");
        assertEquals(List.of("mx1 ONLINE", "mx2 OFFLINE"),
                old.nodes().stream().map(node -> node.name() + ' ' + node.status()).toList());
    }

    @Test
    void whatIsNotKnownYetIsLeftAlone() {
        String later = Samples.text("all-online").replace("<resource id=", "<resource removed=\"false\" id=")
                .replace("<nodes>", "<wonder new=\"1\"/><nodes future=\"yes\">");
        assertEquals(Samples.state("all-online"), CrmMonParser.parse(later).orElseThrow());
    }

    @Test
    void downIsNotTheSameAsForbiddenOrMissing() {
        assertInstanceOf(ClusterAnswer.NotInstalled.class, ClusterAnswer.of("none\n"));
        ClusterAnswer.Down down = assertInstanceOf(ClusterAnswer.Down.class, ClusterAnswer.of("""
                <pacemaker-result api-version="2.25" request="crm_mon -1 --output-as=xml">
                  <status code="102" message="Not connected">
                    <errors><error>crm_mon: Connection to cluster failed: Connection refused</error></errors>
                  </status>
                </pacemaker-result>
                <pacemaker-result api-version="2.25" request="crm_mon -1 --as-xml"/>
                """));
        assertEquals("crm_mon: Connection to cluster failed: Connection refused", down.said());
        assertInstanceOf(ClusterAnswer.NotAllowed.class, ClusterAnswer.of("""
                <pacemaker-result api-version="2.25"><status code="4" message="Insufficient privileges"/>
                </pacemaker-result>
                """));
        assertInstanceOf(ClusterAnswer.NotUnderstood.class, ClusterAnswer.of("""
                <pacemaker-result api-version="2.25"><status code="0" message="OK"><errors><error>?</error></errors>
                </status></pacemaker-result>
                """), "OK without a summary is no answer");
        assertInstanceOf(ClusterAnswer.NotUnderstood.class,
                ClusterAnswer.of("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"));
    }

    @Test
    void anOlderClusterManagerIsReadToo() {
        ClusterState state = ((ClusterAnswer.Running) ClusterAnswer.of("""
                <?xml version="1.0"?>
                <clustat version="4.1.1">
                  <cluster name="mail" id="1" generation="8"/>
                  <quorum quorate="1" groupmember="1"/>
                  <nodes>
                    <node name="mx1" state="1" local="1" estranged="0" rgmanager="1" nodeid="0x00000001"/>
                    <node name="mx2" state="0" local="0" estranged="0" rgmanager="0" nodeid="0x00000002"/>
                  </nodes>
                  <groups>
                    <group name="service:mail" state="112" state_str="started" owner="mx1" last_owner="none"/>
                    <group name="service:web" state="119" state_str="disabled" owner="none" last_owner="mx2"/>
                    <group name="service:list" state="113" state_str="failed" owner="none" last_owner="mx2"/>
                  </groups>
                </clustat>
                """)).state();
        assertEquals(List.of("node-offline mx2", "resource-failed service:list"), rules(state));
        assertEquals(1, state.nodes().getFirst().resources());
        assertFalse(state.isSteerable());
        assertTrue(Samples.state("all-online").isSteerable());
    }

    @Test
    void twoNodesThatSeeDifferentClustersAreSplit() {
        ClusterState whole = Samples.state("all-online");
        assertEquals(Optional.empty(), SplitView.of(Map.of("mx1", whole, "mx2", whole)));
        SplitView split = SplitView.of(Map.of("mx1", whole, "mx2", Samples.state("node-unclean"))).orElseThrow();
        assertEquals(List.of("store2"), split.disputed());
        assertEquals(List.of("mx1"),
                SplitView.of(Map.of("mx1", whole, "mx2", Samples.state("no-quorum"))).orElseThrow().quorate());
    }

    @Test
    void everyFindingHasItsWords() {
        for (String sample : List.of("node-unclean", "node-offline-clean", "resource-failed", "no-quorum", "live-ban",
                "node-standby-and-maintenance", "cluster-maintenance-mode", "live-failed-resource")) {
            for (Finding finding : ClusterFindings.in(Samples.state(sample))) {
                assertFalse(ClusterFindings.text(finding).isBlank());
            }
        }
    }
}
