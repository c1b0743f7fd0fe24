// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.trust.FirstContact;

/** Opens a shell on any node, in the way that its profile says. Thread-safe. */
@Component(service = Shells.class)
public final class Shells {

    private final List<RemoteShell> ways;
    private final SecretStore secrets;

    /** Called by the service framework. */
    @Activate
    public Shells(@Reference List<RemoteShell> ways, @Reference SecretStore secrets) {
        this.ways = List.copyOf(ways);
        this.secrets = secrets;
    }

    /**
     * Logs in on a node with the secrets that are kept for it. Blocking.
     *
     * @param firstContact who decides about a host key that nobody knows yet
     * @param cancellation closes the connection at once
     * @return a shell that the caller closes
     * @throws OperationException a {@link org.poststation.remote.ShellException} that says why not
     */
    public NodeShell open(NodeProfile node, FirstContact firstContact, Cancellation cancellation)
            throws OperationException {
        return open(new ShellLogin(node, NodeSecrets.in(secrets, node), firstContact, ShellLogin.USUAL_PATIENCE),
                cancellation);
    }

    /**
     * Logs in with everything given. Blocking.
     *
     * @return a shell that the caller closes
     * @throws OperationException a {@link org.poststation.remote.ShellException} that says why not
     */
    public NodeShell open(ShellLogin login, Cancellation cancellation) throws OperationException {
        RemoteShell way = ways.stream().filter(shell -> shell.reaches(login.node().place())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no way to " + login.node().place().url()));
        return new NodeShell(login.node(), way.open(login, cancellation));
    }
}
