// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;

import org.poststation.directory.lifecycle.LifecycleState.Return;

/** What is to happen to an account next, and from when on. */
public sealed interface NextStep {

    /** From when on it is due. */
    Instant due();

    /** It is switched off. */
    record Deactivate(Instant due, LifecycleRule rule) implements NextStep {}

    /** Its owner is told. */
    record Notify(Instant due, LifecycleRule rule) implements NextStep {}

    /** It is written to a file and deleted with what points to it. */
    record Delete(Instant due, LifecycleRule rule) implements NextStep {}

    /** It came back to life and is left alone. */
    record Release(Instant due, Return why) implements NextStep {}

    /** Nothing: it stays switched off, since no rule wants more. */
    record Stay(Instant due) implements NextStep {}
}
