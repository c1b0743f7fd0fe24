// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;
import org.poststation.operation.OperationException;

/**
 * What a run did to one account.
 *
 * @param address of the account
 * @param steps what was done, in order; none when the first step failed
 * @param kind what it came to
 * @param failure why the next step could not be done
 */
public record AccountResult(String address, List<LifecycleState> steps, Kind kind,
        Optional<OperationException> failure) {

    /** What an account came to. */
    public enum Kind {
        /** Switched off; its owner was not to be told. */
        DEACTIVATED,
        /** Its owner was told. */
        NOTIFIED,
        /** Its owner can't be told; waiting goes on. */
        UNREACHABLE,
        /** Deleted, with a backup. */
        DELETED,
        /** It came back to life. */
        RELEASED,
        /** It was changed since the run began, and is left for the next one. */
        CHANGED,
        /** A step failed. */
        FAILED,
        /** It was not its turn any more. */
        NOT_TRIED;

        /** A stable word for files and programs, for example {@code not-tried}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Keeps an unchangeable copy. */
    public AccountResult {
        steps = List.copyOf(steps);
    }

    /** The result of an account whose step was tried. */
    static AccountResult of(String address, List<LifecycleState> steps, Optional<OperationException> failure) {
        LifecycleState last = steps.isEmpty() ? null : steps.getLast();
        Kind kind = switch (last) {
            case Deactivated off when failure.isEmpty() -> Kind.DEACTIVATED;
            case Notified told -> Kind.NOTIFIED;
            case Unreachable refused -> Kind.UNREACHABLE;
            case Deleted deleted -> Kind.DELETED;
            case Released back -> Kind.RELEASED;
            case null, default -> Kind.FAILED;
        };
        return new AccountResult(address, steps, kind, failure);
    }
}
