// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;

/**
 * Asks several nodes about their clusters, all beside each other.
 *
 * @param nodes their names
 * @param door how to log in; the shells are closed at the end
 */
public record ClusterSurvey(List<String> nodes, EachNode.Inquiry<NodeShell> door)
        implements
            Operation<Answers<ClusterAnswer>> {

    /** Keeps an unchangeable copy of the list. */
    public ClusterSurvey {
        nodes = List.copyOf(nodes);
    }

    /**
     * Asks. Blocking, for little more than a minute at most.
     *
     * @throws OperationCancelledException when that was wished
     */
    @Override
    public Answers<ClusterAnswer> run(Progress progress) throws OperationCancelledException {
        progress.begin(ClusterFindings.sentence("looking"), nodes.size());
        return EachNode.ask(nodes, this::ask, progress);
    }

    private ClusterAnswer ask(String node, Cancellation cancellation) throws OperationException {
        try (NodeShell shell = door.ask(node, cancellation)) {
            return ClusterLook.ask(shell, cancellation);
        }
    }
}
