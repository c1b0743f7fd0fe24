// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;

/** Secrets in Equinox secure storage, without a person to answer a prompt. */
@Timeout(60)
class EquinoxSecretStoreTest {

    private static final String KEY = "directory/Institut für Hörner";

    @TempDir
    private Path home;
    private Path keyFile;

    @BeforeEach
    void place() {
        keyFile = home.resolve("user").resolve("secret.key");
    }

    private EquinoxSecretStore open() {
        return new EquinoxSecretStore(home.resolve("workspace"), keyFile);
    }

    @Test
    void keepsAndForgets() throws Exception {
        open().keep(KEY, Secret.of("Päßwörd \u2603".toCharArray()));
        assertArrayEquals("Päßwörd \u2603".toCharArray(), open().find(KEY).orElseThrow().characters());
        open().forget(KEY);
        assertEquals(Optional.empty(), open().find(KEY));
        assertEquals(List.of(), files());
    }

    @Test
    void anotherConsoleSeesAChangedSecret() throws Exception {
        EquinoxSecretStore window = open();
        window.keep(KEY, Secret.of("first".toCharArray()));
        assertArrayEquals("first".toCharArray(), window.find(KEY).orElseThrow().characters());
        open().keep(KEY, Secret.of("second".toCharArray()));
        assertArrayEquals("second".toCharArray(), window.find(KEY).orElseThrow().characters());
        assertEquals(1, files().size());
    }

    @Test
    void neitherSecretNorKeyIsReadableOnTheDisk() throws Exception {
        open().keep(KEY, Secret.of("Posthorn1840".toCharArray()));
        for (Path file : files()) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Posthorn1840"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)));
        assertTrue(Files.readString(keyFile).length() > 40);
    }

    @Test
    void anotherKeyIsAnExplainedFailure() throws Exception {
        open().keep(KEY, Secret.of("x".toCharArray()));
        keyFile = home.resolve("user").resolve("other.key");
        OperationException failure = assertThrows(OperationException.class, () -> open().find(KEY));
        assertTrue(failure.explanation().likelyCauses().getFirst().contains("other.key"));
        open().keep(KEY, Secret.of("again".toCharArray()));
        assertArrayEquals("again".toCharArray(), open().find(KEY).orElseThrow().characters());
    }

    @Test
    void anEmptyKeyFileIsNoKey() throws Exception {
        Files.createDirectories(keyFile.getParent());
        Files.createFile(keyFile);
        assertThrows(OperationException.class, () -> open().keep(KEY, Secret.of("x".toCharArray())));
    }

    @Test
    void findsNothingBeforeAnythingIsKeptAndMakesNoFiles() throws Exception {
        assertEquals(Optional.empty(), open().find(KEY));
        assertFalse(Files.exists(keyFile));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("workspace").resolve("secrets"))) {
            return files.toList();
        }
    }
}
