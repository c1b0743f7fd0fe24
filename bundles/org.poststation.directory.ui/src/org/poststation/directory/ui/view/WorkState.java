// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.poststation.operation.OperationException;

/**
 * Where a piece of work is.
 *
 * @param <R> how it ends
 */
public sealed interface WorkState<R> {

    /**
     * It runs.
     *
     * @param stopping whether somebody cancelled it, which takes a moment
     */
    record Running<R>(boolean stopping) implements WorkState<R> {}

    /** It ended, at its end or before. */
    record Ended<R>(R report) implements WorkState<R> {}

    /** It could not begin: nothing was written. */
    record Failed<R>(OperationException failure) implements WorkState<R> {}
}
