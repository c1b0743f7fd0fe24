// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.Optional;

import org.poststation.directory.change.ChangePlan;
import org.poststation.operation.OperationException;

/**
 * What became of one object.
 *
 * @param address the object
 * @param result a stable word, for example {@code deleted}, {@code unchanged}, {@code failed}, {@code not-tried}
 * @param generated the password that was made and is to be printed once
 * @param plan what would be done, when it is only shown
 * @param failure why it failed
 */
record Outcome(String address, String result, Optional<String> generated, Optional<ChangePlan> plan,
        Optional<OperationException> failure) {

    static Outcome done(String address, String result) {
        return done(address, result, Optional.empty());
    }

    static Outcome done(String address, String result, Optional<String> generated) {
        return new Outcome(address, result, generated, Optional.empty(), Optional.empty());
    }

    static Outcome planned(String address, ChangePlan plan) {
        return new Outcome(address, "planned", Optional.empty(), Optional.of(plan), Optional.empty());
    }

    static Outcome failed(String address, OperationException failure) {
        return new Outcome(address, "failed", Optional.empty(), Optional.empty(), Optional.of(failure));
    }

    /** Only the password in it is secret, so nothing of it is shown. */
    @Override
    public String toString() {
        return address + ": " + result;
    }

    static Outcome notTried(String address) {
        return new Outcome(address, "not-tried", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
