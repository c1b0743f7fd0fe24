// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.operation.OperationException;

/** Settings on the disk, shared by consoles. */
class FileWorkspaceSettingsTest {

    @TempDir
    private Path workspace;

    private FileWorkspaceSettings open() {
        return new FileWorkspaceSettings(Optional.of(workspace));
    }

    @Test
    void whatOneConsoleSavesTheOtherReads() throws Exception {
        FileWorkspaceSettings window = open();
        assertEquals(Map.of(), window.all());
        open().save(Map.of("one", "1", "path", "C:\\mail = #1"));
        window.save(Map.of("one", "2"));
        assertEquals(Map.of("one", "2", "path", "C:\\mail = #1"), open().all());
    }

    @Test
    void aDamagedFileIsToldAndNotOverwritten() throws Exception {
        Path file = Files.writeString(workspace.resolve("settings"), "password.length = \\u00zz\n");
        OperationException told = assertThrows(OperationException.class, () -> open().all());
        assertTrue(told.explanation().what().contains(file.toString()), told::getMessage);
        assertThrows(OperationException.class, () -> open().save(Map.of("one", "1")));
        assertEquals("password.length = \\u00zz\n", Files.readString(file));
    }

    @Test
    void withoutAWorkspaceTheDefaultsHoldAndNothingCanBeSaved() throws Exception {
        FileWorkspaceSettings nowhere = new FileWorkspaceSettings(Optional.empty());
        assertEquals(Map.of(), nowhere.all());
        assertThrows(OperationException.class, () -> nowhere.save(Map.of("one", "1")));
    }
}
