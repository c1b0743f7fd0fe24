// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.poststation.model.Finding;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;

/** The order in which findings are read, and what they make of a node. */
public final class WorstFirst {

    private static final Comparator<Finding> WORST = Comparator.comparing(Finding::severity, Severity.WORST_FIRST);

    private WorstFirst() {}

    /** The worst ones first, those of the same severity in the order of the rules. */
    public static List<Finding> sorted(Collection<Finding> findings) {
        return findings.stream().sorted(WORST).toList();
    }

    /** The worst of them; the first of those. */
    public static Optional<Finding> worst(Collection<Finding> findings) {
        return findings.stream().min(WORST);
    }

    /** How a node is of which this was found. */
    public static NodeState state(Collection<Finding> findings) {
        return switch (worst(findings).map(Finding::severity).orElse(Severity.OK)) {
            case CRITICAL -> NodeState.CRITICAL;
            case WARNING, UNKNOWN -> NodeState.WARNING;
            case NOTICE, OK -> NodeState.OK;
        };
    }
}
