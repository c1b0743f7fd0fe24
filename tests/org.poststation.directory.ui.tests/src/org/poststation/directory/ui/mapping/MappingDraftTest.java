// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.bulk.source.CsvDialect;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.CsvTable;
import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.directory.ui.internal.Messages;

class MappingDraftTest {

    private static final CsvTable TABLE = new CsvTable(new CsvDialect(';', StandardCharsets.UTF_8),
            List.of("E-Mail", "Vorname", "Zimmer", "Kennwort"),
            List.of(List.of("zoe@example.com", "Zoe", " ", "secret"), List.of("ida@example.com", "Ida", "7", "")));

    private final MappingDraft draft = draft(CsvMapping.standard());

    @Test
    void whatTheNamesTellIsProposed() {
        assertEquals(Map.of(Field.ADDRESS, "E-Mail", Field.GIVEN_NAME, "Vorname", Field.PASSWORD, "Kennwort"),
                draft.mapping().columns());
        assertEquals(List.of("Zimmer"), draft.unused());
        assertEquals(TABLE.dialect(), draft.mapping().dialect().orElseThrow());
        assertEquals(Field.ADDRESS, draft.fields().getFirst());
        assertEquals("7", draft.example("Zimmer"));
        assertTrue(draft.isComplete());
    }

    @Test
    void aFieldIsFilledByAColumnOrAlwaysTheSame() {
        MappingDraft constant = draft.always(Field.GIVEN_NAME, "Zoe");
        assertFalse(constant.mapping().columns().containsKey(Field.GIVEN_NAME));
        assertEquals("Zoe", constant.mapping().constants().get(Field.GIVEN_NAME));
        MappingDraft again = constant.with(Field.GIVEN_NAME, Optional.of("Zimmer"));
        assertEquals(Map.of(), again.mapping().constants());
        assertEquals("Zimmer", again.mapping().columns().get(Field.GIVEN_NAME));
        assertFalse(draft.with(Field.ADDRESS, Optional.empty()).isComplete());
    }

    @Test
    void whatTheFileOrTheSchemaLacksIsNotTakenOver() {
        CsvMapping other = CsvMapping.standard().filledBy(Map.of(Field.ADDRESS, "E-Mail", Field.SURNAME, "Name"))
                .always(Map.of(Field.MAX_QUOTA, "1G", Field.QUOTA, "2G"));
        assertEquals(Map.of(Field.ADDRESS, "E-Mail"), draft(other).mapping().columns());
        assertEquals(Map.of(Field.QUOTA, "2G"), draft(other).mapping().constants());
    }

    @Test
    void aRowIsShownAsWhatItBecomes() {
        FieldValues values = FieldValues.NONE.with(Field.ADDRESS, "zoe@example.com").with(Field.PASSWORD, "secret");
        PreviewCells cells = PreviewCells.of(draft,
                new PreviewRow(2, Map.of(), values, "mail=zoe@example.com", Optional.empty()));
        assertEquals(List.of("2", "zoe@example.com", Messages.value_none, Messages.value_password,
                "mail=zoe@example.com"), cells.texts());
        assertEquals(Optional.empty(), cells.faulty());
        assertEquals(cells.texts().size(), PreviewCells.titles(draft).size());
    }

    @Test
    void aFaultStandsAtItsCell() {
        Map<Field, String> raw = Map.of(Field.ADDRESS, "zoe@", Field.GIVEN_NAME, "Zoe", Field.PASSWORD, "secret");
        PreviewRow row = new PreviewRow(3, raw, FieldValues.NONE, "",
                Optional.of(new PreviewRow.Fault(Optional.of(Field.GIVEN_NAME), "no name")));
        PreviewCells cells = PreviewCells.of(draft, row);
        assertEquals(List.of("3", "zoe@", "Zoe", Messages.value_password, "no name"), cells.texts());
        assertEquals(Optional.of(2), cells.faulty());
        assertEquals(Optional.of(0), PreviewCells.of(draft, new PreviewRow(3, raw, FieldValues.NONE, "",
                Optional.of(new PreviewRow.Fault(Optional.empty(), "no row")))).faulty());
    }

    private static MappingDraft draft(CsvMapping begin) {
        return MappingDraft.of(begin, TABLE, SchemaProfiles.find("phamm").orElseThrow().kind(ObjectKind.MAILBOX));
    }
}
