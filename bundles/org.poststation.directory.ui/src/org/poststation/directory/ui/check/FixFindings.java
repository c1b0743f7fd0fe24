// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.Fix;
import org.poststation.directory.check.FixOperation;
import org.poststation.directory.check.FixPlan;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.table.Rows;

/** Sets right what rules found: plans, shows, applies, reports. */
final class FixFindings {

    private FixFindings() {}

    /** Whether a program can set it right. */
    static boolean isFixable(ObjectFinding found) {
        return CheckRules.find(found.finding().rule()).flatMap(rule -> rule.fix()).isPresent();
    }

    /**
     * Goes through all steps; handles events meanwhile. UI thread only.
     *
     * @return whether something was sent to the server
     */
    static boolean run(Control control, Access access, Rows<ObjectFinding> selected) {
        String title = Messages.consistency_fix_title;
        try {
            FixPlan planned = Waiting.run(control, title,
                    progress -> plan(access.open(progress.cancellation()), selected, progress));
            if (planned.plan().isEmpty()) {
                FailurePresenter.show(control.getShell(), title, nothingToDo());
                return true;
            }
            return Changing.run(control, access, JournalAction.of("check.fix", title, ""), progress -> planned.plan(),
                    plan -> Question.of(title, plan).noting(note(planned.skipped()))).isPresent();
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), title, failure);
            return false;
        }
    }

    /** Objects may have several faults; each rule's fix sees the object as it is now. */
    static FixPlan plan(MailDirectory directory, Rows<ObjectFinding> selected, Progress progress)
            throws OperationException {
        Map<String, List<ObjectFinding>> byRule = new LinkedHashMap<>();
        for (int i = 0; i < selected.size(); i++) {
            ObjectFinding found = selected.get(i);
            byRule.computeIfAbsent(found.finding().rule(), rule -> new ArrayList<>()).add(found);
        }
        ChangePlan plan = ChangePlan.empty();
        List<AccountRow> skipped = new ArrayList<>();
        for (Map.Entry<String, List<ObjectFinding>> rule : byRule.entrySet()) {
            Fix fix = CheckRules.find(rule.getKey()).flatMap(known -> known.fix()).orElseThrow();
            FixPlan planned = new FixOperation(directory, fix, rule.getValue()).run(progress);
            plan = plan.then(planned.plan());
            skipped.addAll(planned.skipped());
        }
        return new FixPlan(plan, skipped);
    }

    private static String note(List<AccountRow> skipped) {
        return skipped.isEmpty()
                ? ""
                : NLS.bind(Messages.consistency_skipped_note, Words.number(skipped.size()),
                        skipped.getFirst().address());
    }

    private static OperationException nothingToDo() {
        return new OperationException(
                Explanation.of(Messages.consistency_nothing_what, Messages.consistency_nothing_next));
    }
}
