// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/**
 * Something that is computed on the UI thread.
 *
 * @param <T> the type of what is computed
 */
@FunctionalInterface
public interface Result<T> {

    /** Computes the value; runs on the UI thread. */
    T run();
}
