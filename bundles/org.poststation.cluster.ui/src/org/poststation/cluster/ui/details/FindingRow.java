// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import org.poststation.cluster.health.HealthText;
import org.poststation.model.Finding;

/**
 * Something that is wrong with a node.
 *
 * @param finding what
 * @param number its place, worst first
 */
record FindingRow(Finding finding, int number) {

    /** One sentence. */
    String text() {
        return HealthText.found(finding);
    }

    /** What stays the same from one look to the next. */
    Object identity() {
        return finding.rule() + '\n' + finding.subject();
    }
}
