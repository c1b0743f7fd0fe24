// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.OptionalDouble;

/**
 * A configured name server, asked by the node itself.
 *
 * @param address as resolv.conf(5) has it
 * @param answer the response code (RFC 1035, 4.1.1), for example {@code NOERROR}; {@code TIMEOUT} when there was none,
 *            {@code UNASKED} when the node has no program to ask with
 * @param milliseconds until the answer
 */
public record NameServer(String address, String answer, OptionalDouble milliseconds) {

    /** Whether it said nothing within two seconds. */
    public boolean isSilent() {
        return "TIMEOUT".equals(answer);
    }

    /** Whether it answered, but would not or could not help. */
    public boolean isRefusing() {
        return "REFUSED".equals(answer) || "SERVFAIL".equals(answer) || "FORMERR".equals(answer)
                || "NOTIMP".equals(answer);
    }
}
