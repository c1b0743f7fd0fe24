// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.change.ChangePlan;

/**
 * What would set findings right.
 *
 * @param plan the changes, to be shown and then applied
 * @param skipped objects that are gone, or in order meanwhile
 */
public record FixPlan(ChangePlan plan, List<AccountRow> skipped) {

    /** Keeps an unchangeable copy. */
    public FixPlan {
        skipped = List.copyOf(skipped);
    }
}
