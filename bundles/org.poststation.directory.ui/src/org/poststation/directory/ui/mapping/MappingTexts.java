// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.ui.internal.Messages;

/** The words of the mapping page. */
final class MappingTexts {

    private MappingTexts() {}

    /** What the preview shows, which columns fill nothing, and whether all of it was chosen before. */
    static String note(MappingWork.Loaded loaded, List<PreviewRow> rows) {
        List<String> sentences = new ArrayList<>();
        long faults = rows.stream().filter(row -> row.fault().isPresent()).count();
        sentences.add(MessageFormat.format(Messages.mapping_note_rows, rows.size(), faults));
        List<String> unused = loaded.draft().unused();
        if (!unused.isEmpty()) {
            sentences.add(NLS.bind(Messages.mapping_note_unused, String.join(", ", unused)));
        }
        if (loaded.remembered()) {
            sentences.add(Messages.mapping_note_remembered);
        }
        return String.join(" ", sentences);
    }
}
