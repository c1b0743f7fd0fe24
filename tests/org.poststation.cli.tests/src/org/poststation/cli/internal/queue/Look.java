// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.List;

import org.poststation.cli.internal.TestServices;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueListener;
import org.poststation.queue.QueueLook;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.sshd.Sshd;

/** A look at the queues of one node without the command line. */
final class Look {

    private Look() {}

    static QueueLook at(Sshd node, QueueListener listener) {
        SshLogin login = new SshLogin(node.host(), node.port(), "anna",
                new SshIdentity.KeyFile(node.key().file().toString()));
        NodeProfile profile = new NodeProfile("mx1",
                new SshPlace(login, List.of(), List.of(node.knownHosts().toString())), true);
        Shells shells = TestServices.INSTANCE.require(Shells.class);
        NodeAccess access = (name, cancellation) -> shells.open(
                new ShellLogin(profile, NodeSecrets.NONE, FirstContact.REFUSE, ShellLogin.USUAL_PATIENCE),
                cancellation);
        return new QueueLook(List.of("mx1"), access, listener);
    }
}
