// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.poststation.cluster.certificate.CertificateLook;
import org.poststation.cluster.certificate.ServedCertificates;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.Reading;
import org.poststation.operation.Cancellation;
import org.poststation.profile.node.NodeProfile;

/** The certificates of a node. They change seldom, and each question leaves a line in a log: asked once an hour. */
final class CertificateMemory {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final NodeProfile node;
    private Optional<ServedCertificates> known = Optional.empty();
    private Instant asked = Instant.EPOCH;

    CertificateMemory(NodeProfile node) {
        this.node = node;
    }

    /** Adds them to what the node said. Blocking, a few seconds at most. */
    synchronized NodeFacts remember(NodeFacts facts, Instant now, Cancellation cancellation) {
        if (known.isEmpty() || Duration.between(asked, now).abs().compareTo(LONGEST) >= 0) {
            known = CertificateLook.at(node, facts, cancellation);
            asked = now;
        }
        return known.map(served -> facts.with(ServedCertificates.QUESTION,
                new Reading.Known<>(served, Optional.empty()))).orElse(facts);
    }
}
