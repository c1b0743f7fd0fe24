// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.directory.change.ApplyPlanOperation;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Writes plans to the server, into the journal's entry of the run.
 *
 * @param context of the run
 * @param cancellation ends it
 */
record AccountWrites(RunContext context, Cancellation cancellation) {

    /**
     * Applies a plan; one without changes is done already.
     *
     * @throws OperationException the failure of its first change that failed
     */
    void apply(ChangePlan plan) throws OperationException {
        if (plan.isEmpty()) {
            return;
        }
        ChangeReport report = new ApplyPlanOperation(context.directory().session(), plan, context.journal())
                .run(Progress.silent(cancellation));
        if (!report.failures().isEmpty()) {
            throw report.failures().getFirst().failure();
        }
        if (!report.isComplete()) {
            throw new OperationCancelledException();
        }
    }
}
