// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterNode;
import org.poststation.cluster.pacemaker.Fencing;
import org.poststation.cluster.pacemaker.Resource;
import org.poststation.cluster.ui.cluster.ClusterRow.Kind;
import org.poststation.cluster.ui.cluster.ClusterRow.State;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.model.NodeState;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.SudoersLine;
import org.poststation.ui.icon.Icon;

/** The words for what the parts of clusters are. */
final class ClusterWords {

    private ClusterWords() {}

    static State of(NodeState state) {
        return new State(Words.of(state), Words.icon(state));
    }

    static State of(ClusterNode.Status status) {
        return switch (status) {
            case UNCLEAN -> new State(Messages.clusters_unclean_name, Icon.CRITICAL);
            case OFFLINE -> new State(Messages.clusters_offline_name, Icon.DISCONNECT);
            case PENDING -> new State(Messages.clusters_pending_name, Icon.LOADING);
            case MAINTENANCE -> new State(Messages.clusters_maintenance_name, Icon.WARNING);
            case STANDBY -> new State(Messages.clusters_standby_name, Icon.NOTICE);
            case ONLINE -> new State(Messages.clusters_online_name, Icon.OK);
        };
    }

    static State of(Resource.Status status) {
        return switch (status) {
            case FAILED -> new State(Messages.clusters_failed_name, Icon.CRITICAL);
            case BLOCKED -> new State(Messages.clusters_blocked_name, Icon.CRITICAL);
            case ORPHANED -> new State(Messages.clusters_orphaned_name, Icon.NOTICE);
            case STOPPED -> new State(Messages.clusters_stopped_name, Icon.OFF);
            case PENDING -> new State(Messages.clusters_changing_name, Icon.LOADING);
            case STARTED -> new State(Messages.clusters_started_name, Icon.OK);
            case PROMOTED -> new State(Messages.clusters_promoted_name, Icon.OK);
            case UNPROMOTED -> new State(Messages.clusters_unpromoted_name, Icon.OK);
        };
    }

    static State of(Fencing fencing) {
        if (fencing.isPending()) {
            return new State(Messages.clusters_changing_name, Icon.LOADING);
        }
        return fencing.isFailed()
                ? new State(Messages.clusters_failed_name, Icon.CRITICAL)
                : new State(Messages.clusters_fenced_name, Icon.OK);
    }

    static State of(ClusterAnswer answer) {
        return switch (answer) {
            case ClusterAnswer.Running running -> new State(Messages.state_ok_name, Icon.OK);
            case ClusterAnswer.Down down -> new State(Messages.clusters_down_name, Icon.CRITICAL);
            case ClusterAnswer.NotAllowed refused -> new State(Messages.clusters_notallowed_name, Icon.UNKNOWN);
            case ClusterAnswer.NotInstalled none -> new State(Messages.clusters_none_name, Icon.NEUTRAL);
            case ClusterAnswer.NotUnderstood strange -> new State(Messages.clusters_strange_name, Icon.UNKNOWN);
        };
    }

    /** What a node said that sees no cluster, or which right is missing there. */
    static String said(ClusterAnswer answer, Optional<NodeProfile> node) {
        return switch (answer) {
            case ClusterAnswer.Running running -> "";
            case ClusterAnswer.NotInstalled none -> "";
            case ClusterAnswer.Down down -> down.said();
            case ClusterAnswer.NotAllowed refused -> node
                    .map(known -> NLS.bind(Messages.clusters_notallowed_text,
                            SudoersLine.of(known, ClusterAnswer.AS_ROOT)))
                    .orElse(refused.said());
            case ClusterAnswer.NotUnderstood strange -> strange.said();
        };
    }

    static String of(Kind kind) {
        return switch (kind) {
            case CLUSTER -> Messages.clusters_cluster_kind;
            case NODE, OUTSIDE -> Messages.clusters_node_kind;
            case GROUP -> Messages.clusters_group_kind;
            case RESOURCE -> Messages.clusters_resource_kind;
            case FAILURE -> Messages.clusters_failure_kind;
            case CONSTRAINT -> Messages.clusters_constraint_kind;
            case FENCING -> Messages.clusters_fencing_kind;
        };
    }
}
