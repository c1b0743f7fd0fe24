// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.Locale;

import org.poststation.remote.node.NodeCommand;

/**
 * One step of an action.
 *
 * @param part which unit where
 * @param verb what is done with it
 */
public record ServiceStep(ServicePart part, Verb verb) {

    /** What systemd is told. */
    public enum Verb {
        START, STOP
    }

    /** The command for the node. */
    public NodeCommand command() {
        return NodeCommand.of("/usr/bin/systemctl", "--no-ask-password", verb.name().toLowerCase(Locale.ROOT), "--",
                part.unit()).asRoot();
    }
}
