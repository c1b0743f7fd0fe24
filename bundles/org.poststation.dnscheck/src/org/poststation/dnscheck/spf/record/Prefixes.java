// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

/**
 * How many bits of an address count.
 *
 * @param four bits of IPv4, 0 to 32
 * @param six bits of IPv6, 0 to 128
 */
public record Prefixes(int four, int six) {

    /** All bits. */
    public static final Prefixes WHOLE = new Prefixes(32, 128);

    /** The bits of a family. */
    public int of(boolean isSix) {
        return isSix ? six : four;
    }
}
