// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Who is told when mail can't be sent to the domain over TLS, RFC 8460. */
final class TlsReportingCheck implements DomainCheck {

    private static final Pattern TARGETS = Pattern
            .compile("(?i)\\s*(?:mailto:[^@,\\s]+@[^@,\\s]+|https://[^,\\s]+)(?:\\s*,\\s*(?:mailto:[^@,\\s]+@[^@,\\s]+"
                    + "|https://[^,\\s]+))*\\s*");

    @Override
    public Topic topic() {
        return Topic.TLS_RPT;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String name = "_smtp._tls." + inquiry.domain();
        Optional<List<DnsRecord>> records = inquiry.texts(name, "v=TLSRPT", notes);
        if (records.isEmpty()) {
            return;
        }
        if (records.get().isEmpty()) {
            notes.suggest(ReportRule.RPT_MISSING, "", name + ". IN TXT \"v=TLSRPTv1; rua=mailto:postmaster@"
                    + inquiry.domain() + '"', inquiry.domain());
        } else if (records.get().size() > 1) {
            notes.add(ReportRule.RPT_SEVERAL, records.get().getFirst().toString(), name,
                    Integer.toString(records.get().size()));
        }
        for (DnsRecord found : records.get()) {
            String record = Inquiry.text(found);
            Map<String, String> tags = Tags.read(record);
            if (!tags.getOrDefault("v", "").equals("TLSRPTv1")
                    || !TARGETS.matcher(tags.getOrDefault("rua", "")).matches()) {
                notes.add(ReportRule.RPT_BROKEN, record, name);
            }
        }
    }
}
