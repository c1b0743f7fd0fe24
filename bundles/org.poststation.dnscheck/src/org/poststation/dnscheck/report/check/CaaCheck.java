// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Who may issue certificates for the domain, RFC 8659: the first names upwards that say so. */
final class CaaCheck implements DomainCheck {

    private static final Pattern RECORD = Pattern.compile("(?:0|128) [a-zA-Z0-9]+ \"[^\"]*\"");

    @Override
    public Topic topic() {
        return Topic.CAA;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String name = inquiry.domain();
        while (!name.isEmpty()) {
            Optional<List<DnsRecord>> records = inquiry.records(name, RecordType.CAA, notes);
            if (records.isEmpty()) {
                return;
            }
            if (!records.get().isEmpty()) {
                records.get().stream().filter(found -> !RECORD.matcher(found.data().toString()).matches())
                        .forEach(found -> notes.add(ReportRule.CAA_BROKEN, found.toString(), found.name()));
                return;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        notes.add(ReportRule.CAA_MISSING, "", inquiry.domain());
    }
}
