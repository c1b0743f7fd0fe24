// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.ThreeWayMerge.Choice;
import org.poststation.directory.schema.Field;

class MergeRowsTest {

    private static final FieldValues BASE = FieldValues.NONE.with(Field.NAME, "Zoe").with(Field.QUOTA, "1")
            .with(Field.ACTIVE, true).with(Field.CHANGED, "2026-01-01T00:00:00Z");
    private static final FieldValues MINE = BASE.with(Field.QUOTA, "2").with(Field.ACTIVE, false);
    private static final FieldValues THEIRS = BASE.with(Field.QUOTA, "3").with(Field.NAME, "Zo\u00eb")
            .with(Field.CHANGED, "2026-02-02T00:00:00Z");

    private final MergeRows rows = new MergeRows(BASE, MINE, THEIRS);

    private MergeRows.Row row(Field field) {
        return rows.rows().stream().filter(row -> row.field() == field).findFirst().orElseThrow();
    }

    @Test
    void showsWhatSomebodyChangedAndNoStamps() {
        assertEquals(List.of(Field.NAME, Field.QUOTA, Field.ACTIVE),
                rows.rows().stream().map(MergeRows.Row::field).toList());
    }

    @Test
    void onlyTheConflictNeedsAChoice() {
        assertEquals(Choice.THEIRS, rows.chosen(row(Field.NAME)));
        assertEquals(Choice.MINE, rows.chosen(row(Field.ACTIVE)));
        assertNull(rows.chosen(row(Field.QUOTA)));
        assertFalse(rows.isComplete());
        rows.choose(Field.QUOTA, Choice.MINE);
        assertTrue(rows.isComplete());
    }

    @Test
    void mergesByChoice() {
        rows.choose(Field.QUOTA, Choice.BASE);
        rows.choose(Field.NAME, Choice.MINE);
        FieldValues merged = rows.merged();
        assertEquals("1", merged.text(Field.QUOTA));
        assertEquals("Zoe", merged.text(Field.NAME));
        assertFalse(merged.flag(Field.ACTIVE));
        assertEquals("2026-02-02T00:00:00Z", merged.text(Field.CHANGED));
    }
}
