// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilterTest {

    private record Person(String address, String name) {}

    private static final List<Column<Person>> COLUMNS = List.of(Column.words("address", "Address", 10, Person::address),
            Column.words("name", "Name", 10, Person::name));
    private static final Person ZOE = new Person("zoe.held@example.org", "Zoë Held (100% *)");

    @ParameterizedTest
    @CsvSource({"zoe,true", "ZOË,true", "held example,true", "org zoë,true", "held nobody,false", "example.net,false",
            "'  ',true", "100%,true", "(100% *,true", ".*,false", "*),true"})
    void everyWordMustStandInSomeColumnWhateverItsCase(String typed, boolean expected) {
        assertEquals(expected, new TextFilter(typed).over(COLUMNS).test(ZOE));
    }

    @Test
    void foldsSigmaAndDottedLettersToo() {
        assertTrue(TextFilter.contains("ΟΔΥΣΣΕΥΣ", folded("οδυσσευς")));
        assertTrue(TextFilter.contains("straße", folded("STRAß")));
    }

    @Test
    void knowsWhenTypingOnOnlyNarrows() {
        assertTrue(new TextFilter("held zo").narrows(new TextFilter("he")));
        assertFalse(new TextFilter("he").narrows(new TextFilter("held")));
        assertTrue(new TextFilter("x").narrows(new TextFilter("")));
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.chars().forEach(c -> folded.append((char) Character.toLowerCase(Character.toUpperCase(c))));
        return folded.toString();
    }
}
