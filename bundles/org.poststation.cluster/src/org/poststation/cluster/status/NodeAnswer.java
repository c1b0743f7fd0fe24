// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Instant;
import java.util.List;

import org.poststation.cluster.health.HealthRules;
import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.health.WorstFirst;
import org.poststation.model.Finding;

/**
 * What a node said.
 *
 * @param at when
 * @param look its values, and those of the look before
 * @param findings what is wrong with it, worst first
 */
public record NodeAnswer(Instant at, NodeLook look, List<Finding> findings) {

    /** Keeps an unchangeable copy of the findings. */
    public NodeAnswer {
        findings = List.copyOf(findings);
    }

    /** Judges a look by the rules for one node. */
    static NodeAnswer of(Instant at, NodeLook look) {
        return new NodeAnswer(at, look, WorstFirst.sorted(HealthRules.check(look)));
    }
}
