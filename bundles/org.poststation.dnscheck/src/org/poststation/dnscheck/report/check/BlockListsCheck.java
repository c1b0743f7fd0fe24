// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Networks;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Whether an address of a mail host stands on a block list (RFC 5782). What a list says of itself is no listing. */
final class BlockListsCheck implements DomainCheck {

    private static final String ERRORS = "127.255.255.";
    private static final String LISTINGS = "127.";

    @Override
    public Topic topic() {
        return Topic.BLOCK_LISTS;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Set<IpAddress> addresses = new LinkedHashSet<>();
        MailHosts.all(inquiry, notes).forEach(host -> addresses.addAll(host.addresses()));
        addresses.removeIf(Networks::isPrivate);
        List<String> lists = inquiry.settings().blockLists();
        inquiry.prepare(addresses.stream().flatMap(
                address -> lists.stream().map(list -> new Question(name(address, list), RecordType.A))).toList());
        for (IpAddress address : addresses) {
            for (String list : lists) {
                check(address, list, inquiry, notes);
            }
        }
    }

    private static String name(IpAddress address, String list) {
        return address.reverseName().replaceFirst("(?:in-addr|ip6)\\.arpa$", "") + list;
    }

    private static void check(IpAddress address, String list, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        String name = name(address, list);
        List<DnsRecord> found = inquiry.records(name, RecordType.A, notes).orElse(List.of());
        if (found.isEmpty()) {
            return;
        }
        String codes = found.stream().map(one -> one.data().toString()).collect(Collectors.joining(", "));
        String raw = found.getFirst().toString();
        if (found.stream().anyMatch(one -> one.data().toString().startsWith(ERRORS))) {
            notes.add(ReportRule.LIST_ERROR, raw, list, codes);
        } else if (found.stream().noneMatch(one -> one.data().toString().startsWith(LISTINGS))) {
            notes.add(ReportRule.LIST_STRANGE, raw, list, codes);
        } else {
            String why = inquiry.records(name, RecordType.TXT, notes).orElse(List.of()).stream().map(Inquiry::text)
                    .collect(Collectors.joining(" "));
            notes.add(ReportRule.LISTED, raw, address.toString(), list, codes, why);
        }
    }
}
