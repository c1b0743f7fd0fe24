// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.Told;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExistsException;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a node; its password or passphrase goes into the secure storage. */
@Command(name = "add")
public final class NodeAddCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NAME", description = "How the node is called here.")
    private String name;

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "local, or ssh://user@host:port.")
    private String address;

    @Mixin
    private NodeLogin login = new NodeLogin();

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeAddCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        try {
            NodeProfile.requireName(name);
        } catch (IllegalArgumentException invalid) {
            throw new UsageException("A node can't be called \"" + name + "\".", "Choose another name.", invalid);
        }
        NodeProfile node = login.described(name, address);
        KeptNodes nodes = new KeptNodes(context);
        if (!replace && nodes.find(name).isPresent()) {
            throw new ExistsException(name, "a node");
        }
        try (Secret secret = login.secret(context).orElse(Secret.of(new char[0]))) {
            nodes.keep(node);
            if (!secret.isEmpty()) {
                context.services().require(SecretStore.class).keep(node.secretKey(0), secret);
            }
        }
        Told.about(context, format, name, "stored");
        return ExitCode.DONE;
    }
}
