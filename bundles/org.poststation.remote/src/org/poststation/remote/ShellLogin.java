// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.time.Duration;

import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.trust.FirstContact;

/**
 * What is needed to log in on a node.
 *
 * @param node which one
 * @param secrets passwords and passphrases
 * @param firstContact who decides about a host key that nobody knows yet
 * @param patience for the connection and the login, on each host of the way
 */
public record ShellLogin(NodeProfile node, NodeSecrets secrets, FirstContact firstContact, Duration patience) {

    /** The usual patience. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);
}
