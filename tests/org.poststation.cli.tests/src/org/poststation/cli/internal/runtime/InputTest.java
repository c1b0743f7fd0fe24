// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsTheFileWithoutItsLastLineEnd() throws IOException, UsageException {
        for (String content : List.of("pass wörd", "pass wörd\n", "pass wörd\r\n")) {
            Path file = Files.writeString(folder.resolve("secret"), content);
            assertArrayEquals("pass wörd".toCharArray(),
                    input("").secret(file.toString(), "--password-file").characters());
        }
        Path twoLines = Files.writeString(folder.resolve("secret"), "a\n\n");
        assertArrayEquals("a\n".toCharArray(), input("").secret(twoLines.toString(), "--x").characters());
    }

    @Test
    void whatCanNotBeASecretIsRefusedWithTheNameOfTheOption() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 1});
        Path huge = Files.writeString(folder.resolve("huge"), "x".repeat(10_000));
        for (Path file : List.of(empty, binary, huge, folder, folder.resolve("missing"), Path.of("a\u0001b"))) {
            UsageException refused = assertThrows(UsageException.class,
                    () -> input("").secret(file.toString(), "--password-file"), file::toString);
            assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
            assertFalse(refused.getMessage().contains("xxx"), refused.getMessage());
        }
    }

    @Test
    void linesAreStrippedAndEmptyOnesLeftOut() throws UsageException {
        assertEquals(List.of("a@example.org", "zoë@example.org"),
                input("a@example.org\r\n\n  zoë@example.org  \n").lines("ADDRESS -"));
    }

    @Test
    void onlyOneOptionReadsStandardInput() throws UsageException {
        Input input = input("secret\n");
        input.secret("-", "--password-file");
        UsageException refused = assertThrows(UsageException.class, () -> input.lines("ADDRESS -"));
        assertTrue(refused.getMessage().contains("--password-file and ADDRESS -"), refused.getMessage());
    }

    private static Input input(String typed) {
        return new Input(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), false);
    }
}
