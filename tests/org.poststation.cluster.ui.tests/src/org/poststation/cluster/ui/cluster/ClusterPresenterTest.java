// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterChange;
import org.poststation.cluster.pacemaker.ClusterCommand;
import org.poststation.cluster.pacemaker.ClusterNode;
import org.poststation.cluster.pacemaker.ClusterOutcome;
import org.poststation.cluster.pacemaker.ClusterState;
import org.poststation.cluster.pacemaker.ClusterState.Software;
import org.poststation.cluster.pacemaker.Constraint;
import org.poststation.cluster.pacemaker.FailedAction;
import org.poststation.cluster.pacemaker.Fencing;
import org.poststation.cluster.pacemaker.Resource;
import org.poststation.cluster.pacemaker.Resource.Parent;
import org.poststation.cluster.ui.cluster.ClusterPresenter.Action;
import org.poststation.cluster.ui.cluster.ClusterRow.Kind;
import org.poststation.model.Finding;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the view of the clusters shows and offers. */
class ClusterPresenterTest implements ClusterPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Parent STORE = new Parent("mailstore", false);
    private static final Parent CLONE = new Parent("antispam", true);

    private final ClusterPresenter presenter = new ClusterPresenter(
            name -> Optional.of(new NodeProfile(name, SshPlace.of(new SshLogin(name, 22, "anna",
                    new SshIdentity.Usual())), true)),
            Clock.fixed(NOW, ZoneOffset.UTC), this);
    private final Map<String, ClusterAnswer> given = new LinkedHashMap<>();
    private final Map<String, OperationException> failures = new LinkedHashMap<>();
    private ViewState state;
    private Rows<ClusterRow> rows = Rows.none();
    private Rows<Finding> findings = Rows.none();
    private int asked;
    private boolean isCancelled;

    private static ClusterState cluster(Software software, boolean hasQuorum) {
        return new ClusterState(software, Optional.of("mx1"), hasQuorum, Map.of(),
                List.of(new ClusterNode("mx1", ClusterNode.Status.ONLINE, true, 2),
                        new ClusterNode("mx2", ClusterNode.Status.UNCLEAN, false, 0)),
                List.of(new Resource("fs", STORE, "ocf:Filesystem", Resource.Status.STARTED, true, true,
                        List.of("mx1")),
                        new Resource("dovecot", STORE, "systemd:dovecot", Resource.Status.FAILED, true, true,
                                List.of("mx1")),
                        new Resource("rspamd", CLONE, "systemd:rspamd", Resource.Status.STARTED, true, true,
                                List.of("mx1")),
                        new Resource("rspamd", CLONE, "systemd:rspamd", Resource.Status.STOPPED, true, true,
                                List.of())),
                List.of(new FailedAction("dovecot_monitor_10000", "mx1", "not running", "port in use",
                        "Sat Nov 21 11:58:00 2026")),
                List.of(new Fencing("mx2", "reboot", "success", "", "11:59"),
                        new Fencing("mx2", "reboot", "failed", "no route", "11:57")),
                List.of(new Constraint("cli-prefer-fs", "fs", "mx1", Constraint.Effect.BOUND),
                        new Constraint("own", "fs", "mx2", Constraint.Effect.AWAY)),
                Optional.empty());
    }

    private void answer() {
        presenter.answered(new Answers<>(given, failures));
    }

    private ClusterRow row(Kind kind, String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == kind && rows.get(i).name().equals(name)) {
                return rows.get(i);
            }
        }
        throw new AssertionError(kind + " " + name);
    }

    private Optional<String> command(Action action, ClusterRow row) {
        return ClusterPresenter.command(action, Optional.of(row))
                .map(command -> String.join(" ", command.arguments()));
    }

    @Test
    void whereNoNodeBelongsToAClusterTheOneActionIsToAskAgain() {
        given.put("mx1", new ClusterAnswer.NotInstalled());
        answer();
        ViewState.Empty empty = assertInstanceOf(ViewState.Empty.class, state);
        empty.offer().orElseThrow().run().run();
        assertEquals(1, asked);
    }

    @Test
    void askingKeepsWhatWasKnownAndCanBeEnded() {
        presenter.asking(3);
        assertFalse(assertInstanceOf(ViewState.Loading.class, state).partial());
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.PACEMAKER, true)));
        answer();
        presenter.asking(3);
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, state);
        assertTrue(loading.partial());
        assertTrue(loading.text().contains("3"), loading.text());
        loading.cancel().orElseThrow().run().run();
        assertTrue(isCancelled);
    }

    @Test
    void theTreeHasNodesResourcesFailuresWhatWasLeftBehindAndFencing() {
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.PACEMAKER, false)));
        answer();
        assertEquals(Icon.CRITICAL, row(Kind.CLUSTER, "mx1").state().icon());
        assertEquals(Icon.CRITICAL, row(Kind.NODE, "mx2").state().icon());
        assertEquals(Icon.CRITICAL, row(Kind.GROUP, "mailstore").state().icon(), "as bad as its worst member");
        assertEquals(Icon.OK, row(Kind.GROUP, "antispam").state().icon(), "an instance without a node is no failure");
        assertEquals("        dovecot", row(Kind.RESOURCE, "dovecot").indented());
        assertTrue(row(Kind.FAILURE, "dovecot_monitor_10000").where().contains("port in use"));
        assertTrue(row(Kind.CONSTRAINT, "cli-prefer-fs").where().contains("mx1"));
        assertEquals(List.of(Icon.OK, Icon.CRITICAL), List.of(rows.get(rows.size() - 2).state().icon(),
                rows.get(rows.size() - 1).state().icon()), "the later success stands before the failure");
        assertEquals("no-quorum", findings.get(0).rule());
    }

    @Test
    void downForbiddenStrangeAndUnreachableAreToldApart() {
        given.put("a", new ClusterAnswer.Down("Connection refused"));
        given.put("b", new ClusterAnswer.NotAllowed("sudo: a password is required"));
        given.put("c", new ClusterAnswer.NotUnderstood("what?"));
        given.put("d", new ClusterAnswer.NotInstalled());
        failures.put("e", new HostUnreachableException(Reason.REFUSED, "ssh://e", "", null));
        answer();
        assertInstanceOf(ViewState.Ready.class, state);
        assertEquals(5, List.of("a", "b", "c", "d", "e").stream()
                .map(node -> row(Kind.OUTSIDE, node).state().word()).distinct().count());
        assertEquals("Connection refused", row(Kind.OUTSIDE, "a").where());
        assertTrue(row(Kind.OUTSIDE, "b").where()
                .endsWith("anna ALL=(root) NOPASSWD: /usr/sbin/crm_mon, /usr/sbin/cibadmin"));
        assertTrue(row(Kind.OUTSIDE, "e").where().contains("ssh://e"));
        for (Action action : Action.values()) {
            assertEquals(Optional.empty(), command(action, row(Kind.OUTSIDE, "a")));
        }
    }

    @Test
    void eachPartOffersWhatFitsIt() {
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.PACEMAKER, true)));
        answer();
        assertTrue(command(Action.STANDBY, row(Kind.NODE, "mx1")).orElseThrow().endsWith("crm_standby -N mx1 -v on"));
        assertEquals(Optional.empty(), command(Action.CLEAR, row(Kind.NODE, "mx1")));
        assertTrue(command(Action.CLEANUP, row(Kind.RESOURCE, "dovecot")).orElseThrow().contains("-r dovecot"));
        assertTrue(command(Action.CLEAR, row(Kind.CONSTRAINT, "cli-prefer-fs")).orElseThrow().contains("-r fs"));
        assertTrue(command(Action.MAINTENANCE_ON, row(Kind.CLUSTER, "mx1")).isPresent());
        assertEquals(Optional.empty(), ClusterPresenter.command(Action.STANDBY, Optional.empty()));
    }

    @Test
    void anOlderClusterManagerIsLookedAtOnly() {
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.RGMANAGER, true)));
        answer();
        for (Action action : Action.values()) {
            assertEquals(Optional.empty(), command(action, row(Kind.NODE, "mx1")));
            assertEquals(Optional.empty(), command(action, row(Kind.RESOURCE, "dovecot")));
        }
    }

    @Test
    void nodesThatDoNotAgreeAreOneClusterWithAFinding() {
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.PACEMAKER, false)));
        given.put("mx2", new ClusterAnswer.Running(cluster(Software.PACEMAKER, true)));
        answer();
        assertEquals(Kind.CLUSTER, row(Kind.CLUSTER, "mx1, mx2").kind());
        assertEquals("split-view", findings.get(0).rule());
    }

    @Test
    void whatCameOfACommandIsToldOnceBesideTheNextAnswers() {
        given.put("mx1", new ClusterAnswer.Running(cluster(Software.PACEMAKER, true)));
        ClusterCommand standby = new ClusterCommand.Standby("mx1");
        assertEquals(Optional.empty(),
                presenter.changed(new ClusterChange(standby, ClusterOutcome.ACCEPTED, "", Optional.empty())));
        answer();
        assertTrue(assertInstanceOf(ViewState.Ready.class, state).notes().contains("crm_standby -N mx1 -v on"));
        answer();
        assertEquals(new ViewState.Ready(NOW, Optional.empty(), ""), state);
    }

    @ParameterizedTest
    @CsvSource({"NO_SUCH_NAME", "CLUSTER_DOWN", "NOT_ALLOWED", "FAILED"})
    void aCommandThatDidNotWorkIsAFailureWithWhatTheNodeSaid(ClusterOutcome outcome) {
        OperationException failure = presenter.changed(
                new ClusterChange(new ClusterCommand.Maintenance(true), outcome, "it said so",
                        Optional.empty()))
                .orElseThrow();
        assertTrue(failure.explanation().what().contains("crm_attribute"), failure.explanation().what());
        assertEquals("it said so", failure.explanation().serverText());
    }

    @Test
    void aSurveyThatCouldNotBeginCanBeTriedAgain() {
        presenter.failed(new HostUnreachableException(Reason.REFUSED, "ssh://e", "", null));
        assertInstanceOf(ViewState.Failed.class, state).retry().run().run();
        assertEquals(1, asked);
    }

    @Override
    public void state(ViewState newState) {
        state = newState;
    }

    @Override
    public void rows(Rows<ClusterRow> newRows) {
        rows = newRows;
    }

    @Override
    public void findings(Rows<Finding> newRows) {
        findings = newRows;
    }

    @Override
    public void ask() {
        asked++;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
