// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportReport.End;

class ImportSummaryTest {

    private static final ImportDraft DRAFT = ImportDraft.of("Mail", "/tmp/in.ldif");

    @Test
    void tellsHowItEnded() {
        assertEquals("All 1,995 records were imported.", summary(End.COMPLETE, 0).headline());
        assertEquals("1,995 records are in the directory, 5 could not be imported.",
                summary(End.COMPLETE, 5).headline());
        assertTrue(summary(End.CANCELLED, 5).headline().startsWith("Cancelled: 1,995 records are"));
        assertTrue(summary(End.STOPPED, 5).headline().startsWith("Stopped: 1,995 records are"));
    }

    @Test
    void theFileTellsEverything() {
        String text = summary(End.COMPLETE, 5).text();
        for (String part : List.of("/tmp/in.ldif", "Mail", "Added: 1995", "result code 19: 3",
                "before they were sent: 2", "2.0 s", "/tmp/in.rejected.ldif", "line 7", "Journal entry 12.")) {
            assertTrue(text.contains(part), part + "\n" + text);
        }
    }

    @Test
    void aNameOfJsonKeepsWhatTheCommandLinePrints() {
        ImportSummary summary = summary(End.COMPLETE, 5);
        String json = new String(summary.content(Path.of("report.JSON")), StandardCharsets.UTF_8);
        assertTrue(
                json.startsWith("{\"import\":{\"file\":\"/tmp/in.ldif\",\"mode\":\"as-written\",\"end\":\"complete\","
                        + "\"records\":2000,\"outcomes\":{\"added\":1995,"),
                json);
        assertTrue(json.contains("\"result_codes\":{\"0\":2,\"19\":3}"), json);
        assertEquals(summary.text(), new String(summary.content(Path.of("report")), StandardCharsets.UTF_8));
    }

    @Test
    void outcomesThatNeverHappenAreNotListedWhenTheyAreRare() {
        List<String> words = ImportLine.of(summary(End.COMPLETE, 0).report().counts()).stream()
                .map(ImportLine::text).toList();
        assertTrue(words.contains(ImportTexts.of(ImportOutcome.REJECTED)), words.toString());
        assertFalse(words.contains(ImportTexts.of(ImportOutcome.RENAMED)), words.toString());
    }

    private static ImportSummary summary(End end, long rejected) {
        Map<ImportOutcome, Long> outcomes = rejected == 0
                ? Map.of(ImportOutcome.ADDED, 1995L)
                : Map.of(ImportOutcome.ADDED, 1995L, ImportOutcome.REJECTED, rejected);
        Map<Integer, Long> codes = rejected == 0 ? Map.of() : Map.of(0, rejected - 3, 19, 3L);
        ImportCounts counts = new ImportCounts(outcomes, codes, 0, 0, Duration.ofSeconds(2));
        return new ImportSummary(DRAFT, new ImportReport(end, counts, rejected == 0 ? Map.of() : Map.of(7L, 4L),
                rejected == 0 ? Optional.empty() : Optional.of(Path.of("/tmp/in.rejected.ldif")), OptionalLong.of(12),
                Optional.empty()));
    }
}
