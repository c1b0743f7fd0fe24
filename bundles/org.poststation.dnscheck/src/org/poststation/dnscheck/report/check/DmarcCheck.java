// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.dmarc.DmarcLinter;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.operation.OperationCancelledException;

/** The DMARC record, found as receivers find it, and whether those whom it sends reports to want them. */
final class DmarcCheck implements DomainCheck {

    private static final String VERSION = "v=DMARC1";
    private static final String NONE = "none";

    @Override
    public Topic topic() {
        return Topic.DMARC;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Optional<DmarcTree.Policy> policy = DmarcTree.find(inquiry, notes);
        if (policy.isEmpty()) {
            return;
        }
        List<DnsRecord> records = policy.get().records();
        if (records.isEmpty()) {
            notes.suggest(ReportRule.DMARC_MISSING, "", "_dmarc." + inquiry.domain()
                    + ". IN TXT \"v=DMARC1; p=none; rua=mailto:postmaster@" + inquiry.domain() + '"',
                    inquiry.domain());
            return;
        }
        if (records.size() > 1) {
            notes.add(ReportRule.DMARC_SEVERAL, records.getFirst().toString(), policy.get().domain(),
                    Integer.toString(records.size()));
        }
        String record = Inquiry.text(records.getFirst());
        DmarcLinter.lint(record, inquiry.settings().edition())
                .forEach(found -> notes.lint(policy.get().domain(), record, found));
        checkPolicy(policy.get(), record, inquiry, notes);
        checkAlignment(record, inquiry, notes);
        checkReports(policy.get(), record, inquiry, notes);
    }

    private static void checkPolicy(DmarcTree.Policy policy, String record, Inquiry inquiry, Notes notes) {
        Map<String, String> tags = Tags.read(record);
        String wanted = tags.getOrDefault("p", NONE);
        boolean isInherited = !policy.domain().equalsIgnoreCase(inquiry.domain());
        if (isInherited) {
            wanted = tags.getOrDefault("sp", wanted);
            notes.add(ReportRule.DMARC_INHERITED, record, inquiry.domain(), policy.domain(), wanted);
        }
        if (wanted.equalsIgnoreCase(NONE)) {
            notes.add(ReportRule.DMARC_NONE, record, inquiry.domain());
        }
    }

    /** A domain passes by SPF or by DKIM of a domain that is aligned with it. */
    private static void checkAlignment(String record, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Map<String, String> tags = Tags.read(record);
        for (String method : List.of("adkim", "aspf")) {
            if (tags.getOrDefault(method, "r").equalsIgnoreCase("s")) {
                notes.add(ReportRule.DMARC_STRICT, record, inquiry.domain(), method);
            }
        }
        Notes unused = new Notes();
        Optional<List<DnsRecord>> spf = inquiry.texts(inquiry.domain(), SpfRecord.VERSION, unused);
        boolean isEnforced = !tags.getOrDefault("p", NONE).equalsIgnoreCase(NONE);
        boolean hasSenders = !MailHosts.names(inquiry, unused).isEmpty();
        if (isEnforced && hasSenders && spf.isPresent() && spf.get().isEmpty()
                && inquiry.settings().selectors().isEmpty()) {
            notes.add(ReportRule.DMARC_UNPROTECTED, record, inquiry.domain(), tags.get("p"));
        }
    }

    /** Another domain must say that it takes the reports, RFC 7489 section 7.1. */
    private static void checkReports(DmarcTree.Policy policy, String record, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        Map<String, String> tags = Tags.read(record);
        for (String tag : List.of("rua", "ruf")) {
            for (String uri : tags.getOrDefault(tag, "").split(",")) {
                int at = uri.lastIndexOf('@');
                if (at > 0 && uri.strip().toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                    String target = uri.substring(at + 1).replaceFirst("!.*", "").strip().toLowerCase(Locale.ROOT);
                    checkTarget(policy, target, record, inquiry, notes);
                }
            }
        }
    }

    private static void checkTarget(DmarcTree.Policy policy, String target, String record, Inquiry inquiry,
            Notes notes) throws OperationCancelledException {
        String organisation = DmarcTree.organisation(policy.domain(), inquiry, notes);
        if (organisation.equals(DmarcTree.organisation(target, inquiry, notes))) {
            return;
        }
        String name = policy.domain() + "._report._dmarc." + target;
        Optional<List<DnsRecord>> allowed = inquiry.texts(name, VERSION, notes);
        if (allowed.isPresent() && allowed.get().isEmpty()) {
            notes.suggest(ReportRule.DMARC_REPORTS_REFUSED, record, name + ". IN TXT \"v=DMARC1\"", target,
                    policy.domain());
        }
    }
}
