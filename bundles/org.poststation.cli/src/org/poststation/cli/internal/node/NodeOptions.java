// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.remote.node.NodeShell;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where nodes are and how to log in. */
public final class NodeOptions {

    @Option(names = "--node", paramLabel = "NODE")
    private List<String> nodes = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private NodeLogin login = new NodeLogin();

    /**
     * The nodes in their order, connected to nobody yet.
     *
     * @throws UsageException when an address is none, or no node is named
     */
    public List<NodeProfile> profiles(Context context) throws UsageException {
        List<NodeProfile> profiles = new ArrayList<>();
        if (all) {
            profiles.addAll(context.services().require(NodeStore.class).all());
        } else if (nodes.isEmpty()) {
            throw new UsageException("No node is named.",
                    "Name one with --node NODE, or all that are kept with --all.");
        }
        for (String node : nodes) {
            profiles.add(login.profile(context, node));
        }
        return profiles;
    }

    /**
     * How to log in on them. Blocking.
     *
     * @throws UsageException when a file can't be read, or the options contradict each other
     */
    public NodeAccess access(Context context) throws UsageException {
        return login.access(context);
    }

    /** Logs in on a node; the caller closes the shell. Blocking. */
    public NodeShell open(Context context, NodeProfile node) throws OperationException {
        return login.open(context, node);
    }
}
