// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.Optional;

import org.poststation.cluster.node.Reading.Why;

/**
 * One part of two nodes side by side.
 *
 * @param part {@link Inventory#PACKAGES}, {@link Inventory#POSTFIX} or the path of a file
 * @param left why all of the left side or the end of it is missing; empty when it is whole
 * @param right the same of the right side
 * @param comparison what differs; empty when one side has nothing
 */
public record PartComparison(String part, Optional<Why> left, Optional<Why> right, Optional<Comparison> comparison) {

    /** Whether nothing differs; what both nodes lack in the same way does not. */
    public boolean isSame() {
        return left.equals(right) && comparison.map(found -> found.differences().isEmpty()).orElse(true);
    }
}
