// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.compare.NodeComparison;
import org.poststation.cluster.compare.PartComparison;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.NodeShell;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where two nodes differ that should be the same. */
@Command(name = "compare")
public final class NodeCompareCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NODE")
    private String left;

    @Parameters(index = "1", paramLabel = "OTHER")
    private String right;

    @Option(names = "--file", paramLabel = "PATH")
    private List<String> files = new ArrayList<>();

    @Mixin
    private NodeLogin login = new NodeLogin();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeCompareCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        Map<String, NodeProfile> nodes = new TreeMap<>();
        nodes.put(left, login.profile(context, left));
        nodes.put(right, login.profile(context, right));
        NodeAccess access = login.access(context);
        List<PartComparison> parts = comparison((node, cancellation) -> access.open(nodes.get(node), cancellation))
                .run(Progress.silent(context.interruption().cancellation()));
        new ComparisonPrinter(context.output(), left, right, format.json()).print(parts);
        return parts.stream().allMatch(PartComparison::isSame) ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private NodeComparison comparison(EachNode.Inquiry<NodeShell> door) throws UsageException {
        try {
            return new NodeComparison(left, right, files, door);
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + invalid.text() + "\" is not the path of a file.",
                    "A path holds no control characters.", invalid);
        }
    }
}
