// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;

import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Found;
import org.poststation.directory.lifecycle.LifecycleState.Released;

/**
 * An account whose life ends: the one thing that is remembered about it.
 *
 * @param id of the account, see {@link LifecycleAccount#id()}
 * @param address by which it was known
 * @param reason why
 * @param since when it was found; a later case of the same account has a later moment
 * @param state how far it is
 */
public record LifecycleCase(String id, String address, Reason reason, Instant since, LifecycleState state) {

    /** The case of an account that is found now. */
    static LifecycleCase found(LifecycleAccount account, Reason reason, Instant now) {
        return new LifecycleCase(account.id(), account.address(), reason, now, new Found(now));
    }

    /** The same case in another state. */
    public LifecycleCase with(LifecycleState next) {
        return new LifecycleCase(id, address, reason, since, next);
    }

    /** Whether nothing more is to happen in it. */
    public boolean isClosed() {
        return state instanceof Deleted || state instanceof Released;
    }
}
