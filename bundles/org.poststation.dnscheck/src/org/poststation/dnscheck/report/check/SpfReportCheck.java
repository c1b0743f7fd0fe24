// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.RecordData.Exchanger;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.dnscheck.spf.check.SpfCounts;
import org.poststation.dnscheck.spf.lint.SpfLinter;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.tree.SpfNode;
import org.poststation.dnscheck.spf.tree.SpfTree;
import org.poststation.operation.OperationCancelledException;

/** The SPF record and everything that it leads to. */
final class SpfReportCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.SPF;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        String domain = inquiry.domain();
        Optional<List<DnsRecord>> texts = inquiry.texts(domain, SpfRecord.VERSION, notes);
        if (texts.isEmpty()) {
            return;
        }
        List<String> records = texts.get().stream().map(Inquiry::text).filter(SpfRecord::isSpf).toList();
        if (records.isEmpty()) {
            noteMissing(inquiry, notes);
        } else if (records.size() > 1) {
            notes.add(ReportRule.SPF_SEVERAL, records.stream().collect(Collectors.joining("\n")), domain,
                    Integer.toString(records.size()));
        }
        records.forEach(record -> SpfLinter.lint(record).forEach(found -> notes.lint(domain, record, found)));
        if (records.size() == 1) {
            checkTree(SpfTree.of(domain, inquiry.resolver()), records.getFirst(), notes);
        }
    }

    /** What to write instead depends on who takes the mail, if somebody knows. */
    private static void noteMissing(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Optional<List<Exchanger>> exchangers = MailHosts.exchangers(inquiry, new Notes());
        if (exchangers.isEmpty()) {
            notes.add(ReportRule.SPF_MISSING, "", inquiry.domain());
            return;
        }
        boolean isNull = !exchangers.get().isEmpty()
                && exchangers.get().stream().allMatch(exchanger -> exchanger.host().isEmpty());
        notes.suggest(ReportRule.SPF_MISSING, "", isNull ? "v=spf1 -all" : "v=spf1 mx -all", inquiry.domain());
    }

    private static void checkTree(SpfTree tree, String record, Notes notes) {
        String domain = tree.root().domain();
        if (tree.lookups() > SpfCounts.MOST_TERMS) {
            notes.add(ReportRule.SPF_LOOKUPS, record, domain, Integer.toString(tree.lookups()),
                    Integer.toString(tree.queries()));
        }
        if (tree.voids() > SpfCounts.MOST_VOIDS) {
            notes.add(ReportRule.SPF_VOIDS, record, domain, Integer.toString(tree.voids()));
        }
        tree.unanswered().forEach(question -> notes.add(ReportRule.UNANSWERED, record, question));
        for (SpfNode.Branch branch : tree.root().terms()) {
            branch.below().ifPresent(below -> checkBelow(below, tree.root(), notes));
        }
    }

    private static void checkBelow(SpfNode node, SpfNode above, Notes notes) {
        String record = above.record().orElseThrow().text();
        switch (node.state()) {
            case NO_RECORD -> notes.add(ReportRule.SPF_NO_TARGET, record, above.domain(), node.domain());
            case SEVERAL_RECORDS, BROKEN ->
                notes.add(ReportRule.SPF_BROKEN_TARGET, record, above.domain(), node.domain());
            case LOOP -> notes.add(ReportRule.SPF_LOOP, record, above.domain(), node.domain());
            case VALID, UNANSWERED, MACRO -> node.terms().forEach(
                    branch -> branch.below().ifPresent(below -> checkBelow(below, node, notes)));
        }
    }
}
