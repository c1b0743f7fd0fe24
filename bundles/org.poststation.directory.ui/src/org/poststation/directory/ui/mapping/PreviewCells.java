// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;

/**
 * A row of the preview as texts: its line, a cell for each filled field, what is wrong or the entry it becomes.
 *
 * @param texts of the cells
 * @param faulty which cell is at fault, the first for the whole row; empty when none is
 */
record PreviewCells(List<String> texts, Optional<Integer> faulty) {

    /** The titles over the cells. */
    static List<String> titles(MappingDraft draft) {
        List<String> titles = new ArrayList<>(List.of(Messages.import_column_line));
        draft.filled().forEach(field -> titles.add(FieldTexts.label(draft.mapping().kind(), field)));
        titles.add(Messages.mapping_column_result);
        return titles;
    }

    /** The cells of a row. */
    static PreviewCells of(MappingDraft draft, PreviewRow row) {
        List<Field> fields = draft.filled();
        List<String> texts = new ArrayList<>(List.of(Words.number(row.line())));
        for (Field field : fields) {
            texts.add(row.fault().isEmpty() ? FieldTexts.value(field, row.values()) : raw(field, row));
        }
        texts.add(row.fault().map(PreviewRow.Fault::text).orElse(row.dn()));
        return new PreviewCells(texts, row.fault().map(fault -> 1 + fault.field().map(fields::indexOf).orElse(-1)));
    }

    private static String raw(Field field, PreviewRow row) {
        String cell = row.cells().getOrDefault(field, "");
        return field == Field.PASSWORD && !cell.isEmpty() ? Messages.value_password : cell;
    }
}
