// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.SchemaProfiles;

class EditorSectionTest {

    /** What stands in the title or is only told. */
    private static final Set<Field> ELSEWHERE = EnumSet.of(Field.ADDRESS, Field.LIFECYCLE, Field.CREATED,
            Field.CHANGED);

    static List<KindMapping> mappings() {
        return SchemaProfiles.ids().stream().map(id -> SchemaProfiles.require(id, Map.of()))
                .flatMap(profile -> profile.kinds().values().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void showsEveryFieldOfTheSchemaOnceAndNoOther(KindMapping mapping) {
        List<Field> shown = EditorSection.of(mapping).stream().flatMap(section -> section.fields().stream()).toList();
        assertEquals(shown.size(), Set.copyOf(shown).size());
        assertTrue(shown.stream().allMatch(mapping::has));
        Set<Field> missing = EnumSet.allOf(Field.class).stream().filter(mapping::has)
                .filter(field -> !ELSEWHERE.contains(field) && !shown.contains(field)).collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void hasNoEmptySection(KindMapping mapping) {
        assertFalse(EditorSection.of(mapping).stream().anyMatch(section -> section.fields().isEmpty()));
    }
}
