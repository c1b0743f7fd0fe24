// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cli.internal.node.NodeOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterSurvey;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.EachNode.Answers;

/** Asks the nodes of a command line about their clusters. */
final class ClusterAccess {

    private ClusterAccess() {}

    static Answers<ClusterAnswer> ask(Context context, NodeOptions options) throws OperationException {
        Map<String, NodeProfile> nodes = new LinkedHashMap<>();
        NodeAccess access = options.access(context);
        options.profiles(context).forEach(node -> nodes.put(node.name(), node));
        return new ClusterSurvey(List.copyOf(nodes.keySet()),
                (node, cancellation) -> access.open(nodes.get(node), cancellation))
                .run(Progress.silent(context.interruption().cancellation()));
    }
}
