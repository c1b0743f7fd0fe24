// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.widgets.Control;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;

/** Plans a change, shows it, applies it, and reports each item when there is more than one or something failed. */
public final class Changing {

    private Changing() {}

    /**
     * Goes through all steps; handles events meanwhile. UI thread only.
     *
     * @param control belongs to the window that asks
     * @param access where to write
     * @param why what is done, for the journal; its words are the title of dialogs and in the Progress view
     * @param planner makes the plan
     * @param question what to ask about it
     * @return what became of it; empty when the reader did not want it or there is nothing to do
     * @throws OperationException when it can't be planned
     */
    public static Optional<ChangeReport> run(Control control, Access access, JournalAction why,
            Operation<ChangePlan> planner, Function<ChangePlan, Question> question) throws OperationException {
        ChangePlan plan = Waiting.run(control, why.words(), planner);
        if (plan.isEmpty() || !PreviewDialog.isConfirmed(control.getShell(), question.apply(plan))) {
            return Optional.empty();
        }
        ChangeReport report = Waiting.run(control, why.words(), access.apply(plan, why));
        if (report.isComplete() && report.results().size() == 1) {
            return Optional.of(report);
        }
        if (!report.isComplete() || plan.changes().stream().map(change -> change.subject()).distinct().count() > 1) {
            ReportDialog.open(control.getShell(), Messages.report_dialog_title, report);
        }
        return Optional.of(report);
    }
}
