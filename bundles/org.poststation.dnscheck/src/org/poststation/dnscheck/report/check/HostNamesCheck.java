// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Whether the names of mail hosts look like those of mail servers, not like those of somebody's line. */
final class HostNamesCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.HOST_NAMES;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        for (MailHosts.MailHost host : MailHosts.all(inquiry, notes)) {
            for (IpAddress address : host.addresses()) {
                Optional<List<DnsRecord>> pointers = inquiry.records(address.reverseName(), RecordType.PTR, notes);
                for (DnsRecord found : pointers.orElse(List.of())) {
                    if (found.data() instanceof RecordData.Name(String name) && GenericName.isGeneric(name, address)) {
                        notes.add(ReportRule.NAME_GENERIC, found.toString(), name, address.toString());
                    }
                }
            }
        }
    }
}
