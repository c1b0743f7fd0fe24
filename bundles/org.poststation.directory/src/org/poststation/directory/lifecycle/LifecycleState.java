// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;

/** How far an account is on its way. Each state tells since when. */
public sealed interface LifecycleState {

    /** Since when. */
    Instant at();

    /** It is about to be switched off. */
    record Found(Instant at) implements LifecycleState {}

    /** It is switched off; the owner is to be told where the rule says so. */
    record Deactivated(Instant at) implements LifecycleState {}

    /**
     * A message to the owner is about to be sent; when this is the last that is known, whether it was sent is not.
     *
     * @param messageId by which a repeated message can be recognised (RFC 5322 section 3.6.4)
     */
    record Notifying(Instant at, String messageId) implements LifecycleState {}

    /**
     * The mail server took the message to the owner.
     *
     * @param by the mail server
     */
    record Notified(Instant at, String by) implements LifecycleState {}

    /**
     * The mail server refused the owner's address for good; waiting goes on.
     *
     * @param said the server's answer
     */
    record Unreachable(Instant at, String said) implements LifecycleState {}

    /**
     * What the account was is safe in a file; it is about to be deleted.
     *
     * @param file path of the LDIF file
     */
    record BackedUp(Instant at, String file) implements LifecycleState {}

    /**
     * It is gone, and what pointed to it.
     *
     * @param file path of the LDIF file with what it was
     */
    record Deleted(Instant at, String file) implements LifecycleState {}

    /** It came back to life; it is looked at anew from now on. */
    record Released(Instant at, Return why) implements LifecycleState {}

    /** How an account comes back to life. */
    enum Return {
        /** Somebody switched it on again. */
        ACTIVE_AGAIN,
        /** Somebody used it since it was switched off. */
        USED_SINCE,
        /** Its expiry date was put off or removed. */
        NOT_EXPIRED,
        /** The entry was removed by somebody else. */
        GONE
    }
}
