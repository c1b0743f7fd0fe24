// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterChange;
import org.poststation.cluster.pacemaker.ClusterCommand;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.model.Finding;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the view of the clusters shows. Free of widgets; always on the thread of its display. */
final class ClusterPresenter {

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<ClusterRow> rows);

        void findings(Rows<Finding> rows);

        /** Asks all nodes. */
        void ask();

        /** Ends what is under way. */
        void cancel();
    }

    private final Function<String, Optional<NodeProfile>> profiles;
    private final Clock clock;
    private final Display display;
    private boolean isFilled;
    private String outcome = "";

    /** @param profiles how the nodes are reached, by their names */
    ClusterPresenter(Function<String, Optional<NodeProfile>> profiles, Clock clock, Display display) {
        this.profiles = profiles;
        this.clock = clock;
        this.display = display;
    }

    /** Somebody asks the nodes now. */
    void asking(int nodes) {
        display.state(new ViewState.Loading(NLS.bind(Messages.clusters_asking_text, nodes), isFilled,
                Optional.of(new Offer("clusters.cancel", Messages.nodes_cancel_button, display::cancel))));
    }

    /** The nodes have answered, each as well as it could. */
    void answered(Answers<ClusterAnswer> answers) {
        isFilled = !answers.failures().isEmpty()
                || answers.given().values().stream()
                        .anyMatch(answer -> !(answer instanceof ClusterAnswer.NotInstalled));
        display.rows(Rows.of(ClusterRows.of(answers, profiles)));
        display.findings(Rows.of(
                SeenCluster.in(answers.given()).stream().flatMap(cluster -> cluster.findings().stream()).toList()));
        Instant now = clock.instant();
        display.state(isFilled
                ? new ViewState.Ready(now, Optional.empty(), outcome)
                : new ViewState.Empty(Messages.clusters_empty_text,
                        Optional.of(new Offer("clusters.ask", Messages.clusters_ask_button, display::ask))));
        outcome = "";
    }

    /** Asking was ended, or could not begin. */
    void failed(OperationException failure) {
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("clusters.retry", Messages.clusters_ask_button, display::ask)));
    }

    /**
     * Something was done to a cluster; what came of it is told beside the next answers.
     *
     * @return what is to be shown as a failure; empty when it went well
     */
    Optional<OperationException> changed(ClusterChange change) {
        String command = String.join(" ", change.command().arguments());
        outcome = NLS.bind(switch (change.outcome()) {
            case ACCEPTED -> change.isThere() ? Messages.outcome_done_text : Messages.outcome_accepted_text;
            case ALREADY_SO -> Messages.outcome_already_text;
            case NO_SUCH_NAME -> Messages.outcome_nosuch_text;
            case CLUSTER_DOWN -> Messages.outcome_down_text;
            case NOT_ALLOWED -> Messages.outcome_notallowed_text;
            case FAILED -> Messages.outcome_failed_text;
        }, command);
        return switch (change.outcome()) {
            case ACCEPTED, ALREADY_SO -> Optional.empty();
            case NO_SUCH_NAME, CLUSTER_DOWN, NOT_ALLOWED, FAILED -> Optional.of(new OperationException(
                    new Explanation(outcome, List.of(), Messages.outcome_next_text, change.said())));
        };
    }

    /** What can be done with the selected line, if anything. */
    static Optional<ClusterCommand> command(Action action, Optional<ClusterRow> selected) {
        return selected.filter(ClusterRow::isSteerable).flatMap(row -> switch (row.kind()) {
            case NODE -> switch (action) {
                case STANDBY -> Optional.of(new ClusterCommand.Standby(row.name()));
                case UNSTANDBY -> Optional.of(new ClusterCommand.Unstandby(row.name()));
                default -> maintenance(action);
            };
            case GROUP, RESOURCE -> switch (action) {
                case CLEAR -> Optional.of(new ClusterCommand.Clear(row.name()));
                case CLEANUP -> Optional.of(new ClusterCommand.Cleanup(row.name()));
                default -> maintenance(action);
            };
            case CONSTRAINT -> action == Action.CLEAR
                    ? row.cluster().flatMap(seen -> seen.state().leftBehind().stream()
                            .filter(left -> left.name().equals(row.name())).findFirst())
                            .map(left -> new ClusterCommand.Clear(left.resource()))
                    : maintenance(action);
            case CLUSTER, FAILURE, FENCING -> maintenance(action);
            case OUTSIDE -> Optional.empty();
        });
    }

    private static Optional<ClusterCommand> maintenance(Action action) {
        return switch (action) {
            case MAINTENANCE_ON -> Optional.of(new ClusterCommand.Maintenance(true));
            case MAINTENANCE_OFF -> Optional.of(new ClusterCommand.Maintenance(false));
            case STANDBY, UNSTANDBY, CLEAR, CLEANUP -> Optional.empty();
        };
    }

    /** What the reader may do; moving a resource needs a target besides. */
    enum Action {
        STANDBY, UNSTANDBY, CLEAR, CLEANUP, MAINTENANCE_ON, MAINTENANCE_OFF;

        /** The command of the workbench. */
        String id() {
            return "org.poststation.cluster.ui." + name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }
}
