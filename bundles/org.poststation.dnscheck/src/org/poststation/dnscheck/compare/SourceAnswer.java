// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;

/**
 * What one source said.
 *
 * @param source who was asked
 * @param answer what it said
 * @param serial of the zone as the source has it; empty when it was not asked for or not told
 */
public record SourceAnswer(DnsSource source, DnsAnswer answer, OptionalLong serial) {

    /** Whether the source should speak for the zone. */
    public boolean isAuthority() {
        return source instanceof DnsSource.Authoritative;
    }

    /** The records as text, in an order of their own. */
    public Set<String> values() {
        Set<String> values = new TreeSet<>();
        if (answer instanceof DnsAnswer.Settled settled) {
            settled.records().forEach(found -> values.add(found.data().toString()));
        }
        return values;
    }

    /** The CNAME records that were followed. */
    public List<DnsRecord> aliases() {
        return answer instanceof DnsAnswer.Settled settled ? settled.aliases() : List.of();
    }

    /** Seconds for which the answer may be kept from now on; empty when there is none, or it says nothing about it. */
    public OptionalLong ttl() {
        return switch (answer) {
            case DnsAnswer.Found found -> found.records().stream().mapToLong(DnsRecord::ttl).min();
            case DnsAnswer.NoData none -> none.authority().stream().mapToLong(DnsRecord::ttl).min();
            case DnsAnswer.NoName none -> none.authority().stream().mapToLong(DnsRecord::ttl).min();
            case DnsAnswer.Unsettled unknown -> OptionalLong.empty();
        };
    }

    /** Whether both say the same, whatever the TTL. */
    boolean agrees(SourceAnswer other) {
        return answer.kind().equals(other.answer.kind()) && values().equals(other.values());
    }
}
