// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** The logo that mailboxes show beside messages; nobody needs one, so only a broken one is a finding. */
final class BimiCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.BIMI;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String name = "default._bimi." + inquiry.domain();
        Optional<List<DnsRecord>> records = inquiry.texts(name, "v=BIMI1", notes);
        for (DnsRecord found : records.orElse(List.of())) {
            String record = Inquiry.text(found);
            Map<String, String> tags = Tags.read(record);
            boolean isBroken = !tags.containsKey("l") || !isSecure(tags.get("l"))
                    || !isSecure(tags.getOrDefault("a", ""));
            if (isBroken) {
                notes.add(ReportRule.BIMI_BROKEN, record, name);
            }
            checkPolicy(name, record, inquiry, notes);
        }
    }

    private static boolean isSecure(String uri) {
        return uri.isEmpty() || uri.startsWith("https://");
    }

    /** Receivers show it only where DMARC is enforced. */
    private static void checkPolicy(String name, String record, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Optional<DmarcTree.Policy> policy = DmarcTree.find(inquiry, notes);
        if (policy.isPresent()) {
            String wanted = policy.get().records().stream().map(found -> Tags.read(Inquiry.text(found)))
                    .map(tags -> tags.getOrDefault("p", "none")).findFirst().orElse("none");
            if (wanted.equalsIgnoreCase("none")) {
                notes.add(ReportRule.BIMI_NO_POLICY, record, name);
            }
        }
    }
}
