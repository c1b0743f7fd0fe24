// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;

import picocli.CommandLine.Option;

/** The options that say how to log in on nodes. Nobody is ever asked, so that cron can use them. */
public final class NodeLogin {

    @Option(names = "--identity", paramLabel = "FILE")
    private String identity;

    @Option(names = "--known-hosts", paramLabel = "FILE")
    private List<String> knownHosts = new ArrayList<>();

    @Option(names = "--host-key", paramLabel = "SHA256:…")
    private List<String> hostKeys = new ArrayList<>();

    @Option(names = "--jump", paramLabel = "URL")
    private List<String> jumps = new ArrayList<>();

    @Option(names = "--sudo")
    private boolean sudo;

    /**
     * A node by its address, connected to nobody yet.
     *
     * @throws UsageException when the address is none
     */
    public NodeProfile profile(String node) throws UsageException {
        return new NodeProfile(node, place(node), sudo);
    }

    /** Logs in on a node; the caller closes the shell. Blocking. */
    public NodeShell open(Context context, NodeProfile node) throws OperationException {
        ShellLogin login = new ShellLogin(node, NodeSecrets.NONE, FirstContact.exactly(hostKeys),
                ShellLogin.USUAL_PATIENCE);
        return context.services().require(Shells.class).open(login, context.interruption().cancellation());
    }

    private NodePlace place(String node) throws UsageException {
        if (node.equals(NodeProfile.LOCAL_NAME)) {
            return new ThisComputer();
        }
        List<SshLogin> way = new ArrayList<>();
        for (String jump : jumps) {
            way.add(NodeUrl.parse(jump, login()));
        }
        return new SshPlace(NodeUrl.parse(node, login()), way, knownHosts);
    }

    private SshIdentity login() {
        return identity == null ? new SshIdentity.Usual() : new SshIdentity.KeyFile(identity);
    }
}
