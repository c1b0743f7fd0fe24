// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.trust;

import java.util.Collection;

/**
 * Decides about the key of a host of which no key is known. It is never asked about a key that differs from a known
 * one.
 */
@FunctionalInterface
public interface FirstContact {

    /** Trusts nobody who is not known already. */
    FirstContact REFUSE = key -> Decision.REFUSE;

    /** What to do with the key. */
    enum Decision {
        /** Do not go on. */
        REFUSE,
        /** Trust it for this connection. */
        ONCE,
        /** Trust it and add it to the file of known keys. */
        REMEMBER
    }

    /**
     * The decision, by somebody who compared the fingerprint. May block while a person thinks; no connection waits.
     */
    Decision decide(HostKey key);

    /**
     * Trusts exactly the keys with these fingerprints, for this connection.
     *
     * @param fingerprints as {@link HostKey#fingerprint()} gives them
     */
    static FirstContact exactly(Collection<String> fingerprints) {
        return key -> fingerprints.contains(key.fingerprint()) ? Decision.ONCE : Decision.REFUSE;
    }
}
