// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Selectors;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/**
 * The keys of DKIM. Which selectors a domain uses can't be asked for: those given must be there, well-known ones may
 * be, and where nothing is found nobody knows.
 */
final class DkimCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.DKIM;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        List<String> given = inquiry.settings().selectors();
        Set<String> selectors = new LinkedHashSet<>(given);
        selectors.addAll(Selectors.WELL_KNOWN);
        List<Question> questions = selectors.stream()
                .map(selector -> new Question(name(selector, inquiry), RecordType.TXT)).toList();
        inquiry.prepare(questions);
        boolean isAnyFound = false;
        for (String selector : selectors) {
            isAnyFound |= checkSelector(selector, given.contains(selector), inquiry, notes);
        }
        if (!isAnyFound && given.isEmpty() && !isUnanswered(questions, inquiry, notes)) {
            notes.add(ReportRule.DKIM_NO_SELECTOR, "", inquiry.domain());
        }
    }

    /** Whether a key may be there that nobody told of, which is noted once. */
    private static boolean isUnanswered(List<Question> questions, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        for (Question question : questions) {
            if (question.isAskable() && inquiry.ask(question) instanceof DnsAnswer.Unsettled silence) {
                Inquiry.records(question, silence, notes);
                return true;
            }
        }
        return false;
    }

    private static String name(String selector, Inquiry inquiry) {
        return selector + "._domainkey." + inquiry.domain();
    }

    private static boolean checkSelector(String selector, boolean isGiven, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        String name = name(selector, inquiry);
        // a wildcard may answer for selectors that nobody has chosen
        Notes taken = isGiven ? notes : new Notes();
        Optional<List<DnsRecord>> texts = inquiry.records(name, RecordType.TXT, taken);
        List<DnsRecord> keys = texts.orElse(List.of()).stream()
                .filter(found -> isGiven || Tags.read(Inquiry.text(found)).containsKey("p")).toList();
        if (keys.isEmpty()) {
            if (isGiven && texts.isPresent()) {
                notes.add(ReportRule.DKIM_NO_KEY, "", name);
            }
            return false;
        }
        keys.forEach(notes::saw);
        if (keys.size() > 1) {
            notes.add(ReportRule.DKIM_SEVERAL, keys.getFirst().toString(), name, Integer.toString(keys.size()));
        } else {
            DkimKey.check(name, keys.getFirst(), notes);
        }
        return true;
    }
}
