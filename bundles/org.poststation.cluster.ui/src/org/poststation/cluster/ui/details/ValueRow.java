// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import org.poststation.model.Severity;

/**
 * One value of a node.
 *
 * @param section what it belongs to
 * @param what which value, for example a mount point; empty for the section as a whole
 * @param value for reading
 * @param severity of what was found about it; OK when nothing was
 * @param isKnown whether there is a value
 */
record ValueRow(String section, String what, String value, Severity severity, boolean isKnown) {

    /** What stays the same from one look to the next. */
    Object identity() {
        return section + '\n' + what;
    }
}
