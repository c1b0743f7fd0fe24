// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;

class NewObjectTest {

    private final KindMapping mailbox = SchemaProfiles.require("phamm", Map.of()).kind(ObjectKind.MAILBOX);

    @Test
    void beginsWithTheDefaultsOfTheSchema() {
        NewObject made = NewObject.fresh(mailbox, mailbox.defaultValues());
        FieldValues values = made.values(" zoe@example.org ",
                made.begin().with(Field.SURNAME, "Held").with(Field.QUOTA, ""));
        assertEquals("zoe@example.org", values.text(Field.ADDRESS));
        assertEquals("Held", values.text(Field.SURNAME));
        assertFalse(values.has(Field.QUOTA));
        assertTrue(values.flag(Field.ACTIVE));
    }

    @Test
    void copyLeavesOutWhatBelongsToTheOther() {
        FieldValues original = FieldValues.NONE.with(Field.ADDRESS, "zoe@example.org")
                .with(Field.PASSWORD, "{SSHA}x").with(Field.MAILDIR, "example.org/zoe/").with(Field.SURNAME, "Held")
                .with(Field.GROUPS, List.of("staff"));
        FieldValues copy = NewObject.copyOf(mailbox, original).begin();
        assertFalse(copy.has(Field.PASSWORD));
        assertFalse(copy.has(Field.MAILDIR));
        assertFalse(copy.has(Field.ADDRESS));
        assertEquals(List.of("staff"), copy.all(Field.GROUPS));
    }

    @Test
    void asksOnlyForWhatTheSchemaHas() {
        for (String id : SchemaProfiles.ids()) {
            SchemaProfiles.require(id, Map.of()).kinds().values().forEach(mapping -> assertTrue(
                    NewObject.fresh(mapping, FieldValues.NONE).asked().stream().allMatch(mapping::has)));
        }
    }
}
