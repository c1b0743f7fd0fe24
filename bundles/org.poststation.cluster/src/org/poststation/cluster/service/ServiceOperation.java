// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cluster.service.StepResult.Outcome;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.CommandOutput;

/**
 * Starts, stops or restarts a macro service, one step after the other. After a failure nothing more is done, so that
 * nothing starts without what it needs. Failures are results, not exceptions.
 */
public final class ServiceOperation implements Operation<List<StepResult>> {

    private final List<ServiceStep> steps;
    private final StepRunner nodes;

    /** @param nodes where the steps run */
    public ServiceOperation(MacroService service, ServiceAction action, StepRunner nodes) {
        this.steps = service.steps(action);
        this.nodes = nodes;
    }

    /** Runs the steps. Blocking. Returns a result for each of them, also for those that were skipped. */
    @Override
    public List<StepResult> run(Progress progress) {
        List<StepResult> results = new ArrayList<>();
        boolean isGoingOn = true;
        for (ServiceStep step : steps) {
            progress.begin(step.part().node() + ' ' + step.part().unit(), steps.size());
            isGoingOn &= !progress.cancellation().isRequested();
            StepResult result = isGoingOn ? run(step, progress) : new StepResult(step, Outcome.SKIPPED, "");
            isGoingOn &= result.outcome() == Outcome.DONE;
            results.add(result);
            progress.done(results.size());
        }
        return results;
    }

    private StepResult run(ServiceStep step, Progress progress) {
        try {
            CommandOutput output = nodes.run(step.part().node(), step.command(), progress.cancellation());
            return output.exitStatus() == 0
                    ? new StepResult(step, Outcome.DONE, "")
                    : new StepResult(step, Outcome.FAILED, (output.output() + output.errors()).strip());
        } catch (OperationCancelledException cancelled) {
            return new StepResult(step, Outcome.FAILED, "");
        } catch (OperationException failure) {
            return new StepResult(step, Outcome.FAILED, failure.explanation().what());
        }
    }
}
