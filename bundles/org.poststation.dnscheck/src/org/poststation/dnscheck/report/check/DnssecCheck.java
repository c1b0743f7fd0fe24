// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.compare.Authorities;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Whether the zone is signed, as the zone above says, and whether the resolver checked it. */
final class DnssecCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.DNSSEC;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String zone = Authorities.of(inquiry.domain(), inquiry.resolver(), inquiry.settings().authorityPort()).zone();
        if (zone.isEmpty()) {
            notes.add(ReportRule.UNANSWERED, "", inquiry.domain() + " NS");
            return;
        }
        Optional<List<DnsRecord>> digests = inquiry.records(zone, RecordType.DS, notes);
        Optional<List<DnsRecord>> keys = inquiry.records(zone, RecordType.DNSKEY, notes);
        if (digests.isEmpty() || keys.isEmpty()) {
            return;
        }
        if (digests.get().isEmpty()) {
            notes.add(ReportRule.UNSIGNED, "", zone);
        } else if (keys.get().isEmpty()) {
            notes.add(ReportRule.NO_KEYS, digests.get().getFirst().toString(), zone);
        } else {
            DnsAnswer answer = inquiry.ask(new Question(zone, RecordType.DNSKEY));
            if (!answer.exchange().flags().contains(Exchange.Flag.AD)) {
                notes.add(ReportRule.NOT_VALIDATED, digests.get().getFirst().toString(), zone,
                        answer.exchange().server());
            }
        }
    }
}
