// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

class MappingFileTest {

    private static final CsvMapping FULL = new CsvMapping(ObjectKind.ALIAS,
            Optional.of(new CsvDialect('\t', Charset.forName("windows-1252"))), false,
            Map.of(Field.ADDRESS, "E-Mail = primary", Field.TARGETS, "[columns]"), Map.of(Field.ACTIVE, "yes"));

    @Test
    void whatIsWrittenIsReadAgain() throws SourceSyntaxException {
        for (CsvMapping mapping : new CsvMapping[] {FULL, CsvMapping.standard(), FULL.withHeader(true)
                .written(new CsvDialect(';', Charset.forName("UTF-8")))}) {
            assertEquals(mapping, MappingFile.read(MappingFile.write(mapping)), MappingFile.write(mapping));
        }
    }

    @Test
    void aFileByHandNeedsOnlyWhatIsNotUsual() throws SourceSyntaxException {
        CsvMapping mapping = MappingFile.read("""
                # from the old system
                delimiter = ;

                [columns]
                address = E-Mail
                Vorname = First
                [constants]
                quota = 2G
                """);
        assertEquals(Map.of(Field.ADDRESS, "E-Mail", Field.GIVEN_NAME, "First"), mapping.columns());
        assertEquals(Map.of(Field.QUOTA, "2G"), mapping.constants());
        assertEquals(';', mapping.dialect().orElseThrow().delimiter());
        assertTrue(mapping.header());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "kind = house", "delimiter = ::", "encoding = klingon", "header = perhaps",
            "kind = alias\nkind = list", "[columns]\nnonsense = a", "[columns]\naddress =", "[columns]\n= a",
            "[columns]\naddress = a\nmail = b", "[constants]\npassword = a", "other = a"})
    void whatIsNoMappingIsNamedByItsLine(String text) {
        SourceSyntaxException refused = assertThrows(SourceSyntaxException.class, () -> MappingFile.read(text));
        assertEquals(SourceFault.NOT_MAPPING, refused.fault());
        String last = text.lines().reduce((first, second) -> second).orElseThrow();
        assertTrue(refused.explanation().what().endsWith(": " + last), refused.explanation().what());
    }
}
