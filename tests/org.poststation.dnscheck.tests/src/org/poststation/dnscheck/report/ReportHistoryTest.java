// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.operation.OperationException;

/** What is remembered of reports. */
@Timeout(60)
class ReportHistoryTest {

    @TempDir
    private Path workspace;

    private ReportHistory history() {
        return new ReportHistory(() -> Optional.of(workspace));
    }

    private static DomainReport at(Instant moment, DomainReport report) {
        return new DomainReport(report.domain(), moment, report.sections(), report.questions());
    }

    @Test
    void theNewestThatIsOldEnoughIsFound() throws Exception {
        DomainReport report = Looking.at(Looking.sound());
        Instant first = Instant.parse("2027-01-04T10:00:00Z");
        for (int day = 0; day < 40; day++) {
            history().keep(at(first.plus(Duration.ofDays(day)), report));
        }
        Instant last = first.plus(Duration.ofDays(39));
        assertEquals(last, history().last(Looking.DOMAIN, last).orElseThrow().at());
        assertEquals(last.minus(Duration.ofDays(2)),
                history().last(Looking.DOMAIN, last.minus(Duration.ofHours(36))).orElseThrow().at());
        assertEquals(Optional.empty(), history().last(Looking.DOMAIN, first), "only thirty are kept");
        assertEquals(Optional.empty(), history().last("other.test", last));
        assertEquals(List.of(), KeptReport.changes(history().last(Looking.DOMAIN, last).orElseThrow(), report));
    }

    @Test
    void whatCameAndWent() throws Exception {
        KeptReport before = KeptReport.of(Looking.at(Looking.sound()));
        TestZone zone = Looking.sound().exchanger(Looking.DOMAIN, 20, "gone.example.test");
        List<ReportChange> changes = KeptReport.changes(before, Looking.at(zone)).stream()
                .filter(change -> change.topic() == Topic.EXCHANGERS).toList();
        assertEquals(List.of(
                new ReportChange(Topic.EXCHANGERS, ReportChange.Kind.CAME, true,
                        "example.test. IN MX 20 gone.example.test."),
                new ReportChange(Topic.EXCHANGERS, ReportChange.Kind.CAME, false, "mx-no-address gone.example.test")),
                changes);
        assertTrue(changes.getFirst().message().contains("gone.example.test"), changes::toString);
    }

    @Test
    void whatNobodyAnswersIsNotGone() throws Exception {
        KeptReport before = KeptReport.of(Looking.at(Looking.sound()));
        DomainReport silent = Looking.at(Looking.sound().timeout(Looking.DOMAIN, RecordType.TXT));
        assertTrue(KeptReport.changes(before, silent).stream().noneMatch(change -> change.topic() == Topic.SPF));
    }

    @Test
    void aFileThatIsBrokenLosesOnlyWhatIsBroken() throws Exception {
        DomainReport report = Looking.at(Looking.sound());
        history().keep(report);
        Path file = workspace.resolve("dns-reports/" + Looking.DOMAIN);
        Files.writeString(file, "@yesterday\nr\tno-topic\tx\nhalf a li", StandardOpenOption.APPEND);
        assertEquals(KeptReport.of(report).items(),
                history().last(Looking.DOMAIN, report.at()).orElseThrow().items());
        history().keep(report);
        assertTrue(Files.readString(file).lines().noneMatch(line -> line.startsWith("half")));
    }

    @Test
    void withoutAWorkspaceItSaysSo() throws Exception {
        ReportHistory nowhere = new ReportHistory(Optional::empty);
        DomainReport report = Looking.at(Looking.sound());
        assertThrows(OperationException.class, () -> nowhere.keep(report));
        assertThrows(OperationException.class, () -> nowhere.last(Looking.DOMAIN, report.at()));
    }
}
