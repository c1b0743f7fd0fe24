// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an import as an object for programs: keys in their order; values are null, texts, numbers, lists and
 * objects of such. The same whoever prints or saves it.
 *
 * @param file the file
 * @param mode what may be done
 */
public record ImportFacts(Path file, ImportMode mode) {

    /** Something a check noticed. */
    public static Map<String, Object> of(ImportFinding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", word(finding.kind()));
        object.put("severity", word(finding.severity()));
        object.put("line", finding.line());
        object.put("column", finding.column());
        object.put("dn", finding.dn());
        object.put("attributes", finding.attributes());
        object.put("text", finding.text());
        return object;
    }

    /** What a check found out, without the findings themselves. */
    public Map<String, Object> of(CheckReport report) {
        Map<String, Object> object = begin();
        object.put("records", report.records());
        object.put("expected", outcomes(report.expected()));
        object.put("findings", report.findings().size());
        object.put("deletions", report.deletions());
        object.put("passwords_in_clear_text", report.passwords());
        return object;
    }

    /** How the import ended. */
    public Map<String, Object> of(ImportReport report) {
        ImportCounts counts = report.counts();
        Map<String, Object> object = begin();
        object.put("end", word(report.end()));
        object.put("records", counts.records());
        object.put("outcomes", outcomes(counts.outcomes()));
        object.put("result_codes", numbered(counts.codes()));
        object.put("skipped_because_of_line", numbered(report.skipped()));
        object.put("passwords_hashed", counts.passwords());
        object.put("reconnections", counts.reconnections());
        object.put("milliseconds", counts.elapsed().toMillis());
        object.put("rejects", report.rejects().map(Path::toString).orElse(null));
        object.put("journal", report.journalEntry().isPresent() ? report.journalEntry().getAsLong() : null);
        object.put("failure", report.failure().map(failure -> failure.explanation().what()).orElse(null));
        return object;
    }

    private Map<String, Object> begin() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("mode", word(mode));
        return object;
    }

    private static Map<String, Object> outcomes(Map<ImportOutcome, Long> counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            object.put(word(outcome), counts.getOrDefault(outcome, 0L));
        }
        return object;
    }

    private static Map<String, Object> numbered(Map<? extends Number, Long> counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((number, count) -> object.put(number.toString(), count));
        return object;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
