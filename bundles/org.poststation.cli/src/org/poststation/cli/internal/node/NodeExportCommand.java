// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.profile.node.NodeExchange;
import org.poststation.profile.node.NodeProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints nodes as a text that another console can read; without secrets. */
@Command(name = "export")
public final class NodeExportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The nodes; all of them without a name.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws NotFoundException {
        KeptNodes kept = new KeptNodes(context);
        List<NodeProfile> nodes = new ArrayList<>();
        for (String name : names) {
            nodes.add(kept.require(name));
        }
        context.output().line(NodeExchange.write(names.isEmpty() ? kept.all() : nodes).stripTrailing());
        context.output().flush();
        return ExitCode.DONE;
    }
}
