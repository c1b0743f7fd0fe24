// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Whether each address of a mail host has a name that leads back to it. */
final class ReverseCheck implements DomainCheck {

    /** More names of an address are not looked at, as RFC 7208 section 4.6.4 has it. */
    private static final int MOST_NAMES = 10;

    @Override
    public Topic topic() {
        return Topic.REVERSE;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        for (MailHosts.MailHost host : MailHosts.all(inquiry, notes)) {
            for (IpAddress address : host.addresses()) {
                check(host.name(), address, inquiry, notes);
            }
        }
    }

    private static void check(String host, IpAddress address, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Optional<List<DnsRecord>> records = inquiry.records(address.reverseName(), RecordType.PTR, notes);
        if (records.isEmpty()) {
            return;
        }
        if (records.get().isEmpty()) {
            notes.suggest(ReportRule.PTR_MISSING, "", address.reverseName() + ". IN PTR " + host + '.',
                    address.toString());
            return;
        }
        if (records.get().size() > MOST_NAMES) {
            notes.add(ReportRule.PTR_MANY, "", address.toString(), Integer.toString(records.get().size()));
        }
        List<String> confirmed = new ArrayList<>();
        for (DnsRecord found : records.get().subList(0, Math.min(MOST_NAMES, records.get().size()))) {
            if (found.data() instanceof RecordData.Name(String name)) {
                Optional<List<IpAddress>> back = MailHosts.addresses(name, inquiry, notes);
                if (back.isPresent() && back.get().contains(address)) {
                    confirmed.add(name);
                } else if (back.isPresent() && MailHosts.isWhole(name, inquiry)) {
                    notes.suggest(ReportRule.PTR_UNCONFIRMED, found.toString(),
                            name + ". IN " + (address.isSix() ? "AAAA " : "A ") + address, address.toString(), name);
                }
            }
        }
        if (!confirmed.isEmpty() && confirmed.stream().noneMatch(host::equalsIgnoreCase)) {
            notes.add(ReportRule.PTR_OTHER_NAME, "", address.toString(), confirmed.getFirst(), host);
        }
    }
}
