// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

/** The name servers: what the zone above says of them, what they say themselves, and whether they agree. */
final class DelegationCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.DELEGATION;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Authorities authorities = authorities(inquiry.domain(), inquiry);
        authorities.unanswered().forEach(question -> notes.add(ReportRule.UNANSWERED, "", question));
        Optional<List<DnsRecord>> names = authorities.zone().isEmpty()
                ? Optional.empty()
                : inquiry.records(authorities.zone(), RecordType.NS, notes);
        if (names.isEmpty()) {
            if (authorities.unanswered().isEmpty()) {
                notes.add(ReportRule.NS_MISSING, "", inquiry.domain());
            }
            return;
        }
        if (names.get().size() == 1) {
            notes.add(ReportRule.NS_SINGLE, names.get().getFirst().toString(), authorities.zone(),
                    names.get().getFirst().data().toString());
        }
        for (DnsRecord server : names.get()) {
            checkName(server, authorities, inquiry, notes);
        }
        checkServers(authorities, inquiry, notes);
        checkDelegation(authorities.zone(), names(names.get()), inquiry, notes);
    }

    private static Authorities authorities(String name, Inquiry inquiry) throws OperationCancelledException {
        return Authorities.of(name, inquiry.resolver(), inquiry.settings().authorityPort());
    }

    private static void checkName(DnsRecord server, Authorities authorities, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        if (!(server.data() instanceof RecordData.Name(String name))) {
            return;
        }
        if (inquiry.ask(new Question(name, RecordType.A)) instanceof DnsAnswer.Settled settled
                && !settled.aliases().isEmpty()) {
            notes.add(ReportRule.NS_ALIAS, server.toString(), name + '.', settled.aliases().getLast().data()
                    .toString());
        } else if (authorities.servers().stream().noneMatch(one -> one.name().equals(name))
                && MailHosts.addresses(name, inquiry, notes).filter(List::isEmpty).isPresent()) {
            notes.add(ReportRule.NS_NO_ADDRESS, server.toString(), name + '.');
        }
    }

    /** Each server must answer for the zone, all with the same serial. */
    private static void checkServers(Authorities authorities, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Question question = new Question(authorities.zone(), RecordType.SOA);
        Map<String, Long> serials = new TreeMap<>();
        for (DnsSource.Authoritative server : authorities.servers()) {
            DnsAnswer answer = inquiry.ask(server, question);
            if (answer instanceof DnsAnswer.Found found
                    && found.records().getFirst().data() instanceof RecordData.Authority authority) {
                notes.saw(found.records().getFirst());
                serials.put(server.label(), authority.serial());
            } else if (answer instanceof DnsAnswer.Unsettled && !(answer instanceof DnsAnswer.Lame)
                    && !(answer instanceof DnsAnswer.Refused)) {
                notes.add(ReportRule.NS_SILENT, "", server.label(), answer.kind());
            } else {
                notes.add(ReportRule.NS_LAME, "", server.label(), answer.kind());
            }
        }
        // serials wrap around, RFC 1982
        Optional<Long> newest = serials.values().stream()
                .reduce((one, other) -> (int) (other - one) > 0 ? other : one);
        serials.forEach((server, serial) -> {
            if (!serial.equals(newest.orElse(serial))) {
                notes.add(ReportRule.SERIAL_DIFFERS, "", server, Long.toString(serial),
                        Long.toString(newest.get()));
            }
        });
    }

    /** The zone above, asked at its own servers, should name the same servers. */
    private static void checkDelegation(String zone, Set<String> own, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        int dot = zone.indexOf('.');
        if (dot < 0) {
            return;
        }
        Question question = new Question(zone, RecordType.NS);
        for (DnsSource.Authoritative parent : authorities(zone.substring(dot + 1), inquiry).servers()) {
            if (inquiry.ask(parent, question) instanceof DnsAnswer.Lame(var exchange, List<DnsRecord> referral)
                    && !referral.isEmpty()) {
                compare(names(referral.stream().filter(found -> found.name().equalsIgnoreCase(zone)).toList()), own,
                        zone, notes);
                return;
            }
        }
    }

    private static void compare(Set<String> delegated, Set<String> own, String zone, Notes notes) {
        List<String> onlyAbove = new ArrayList<>(delegated);
        onlyAbove.removeAll(own);
        List<String> onlyHere = new ArrayList<>(own);
        onlyHere.removeAll(delegated);
        onlyAbove.forEach(name -> notes.add(ReportRule.NS_NOT_IN_ZONE, zone + ". NS " + name, name));
        if (!delegated.isEmpty()) {
            onlyHere.forEach(name -> notes.add(ReportRule.NS_NOT_DELEGATED, zone + ". NS " + name, name));
        }
    }

    private static Set<String> names(List<DnsRecord> servers) {
        Set<String> names = new TreeSet<>();
        servers.forEach(server -> names.add(server.data().toString().toLowerCase(Locale.ROOT)));
        return names;
    }
}
