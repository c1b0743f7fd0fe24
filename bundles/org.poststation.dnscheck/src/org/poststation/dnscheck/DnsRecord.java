// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

/**
 * A record of an answer.
 *
 * @param name its owner, without a trailing dot
 * @param type its type
 * @param ttl seconds for which it may be kept
 * @param data what it says
 */
public record DnsRecord(String name, RecordType type, long ttl, RecordData data) {

    /** The record as a zone file shows it. */
    @Override
    public String toString() {
        return name + ". " + ttl + " IN " + type + ' ' + data;
    }
}
