// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.node.FileSystem;
import org.poststation.cluster.node.FileSystems;
import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.RaidArrays;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostKeyRejectedException.Reason;
import org.poststation.remote.trust.HostKey;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the details of a node show. */
class DetailsPresenterTest implements DetailsPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final NodeProfile MX1 = new NodeProfile("mx1",
            SshPlace.of(new SshLogin("mx1", 22, "root", new SshIdentity.Usual())), false);
    private static final HostKey KEY = new HostKey("mx1", 22, new byte[4]);

    private Optional<NodeItem> selected = Optional.empty();
    private final DetailsPresenter presenter = new DetailsPresenter(() -> selected, this);
    private ViewState state;
    private Rows<FindingRow> findings = Rows.none();
    private Rows<ValueRow> values = Rows.none();
    private String explained = "";
    private String title = "";
    private NodeItem looked;

    private void select(NodeStatus status) {
        selected = Optional.of(new NodeItem(MX1, Optional.of(status), false));
        presenter.refresh();
    }

    private static NodeStatus failed(OperationException failure) {
        return NodeStatus.unreachable("mx1", NOW, failure, Optional.empty());
    }

    private Optional<ValueRow> value(String what) {
        for (int row = 0; row < values.size(); row++) {
            if (values.get(row).what().equals(what)) {
                return Optional.of(values.get(row));
            }
        }
        return Optional.empty();
    }

    @Test
    void withoutASelectionThereIsOnlyTheWayToOne() {
        presenter.refresh();
        assertInstanceOf(ViewState.Empty.class, state);
    }

    @Test
    void aFindingMarksItsValueAndIsExplained() {
        NodeFacts facts = new NodeFacts.Builder()
                .with(FileSystems.QUESTION,
                        new Reading.Known<>(new FileSystems(List.of(new FileSystem("sda1", "/", 100, 90, 0, 0),
                                new FileSystem("sda2", "/var", 100, 3, 0, 0))), Optional.empty()))
                .with(RaidArrays.QUESTION, new Reading.Absent<>(Why.NOT_HERE, "")).build();
        select(NodeStatus.answered("mx1", new NodeAnswer(NOW, NodeLook.first(facts),
                List.of(new Finding("disk-full", Severity.CRITICAL, "/var", List.of("97"))))));
        assertEquals(Severity.CRITICAL, value("/var").orElseThrow().severity());
        assertEquals(Severity.OK, value("/").orElseThrow().severity());
        presenter.select(Optional.of(findings.get(0)));
        assertTrue(explained.contains("/var") && explained.contains("MTA"), explained);
        assertTrue(title.startsWith("mx1"));
        assertInstanceOf(ViewState.Ready.class, state);
    }

    @Test
    void theRightThatIsMissingIsNamedWithTheLineThatGivesIt() {
        select(NodeStatus.answered("mx1", new NodeAnswer(NOW, NodeLook.first(new NodeFacts.Builder()
                .with(KernelLog.QUESTION, new Reading.Absent<>(Why.NOT_ALLOWED, "dmesg: not permitted")).build()),
                List.of())));
        assertTrue(IntStream.range(0, values.size()).mapToObj(values::get).anyMatch(row -> row.value()
                .endsWith("visudo on the node: root ALL=(root) NOPASSWD: /usr/bin/journalctl, /usr/bin/dmesg")));
    }

    @Test
    void anUnknownHostKeyIsAQuestionAndAChangedOneIsNot() {
        select(failed(new HostKeyRejectedException(Reason.UNKNOWN, KEY, "known_hosts")));
        String ask = assertInstanceOf(ViewState.Failed.class, state).retry().label();
        select(failed(new HostKeyRejectedException(Reason.CHANGED, KEY, "known_hosts:3")));
        ViewState.Failed changed = assertInstanceOf(ViewState.Failed.class, state);
        assertTrue(!ask.equals(changed.retry().label()));
        assertTrue(changed.explanation().nextStep().contains("known_hosts:3"));
        changed.retry().run().run();
        assertEquals("mx1", looked.name());
    }

    @Override
    public void state(ViewState newState) {
        state = newState;
    }

    @Override
    public void heading(String text) {
        title = text;
    }

    @Override
    public void findings(Rows<FindingRow> rows) {
        findings = rows;
    }

    @Override
    public void values(Rows<ValueRow> rows) {
        values = rows;
    }

    @Override
    public void explain(String text) {
        explained = text;
    }

    @Override
    public void look(NodeItem item) {
        looked = item;
    }
}
