// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.NodeShell;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where nodes are and how to log in. */
public final class NodeOptions {

    @Option(names = "--node", paramLabel = "URL", required = true)
    private List<String> nodes = new ArrayList<>();

    @Mixin
    private NodeLogin login = new NodeLogin();

    /**
     * The nodes in their order, connected to nobody yet.
     *
     * @throws UsageException when an address is none
     */
    public List<NodeProfile> profiles() throws UsageException {
        List<NodeProfile> profiles = new ArrayList<>();
        for (String node : nodes) {
            profiles.add(login.profile(node));
        }
        return profiles;
    }

    /** Logs in on a node; the caller closes the shell. Blocking. */
    public NodeShell open(Context context, NodeProfile node) throws OperationException {
        return login.open(context, node);
    }
}
