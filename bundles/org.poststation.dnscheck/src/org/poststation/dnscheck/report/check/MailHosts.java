// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordData.Exchanger;
import org.poststation.dnscheck.RecordType;
import org.poststation.operation.OperationCancelledException;

/** The hosts that take the mail of a domain, and their addresses. */
final class MailHosts {

    /**
     * A host.
     *
     * @param name without a trailing dot
     * @param addresses of both families
     */
    record MailHost(String name, List<IpAddress> addresses) {}

    private MailHosts() {}

    /** The exchangers, the preferred one first; nothing when nobody knows. Blocking. */
    static Optional<List<Exchanger>> exchangers(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        return inquiry.records(inquiry.domain(), RecordType.MX, notes)
                .map(records -> records.stream().map(DnsRecord::data).filter(Exchanger.class::isInstance)
                        .map(Exchanger.class::cast).sorted(Comparator.comparingInt(Exchanger::preference)).toList());
    }

    /**
     * Names of the hosts, the preferred one first: the domain itself where it has no MX, nobody with a null MX
     * (RFC 5321 section 5.1, RFC 7505). Blocking.
     */
    static List<String> names(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Optional<List<Exchanger>> exchangers = exchangers(inquiry, notes);
        if (exchangers.isPresent() && exchangers.get().isEmpty()) {
            return List.of(inquiry.domain());
        }
        return exchangers.orElse(List.of()).stream().map(Exchanger::host)
                .filter(host -> !host.isEmpty() && IpAddress.parse(host).isEmpty()).distinct().toList();
    }

    /** The hosts with what is known of their addresses. Blocking. */
    static List<MailHost> all(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        List<MailHost> hosts = new ArrayList<>();
        for (String name : names(inquiry, notes)) {
            hosts.add(new MailHost(name, addresses(name, inquiry, notes).orElse(List.of())));
        }
        return hosts;
    }

    /**
     * The addresses of a name as far as they are known; nothing when nobody knows. That it has no others follows only
     * if {@link #isWhole}. Blocking.
     */
    static Optional<List<IpAddress>> addresses(String name, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        List<IpAddress> addresses = new ArrayList<>();
        boolean isKnown = true;
        for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
            Optional<List<DnsRecord>> records = inquiry.records(name, type, notes);
            isKnown &= records.isPresent();
            records.orElse(List.of()).forEach(found -> {
                if (found.data() instanceof RecordData.Address(IpAddress address)) {
                    addresses.add(address);
                }
            });
        }
        return isKnown || !addresses.isEmpty() ? Optional.of(addresses) : Optional.empty();
    }

    /** Whether it was answered for both families which addresses a name has. Blocking. */
    static boolean isWhole(String name, Inquiry inquiry) throws OperationCancelledException {
        Notes unused = new Notes();
        return inquiry.records(name, RecordType.A, unused).isPresent()
                && inquiry.records(name, RecordType.AAAA, unused).isPresent();
    }
}
