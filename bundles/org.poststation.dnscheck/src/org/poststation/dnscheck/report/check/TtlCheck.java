// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.List;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.compare.Authorities;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/**
 * How long the world goes on with old records: where a spare server takes over by a change in DNS, this is how long an
 * outage lasts. Asks the servers of the zone, because a cache counts down.
 */
final class TtlCheck implements DomainCheck {

    /** Some resolvers keep records that long whatever their TTL says. */
    private static final long SHORTEST_HONOURED = 3600;
    private static final long LONG = 86_400;
    private static final long LONG_NEGATIVE = 10_800;

    @Override
    public Topic topic() {
        return Topic.TTL;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        List<DnsSource.Authoritative> servers = Authorities
                .of(inquiry.domain(), inquiry.resolver(), inquiry.settings().authorityPort()).servers();
        List<Question> questions = new ArrayList<>(List.of(new Question(inquiry.domain(), RecordType.MX)));
        for (String host : MailHosts.names(inquiry, notes)) {
            questions.add(new Question(host, RecordType.A));
        }
        for (Question question : questions) {
            DnsAnswer answer = answer(question, servers, inquiry);
            if (answer instanceof DnsAnswer.Found found) {
                checkTtl(found.records().getFirst(), notes);
            } else if (answer instanceof DnsAnswer.Unsettled unknown) {
                notes.add(ReportRule.UNANSWERED, "", question + ": " + unknown.kind());
            }
        }
        checkNegative(servers, inquiry, notes);
    }

    private static DnsAnswer answer(Question question, List<DnsSource.Authoritative> servers, Inquiry inquiry)
            throws OperationCancelledException {
        for (DnsSource.Authoritative server : servers) {
            if (inquiry.ask(server, question) instanceof DnsAnswer.Found found) {
                return found;
            }
        }
        return inquiry.ask(question);
    }

    private static void checkTtl(DnsRecord found, Notes notes) {
        notes.saw(found);
        String subject = found.name() + ' ' + found.type();
        String ttl = Long.toString(found.ttl());
        if (found.ttl() == 0) {
            notes.add(ReportRule.TTL_ZERO, found.toString(), subject);
        } else if (found.ttl() < SHORTEST_HONOURED) {
            notes.add(ReportRule.TTL_SHORT, found.toString(), subject, ttl);
        } else if (found.ttl() >= LONG) {
            String wanted = new DnsRecord(found.name(), found.type(), SHORTEST_HONOURED, found.data()).toString();
            notes.suggest(ReportRule.TTL_LONG, found.toString(), wanted, subject, ttl);
        }
    }

    private static void checkNegative(List<DnsSource.Authoritative> servers, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        DnsAnswer answer = answer(new Question(inquiry.domain(), RecordType.SOA), servers, inquiry);
        if (answer instanceof DnsAnswer.Found found
                && found.records().getFirst().data() instanceof RecordData.Authority authority
                && authority.minimum() > LONG_NEGATIVE) {
            notes.add(ReportRule.NEGATIVE_LONG, found.records().getFirst().toString(), inquiry.domain(),
                    Long.toString(authority.minimum()));
        }
    }
}
