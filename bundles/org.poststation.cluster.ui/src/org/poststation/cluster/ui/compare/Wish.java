// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.util.List;

/**
 * What is to be compared.
 *
 * @param left name of the one node; may be empty before the reader has chosen
 * @param right name of the other one; may be empty before the reader has chosen
 * @param files paths of the files that are to be compared, too
 */
record Wish(String left, String right, List<String> files) {

    /** Keeps an unchangeable copy. */
    Wish {
        files = List.copyOf(files);
    }
}
