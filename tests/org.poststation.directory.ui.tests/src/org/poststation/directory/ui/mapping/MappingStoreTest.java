// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.schema.Field;
import org.poststation.operation.OperationException;

class MappingStoreTest {

    private static final CsvMapping MAPPING = CsvMapping.standard().filledBy(Map.of(Field.ADDRESS, "Mail"));

    @TempDir
    private Path folder;

    @Test
    void whatWasChosenIsFoundForTheSameColumns() throws OperationException {
        MappingStore store = new MappingStore(folder.resolve("mappings"));
        assertEquals(Optional.empty(), store.find(List.of("Mail", "Name")));
        store.keep(List.of("Mail", "Name"), MAPPING);
        assertEquals(Optional.of(MAPPING), store.find(List.of("Mail", "Name")));
        assertEquals(Optional.empty(), store.find(List.of("Name", "Mail")));
    }

    @Test
    void whatCannotBeReadAnyMoreIsForgotten() throws IOException, OperationException {
        MappingStore store = new MappingStore(folder);
        store.keep(List.of("Mail"), MAPPING);
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "nonsense");
        }
        assertEquals(Optional.empty(), store.find(List.of("Mail")));
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNamed() {
        Path gone = folder.resolve("gone/people.mapping");
        for (OperationException failure : new OperationException[] {
                assertThrows(OperationException.class, () -> MappingStore.read(gone)),
                assertThrows(OperationException.class, () -> MappingStore.write(gone, MAPPING))}) {
            assertTrue(failure.explanation().what().contains(gone.toString()), failure.explanation().what());
        }
    }
}
