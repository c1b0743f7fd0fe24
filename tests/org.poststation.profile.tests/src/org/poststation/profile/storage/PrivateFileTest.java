// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for their owner only. */
class PrivateFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheContentAndLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("file");
        PrivateFile.write(file, "first".getBytes());
        PrivateFile.write(file, "second".getBytes());
        assertEquals("second", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theOldContentStaysWhenTheNewCannotBeWritten() throws Exception {
        Path file = folder.resolve("file");
        PrivateFile.write(file, "first".getBytes());
        Path inTheWay = Files.createDirectory(folder.resolve("file.new"));
        Files.createFile(inTheWay.resolve("x"));
        assertThrows(IOException.class, () -> PrivateFile.write(file, "second".getBytes()));
        assertEquals("first", Files.readString(file));
    }

    @Test
    void newFoldersAreTheOwnersOnly() throws Exception {
        Path deep = folder.resolve("a").resolve("b");
        PrivateFile.createFolder(deep);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)));
        PrivateFile.createFolder(deep);
        assertTrue(Files.isDirectory(deep));
    }

    @Test
    void aLockIsHeldByOneOnly() throws Exception {
        Path file = folder.resolve("lock");
        try (ProcessLock first = ProcessLock.tryTake(file).orElseThrow()) {
            assertTrue(ProcessLock.tryTake(file).isEmpty());
            assertTrue(ProcessLock.tryTake(folder.resolve(".").resolve("lock")).isEmpty());
            assertTrue(ProcessLock.take(file, java.time.Duration.ofMillis(50)).isEmpty());
        }
        try (ProcessLock again = ProcessLock.tryTake(file).orElseThrow()) {
            assertFalse(ProcessLock.tryTake(file).isPresent());
        }
    }
}
