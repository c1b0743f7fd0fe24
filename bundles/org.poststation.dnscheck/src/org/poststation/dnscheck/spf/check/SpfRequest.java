// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import org.poststation.dnscheck.IpAddress;

/**
 * A message as a receiver meets it.
 *
 * @param client the address that connects; one that is mapped into IPv6 counts as IPv4
 * @param sender of the envelope; empty for a bounce, which the HELO name then stands for (RFC 7208 section 2.4)
 * @param helo what the client calls itself
 */
public record SpfRequest(IpAddress client, String sender, String helo) {

    private static final String POSTMASTER = "postmaster";

    /** Takes the mapping away. */
    public SpfRequest {
        client = client.unmapped();
    }

    /** The sender with a local part and a domain, whatever was given. */
    String identity() {
        int at = sender.lastIndexOf('@');
        if (sender.isEmpty()) {
            return POSTMASTER + '@' + helo;
        }
        return at > 0 ? sender : POSTMASTER + '@' + sender.substring(at + 1);
    }

    String localPart() {
        return identity().substring(0, identity().lastIndexOf('@'));
    }

    String domain() {
        return identity().substring(identity().lastIndexOf('@') + 1);
    }
}
