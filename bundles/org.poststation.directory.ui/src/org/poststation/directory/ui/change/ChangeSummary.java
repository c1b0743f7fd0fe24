// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.ui.internal.Messages;

/** A plan in one sentence. Pure. */
public final class ChangeSummary {

    private ChangeSummary() {}

    /** How many changes for how many objects. */
    public static String of(ChangePlan plan) {
        long subjects = plan.changes().stream().map(PlannedChange::subject).distinct().count();
        int changes = plan.changes().size();
        if (changes == 1) {
            return NLS.bind(Messages.preview_one_change, plan.changes().getFirst().subject());
        }
        return subjects == 1
                ? NLS.bind(Messages.preview_one_object, changes, plan.changes().getFirst().subject())
                : NLS.bind(Messages.preview_many_objects, changes, subjects);
    }
}
