// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

import org.poststation.remote.trust.HostKey;

/** The host could not prove to be the one that is meant; nothing was sent to it. */
public final class HostKeyRejectedException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient HostKey key;

    /** Why not. */
    public enum Reason {
        /** Nobody knows a key of this host, and nobody accepted this one. */
        UNKNOWN,
        /** Another key is known for this host. */
        CHANGED,
        /** The key is marked as revoked. */
        REVOKED
    }

    /**
     * @param reason why not
     * @param key what the host showed
     * @param knownHosts where its key is looked for, or where another one stands
     */
    public HostKeyRejectedException(Reason reason, HostKey key, String knownHosts) {
        super("hostkey." + reason, "", null, key.place(), key.type(), key.fingerprint(), knownHosts);
        this.reason = reason;
        this.key = key;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** What the host showed. */
    public HostKey key() {
        return key;
    }
}
