// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

/**
 * One user action that takes time. The core defines it; the window runs it as a job, the command line directly.
 *
 * @param <R> what it delivers
 */
@FunctionalInterface
public interface Operation<R> {

    /**
     * Does the work. Blocking; call it off the UI thread.
     *
     * @param progress where to report, and where a wish to cancel is seen
     * @return the result
     * @throws OperationException an expected failure, {@link OperationCancelledException} when cancelled
     */
    R run(Progress progress) throws OperationException;
}
