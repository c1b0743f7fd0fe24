// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;

/** Whole reports. */
@Timeout(60)
class ReportOperationTest {

    @Test
    void whereAllIsWellOnlyWhatNobodyCanKnowIsLeft() throws Exception {
        DomainReport report = Looking.at(Looking.sound());
        assertEquals(List.of("dkim-no-selector", "sts-missing", "tlsa-missing", "unsigned"),
                report.findings().stream().map(ReportFinding::word).toList());
        assertEquals(Severity.UNKNOWN, report.severity());
        assertEquals(Arrays.stream(Topic.values()).filter(topic -> topic != Topic.GREETING).toList(),
                report.sections().stream().map(ReportSection::topic).toList());
        assertTrue(Looking.section(report, Topic.SPF).records().getFirst().contains("v=spf1 mx -all"));
    }

    @Test
    void eachQuestionIsAskedOnce() throws Exception {
        TestZone zone = Looking.sound();
        DomainReport report = Looking.at(zone);
        List<Question> ofResolver = zone.asked();
        assertEquals(report.questions(), ofResolver.size());
        assertEquals(1, ofResolver.stream()
                .filter(question -> question.equals(new Question("_dmarc.example.test", RecordType.TXT))).count());
    }

    @Test
    void whatNobodyAnswersIsUnknownAndNeverMissing() throws Exception {
        DomainReport report = Looking.at((source, deadline, cancellation) -> question -> new DnsAnswer.TimedOut(
                new Exchange("silent", Exchange.Transport.UDP, java.util.Set.of(), Duration.ZERO)), Looking.DOMAIN,
                Looking.settings("s1"));
        for (ReportSection section : report.sections()) {
            assertTrue(section.severity() == Severity.UNKNOWN
                    || section.severity() == Severity.OK && section.records().isEmpty(), section::toString);
            section.findings().forEach(found -> assertEquals("unanswered", found.word()));
        }
        assertEquals(Severity.UNKNOWN, report.severity());
    }

    @Test
    void reportsComeInTheOrderOfTheDomains() throws Exception {
        List<String> domains = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            domains.add("d" + i + ".test");
        }
        TestZone zone = Looking.sound();
        List<String> told = new ArrayList<>();
        new ReportOperation(tools(zone), Looking.settings(), domains, report -> told.add(report.domain()))
                .run(Progress.silent());
        assertEquals(domains, told);
    }

    @Test
    void cancellingEndsIt() throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch ended = new CountDownLatch(1);
        cancellation.onRequest(ended::countDown);
        ReportTools tools = new ReportTools((source, deadline, unused) -> question -> {
            cancellation.request();
            await(ended);
            throw new OperationCancelledException();
        }, new DnsSource.OfComputer(), Duration.ofSeconds(1));
        ReportOperation operation = new ReportOperation(tools, Looking.settings(), List.of("a.test", "b.test"),
                report -> assertEquals("", report.domain()));
        assertThrows(OperationCancelledException.class, () -> operation.run(Progress.silent(cancellation)));
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException impatient) {
            throw new AssertionError(impatient);
        }
    }

    @Test
    void everyRuleHasASentenceInEveryLanguage() throws Exception {
        Locale before = Locale.getDefault();
        for (String language : List.of("en", "de", "it")) {
            java.util.ResourceBundle texts = java.util.ResourceBundle.getBundle(
                    "org.poststation.dnscheck.report.wording", Locale.of(language),
                    ReportText.class.getClassLoader());
            for (ReportRule rule : ReportRule.values()) {
                assertTrue(texts.containsKey(rule.word()), rule::word);
            }
            for (Topic topic : Topic.values()) {
                assertTrue(texts.containsKey("topic." + topic.word()), topic::word);
            }
        }
        assertEquals(before, Locale.getDefault());
        assertThrows(MissingResourceException.class, () -> ReportText.of("no such sentence"));
    }

    private static ReportTools tools(TestZone zone) {
        return new ReportTools((source, deadline, cancellation) -> zone, new DnsSource.OfComputer(),
                Duration.ofSeconds(1));
    }
}
