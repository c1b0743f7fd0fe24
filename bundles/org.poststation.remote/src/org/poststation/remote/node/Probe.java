// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.time.Duration;
import java.util.List;

/**
 * Questions to a node that are asked together.
 *
 * @param sections each with a name of its own
 * @param deadline for everything from the wish to the end of the answer
 */
public record Probe(List<ProbeSection> sections, Duration deadline) {

    /** What a login shell may print on its own, and the marks. */
    private static final int NOISE_BYTES = 256 << 10;

    /** Keeps an unchangeable copy of the sections. */
    public Probe {
        sections = List.copyOf(sections);
    }

    int outputLimit() {
        return sections.stream().mapToInt(ProbeSection::limitBytes).sum() + NOISE_BYTES;
    }
}
