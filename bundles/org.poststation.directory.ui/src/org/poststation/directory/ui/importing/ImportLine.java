// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;

/**
 * A line of the table that tells what became of the records.
 *
 * @param icon before the words; null for a line that belongs to the one above
 * @param text what became of them
 * @param count how many
 */
record ImportLine(Icon icon, String text, long count) {

    private static final Set<ImportOutcome> ALWAYS = Set.of(ImportOutcome.ADDED, ImportOutcome.CHANGED,
            ImportOutcome.UNCHANGED, ImportOutcome.REJECTED, ImportOutcome.SKIPPED);
    private static final String INDENT = "      ";

    /** The usual outcomes and whatever else happened; below the rejected ones why, by result code. */
    static List<ImportLine> of(ImportCounts counts) {
        List<ImportLine> lines = new ArrayList<>();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            long count = counts.of(outcome);
            if (count > 0 || ALWAYS.contains(outcome)) {
                Icon icon = count > 0 ? ImportTexts.icon(outcome) : Icon.NEUTRAL;
                lines.add(new ImportLine(icon, ImportTexts.of(outcome), count));
            }
            if (outcome == ImportOutcome.REJECTED) {
                new TreeMap<>(counts.codes())
                        .forEach((code, many) -> lines.add(new ImportLine(null, INDENT + code(code), many)));
            }
        }
        return lines;
    }

    private static String code(int code) {
        return code == 0
                ? Messages.import_code_none
                : MessageFormat.format(Messages.import_code_text, code);
    }
}
