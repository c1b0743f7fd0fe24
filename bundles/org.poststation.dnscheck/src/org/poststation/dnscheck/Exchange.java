// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.time.Duration;
import java.util.Set;

/**
 * How an answer came about.
 *
 * @param server who was asked, as the reader knows it
 * @param transport the way
 * @param flags what the header of the answer says
 * @param time from the question to the answer, or to giving up
 */
public record Exchange(String server, Transport transport, Set<Flag> flags, Duration time) {

    /** The ways to ask. */
    public enum Transport {
        UDP, TCP, HTTPS
    }

    /** Bits of the header, RFC 1035 section 4.1.1 and RFC 4035 section 3.2. */
    public enum Flag {
        AA, TC, RD, RA, AD, CD
    }

    /** Keeps an unchangeable copy of the flags. */
    public Exchange {
        flags = Set.copyOf(flags);
    }

    /** Whether the server speaks for the zone. */
    public boolean isAuthoritative() {
        return flags.contains(Flag.AA);
    }
}
