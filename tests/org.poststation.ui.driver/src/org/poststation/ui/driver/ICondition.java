// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/** Something a test waits for. */
public interface ICondition {

    /** Tells whether it has happened; called repeatedly from the test's thread. */
    boolean test();

    /** Says what did not happen, for the failure of the test. */
    String getFailureMessage();
}
