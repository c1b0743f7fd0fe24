// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/** Something that is done on the UI thread. */
@FunctionalInterface
public interface VoidResult {

    /** Does it; runs on the UI thread. */
    void run();
}
