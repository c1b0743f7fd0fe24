// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData.Exchanger;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Who takes the mail: hosts that exist, named by their own names. */
final class ExchangersCheck implements DomainCheck {

    /** More are looked at by nobody who evaluates an SPF term "mx". */
    private static final int USEFUL = 10;

    @Override
    public Topic topic() {
        return Topic.EXCHANGERS;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String domain = inquiry.domain();
        if (inquiry.ask(new Question(domain, RecordType.MX)) instanceof DnsAnswer.NoName) {
            notes.add(ReportRule.NO_DOMAIN, "", domain);
            return;
        }
        Optional<List<DnsRecord>> records = inquiry.records(domain, RecordType.MX, notes);
        if (records.isEmpty()) {
            return;
        }
        if (records.get().isEmpty()) {
            checkImplicit(inquiry, notes);
        } else if (records.get().stream().anyMatch(ExchangersCheck::isNull)) {
            notes.add(records.get().size() == 1 ? ReportRule.MX_NULL : ReportRule.MX_NULL_AMONG,
                    records.get().stream().filter(ExchangersCheck::isNull).findFirst().orElseThrow().toString(),
                    domain);
        }
        if (records.get().size() > USEFUL) {
            notes.add(ReportRule.MX_MANY, "", domain, Integer.toString(records.get().size()));
        }
        Set<String> names = new HashSet<>();
        Map<IpAddress, String> owners = new HashMap<>();
        for (DnsRecord found : records.get()) {
            if (found.data() instanceof Exchanger(int preference, String host) && !host.isEmpty()) {
                if (!names.add(host.toLowerCase(Locale.ROOT))) {
                    notes.add(ReportRule.MX_TWICE, found.toString(), host);
                } else {
                    checkHost(found, host, owners, inquiry, notes);
                }
            }
        }
    }

    private static boolean isNull(DnsRecord found) {
        return found.data() instanceof Exchanger exchanger && exchanger.host().isEmpty();
    }

    private static void checkImplicit(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Optional<List<IpAddress>> own = MailHosts.addresses(inquiry.domain(), inquiry, notes);
        if (own.isPresent()) {
            notes.suggest(own.get().isEmpty() ? ReportRule.MX_NOBODY : ReportRule.MX_IMPLICIT, "",
                    inquiry.domain() + ". IN MX " + (own.get().isEmpty() ? "0 ." : "10 " + inquiry.domain() + '.'),
                    inquiry.domain());
        }
    }

    private static void checkHost(DnsRecord found, String host, Map<IpAddress, String> owners, Inquiry inquiry,
            Notes notes) throws OperationCancelledException {
        if (IpAddress.parse(host).isPresent()) {
            notes.add(ReportRule.MX_LITERAL, found.toString(), host);
            return;
        }
        if (inquiry.ask(new Question(host, RecordType.A)) instanceof DnsAnswer.Settled settled
                && !settled.aliases().isEmpty()) {
            String target = settled.aliases().getLast().data().toString();
            notes.suggest(ReportRule.MX_ALIAS, found.toString(),
                    found.toString().replace(host + '.', target), host, target);
        }
        Optional<List<IpAddress>> addresses = MailHosts.addresses(host, inquiry, notes);
        if (addresses.isPresent() && addresses.get().isEmpty()) {
            notes.add(ReportRule.MX_NO_ADDRESS, found.toString(), host);
        }
        for (IpAddress address : addresses.orElse(List.of())) {
            String other = owners.putIfAbsent(address, host);
            if (other != null) {
                notes.add(ReportRule.MX_SAME_ADDRESS, found.toString(), host, other, address.toString());
            }
        }
    }
}
