// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import org.poststation.operation.OperationException;

/**
 * How an operation ended.
 *
 * @param <R> what it delivers
 */
public sealed interface Outcome<R> {

    /**
     * It did what it should.
     *
     * @param result what it delivered
     */
    record Done<R>(R result) implements Outcome<R> {}

    /**
     * It failed.
     *
     * @param failure why; one without an expected reason has the runtime exception as its cause
     */
    record Failed<R>(OperationException failure) implements Outcome<R> {}

    /** It ended because somebody cancelled it. */
    record Cancelled<R>() implements Outcome<R> {}
}
