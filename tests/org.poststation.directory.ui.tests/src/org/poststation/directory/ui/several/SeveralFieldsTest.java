// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.several;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaProfiles;

class SeveralFieldsTest {

    private final SchemaProfile phamm = SchemaProfiles.require("phamm", Map.of());

    @Test
    void offersWhatAllKindsHave() {
        List<Field> mailboxes = SeveralFields.of(phamm, Set.of(ObjectKind.MAILBOX));
        assertTrue(mailboxes.containsAll(List.of(Field.ACTIVE, Field.QUOTA, Field.EXPIRES)));
        List<Field> mixed = SeveralFields.of(phamm, Set.of(ObjectKind.MAILBOX, ObjectKind.ALIAS));
        assertFalse(mixed.contains(Field.QUOTA));
        assertTrue(mixed.contains(Field.ACTIVE));
    }

    @Test
    void everyOfferedFieldIsInTheSchema() {
        for (ObjectKind kind : phamm.kinds().keySet()) {
            assertEquals(List.of(), SeveralFields.of(phamm, Set.of(kind)).stream()
                    .filter(field -> !phamm.kind(kind).has(field)).toList());
        }
    }
}
