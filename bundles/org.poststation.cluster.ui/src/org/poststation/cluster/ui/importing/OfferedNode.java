// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.importing;

import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.ui.icon.Icon;

/**
 * A node that a file offers.
 *
 * @param name as it stands there
 * @param node empty when its host, account or way is not possible
 * @param exists whether there is a node of this name already
 */
record OfferedNode(String name, Optional<NodeProfile> node, boolean exists) {

    /** Whether it can be taken over; what exists is never replaced. */
    boolean isNew() {
        return node.isPresent() && !exists;
    }

    String address() {
        return node.map(found -> found.place().url()).orElse("");
    }

    String login() {
        return place().map(ssh -> switch (ssh.login().identity()) {
            case SshIdentity.Usual usual -> Messages.node_identity_usual;
            case SshIdentity.KeyFile key -> key.file();
            case SshIdentity.AgentKey key -> key.key();
            case SshIdentity.Password password -> Messages.node_identity_password;
        }).orElse("");
    }

    String jumps() {
        return place().map(ssh -> ssh.jumps().stream().map(SshLogin::url).collect(Collectors.joining(", "))).orElse("");
    }

    String state() {
        if (node.isEmpty()) {
            return Messages.import_state_impossible;
        }
        return exists ? Messages.import_state_exists : Messages.import_state_new;
    }

    Icon icon() {
        if (node.isEmpty()) {
            return Icon.WARNING;
        }
        return exists ? Icon.NEUTRAL : Icon.ADD;
    }

    private Optional<SshPlace> place() {
        return node.map(NodeProfile::place).filter(SshPlace.class::isInstance).map(SshPlace.class::cast);
    }
}
