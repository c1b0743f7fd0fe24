// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

/**
 * What came of a step.
 *
 * @param step which
 * @param outcome how it ended
 * @param said what the node said about a failure; may be empty
 */
public record StepResult(ServiceStep step, Outcome outcome, String said) {

    /** How a step ended. */
    public enum Outcome {
        DONE, FAILED,
        /** It was not tried, because one before it failed or somebody cancelled. */
        SKIPPED
    }
}
