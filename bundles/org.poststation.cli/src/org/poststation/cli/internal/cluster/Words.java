// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.util.Locale;

import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.Resource;

/** The words for what clusters are; scripts rely on them. */
final class Words {

    private Words() {}

    /** {@code not-allowed} for {@code NOT_ALLOWED}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a node stands to its cluster. */
    static String of(ClusterAnswer answer) {
        return switch (answer) {
            case ClusterAnswer.Running running -> "running";
            case ClusterAnswer.Down down -> "down";
            case ClusterAnswer.NotAllowed refused -> "not-allowed";
            case ClusterAnswer.NotInstalled none -> "none";
            case ClusterAnswer.NotUnderstood strange -> "not-understood";
        };
    }

    /** The same as a sentence. */
    static String sentence(ClusterAnswer answer) {
        return switch (answer) {
            case ClusterAnswer.Running running -> "It is part of a cluster.";
            case ClusterAnswer.Down down -> "The cluster does not run there. " + down.said();
            case ClusterAnswer.NotAllowed refused ->
                "The account may not ask the cluster: it is neither root nor in the group haclient. " + refused.said();
            case ClusterAnswer.NotInstalled none -> "It belongs to no cluster.";
            case ClusterAnswer.NotUnderstood strange -> "Its answer is not understood. " + strange.said();
        };
    }

    /** {@code mailstore/dovecot} for a member of a group. */
    static String path(Resource resource) {
        String parent = resource.parent().name();
        return parent.isEmpty() ? resource.name() : parent + '/' + resource.name();
    }
}
