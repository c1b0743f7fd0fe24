// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.operation.OperationException;

class EditedFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsForItsOwnerOnly() throws IOException, OperationException {
        Path file = Files.writeString(folder.resolve("in.rejected.ldif"), "cn: Z\u00f6e\n");
        EditedFile read = EditedFile.read(file);
        assertEquals("cn: Z\u00f6e\n", read.text());
        read.with(read.text() + "sn: Held\n").write();
        assertEquals("cn: Z\u00f6e\nsn: Held\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() throws IOException, OperationException {
        byte[] latin = "cn: Z\u00f6e\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("old.ldif"), latin);
        EditedFile read = EditedFile.read(file);
        read.with(read.text()).write();
        assertArrayEquals(latin, Files.readAllBytes(file));
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNamed() {
        Path gone = folder.resolve("gone/in.ldif");
        for (OperationException failure : new OperationException[] {
                assertThrows(OperationException.class, () -> EditedFile.read(gone)),
                assertThrows(OperationException.class, () -> EditedFile.write(gone, new byte[0]))}) {
            assertTrue(failure.explanation().what().contains(gone.toString()), failure.explanation().what());
        }
    }
}
