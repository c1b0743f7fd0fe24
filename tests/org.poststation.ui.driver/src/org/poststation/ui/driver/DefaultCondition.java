// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.function.BooleanSupplier;

/** A condition made of a sentence and a check. */
public final class DefaultCondition implements ICondition {

    private final String failureMessage;
    private final BooleanSupplier check;

    private DefaultCondition(String failureMessage, BooleanSupplier check) {
        this.failureMessage = failureMessage;
        this.check = check;
    }

    /** A condition whose check runs on the UI thread. */
    public static ICondition onUiThread(String failureMessage, BooleanSupplier check) {
        return new DefaultCondition(failureMessage, () -> UIThreadRunnable.syncExec(check::getAsBoolean));
    }

    /** A condition whose check runs on the thread of the test. */
    public static ICondition of(String failureMessage, BooleanSupplier check) {
        return new DefaultCondition(failureMessage, check);
    }

    @Override
    public boolean test() {
        return check.getAsBoolean();
    }

    @Override
    public String getFailureMessage() {
        return failureMessage;
    }
}
