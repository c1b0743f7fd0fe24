// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.WatchCode;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.cluster.status.NodeRefresh;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how nodes are, all asked at once; its exit code is that of a monitoring plugin. */
@Command(name = "status", exitCodeOnExecutionException = WatchCode.UNKNOWN)
public final class NodeStatusCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeStatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        NodeAccess access = options.access(context);
        List<WatchedNode> nodes = options.profiles(context).stream()
                .map(profile -> new WatchedNode(profile, access, Clock.systemUTC())).toList();
        try {
            List<NodeStatus> statuses = NodeRefresh.of(nodes, status -> {})
                    .run(Progress.silent(context.interruption().cancellation()));
            new StatusPrinter(context.output(), Failures.of(context, format), format.json()).print(statuses);
            return statuses.stream().mapToInt(status -> WatchCode.of(status.state())).max().orElse(WatchCode.OK);
        } finally {
            nodes.forEach(WatchedNode::close);
        }
    }
}
