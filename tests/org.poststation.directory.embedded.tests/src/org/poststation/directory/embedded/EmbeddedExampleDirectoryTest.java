// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.ExampleDirectory.Access;
import org.poststation.operation.OperationException;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;

/** Start, stop, persistence, damage and reset of the example directory, over a real socket. */
class EmbeddedExampleDirectoryTest {

    private static final String ZOE = "mail=zoe.held@example.org,vd=example.org,o=hosting,dc=example,dc=org";

    @TempDir
    private Path workspace;

    private EmbeddedExampleDirectory directory;

    private EmbeddedExampleDirectory open() {
        directory = new EmbeddedExampleDirectory(Optional.of(workspace), Clock.systemDefaultZone());
        return directory;
    }

    @AfterEach
    void stop() throws Exception {
        if (directory != null) {
            directory.stop();
        }
    }

    @Test
    void changesSurviveARestartOnTheSamePortWithTheSamePassword() throws Exception {
        Access first = open().start();
        setDescription(first, "changed");
        stop();
        Access second = open().start();
        assertEquals("changed", description(second));
        assertEquals(first.profile().endpoint().port(), second.profile().endpoint().port());
        assertArrayEquals(first.password().characters(), second.password().characters());
    }

    @Test
    void savesShortlyAfterAChangeWithoutBeingStopped() throws Exception {
        Access access = open().start();
        byte[] before = Files.readAllBytes(file("data.ldif"));
        setDescription(access, "kept without a stop");
        Eventually.that("the file to change", () -> !Arrays.equals(before, Files.readAllBytes(file("data.ldif"))));
        assertTrue(new String(new DataFile(file("data.ldif")).read().orElseThrow()).contains("kept without a stop"));
    }

    @Test
    void keepsUniqueIdsAndTimestampsOverARestart() throws Exception {
        Access first = open().start();
        String id = attribute(first, "entryUUID");
        String changed = attribute(first, "modifyTimestamp");
        stop();
        Access second = open().start();
        assertEquals(id, attribute(second, "entryUUID"));
        assertEquals(changed, attribute(second, "modifyTimestamp"));
        setDescription(second, "x");
        assertNotEquals(changed, attribute(second, "modifyTimestamp"));
        assertEquals(id, attribute(second, "entryUUID"));
    }

    @Test
    void passwordEndpointAndDataAreReadableForTheOwnerOnly() throws Exception {
        open().start();
        for (String name : new String[] {"password", "endpoint", "data.ldif", "lock"}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))), name);
        }
        assertEquals("rwx------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(workspace.resolve("example-directory"))));
    }

    @Test
    void resetRestoresTheDeliveredDataAndKeepsSessions() throws Exception {
        Access access = open().start();
        try (LDAPConnection session = connect(access)) {
            session.modify(ZOE, new Modification(ModificationType.REPLACE, "description", "changed"));
            session.delete("mail=prizes@example.org,vd=example.org,o=hosting,dc=example,dc=org");
            directory.reset();
            assertNull(session.getEntry(ZOE).getAttributeValue("description"));
            assertTrue(session.getEntry("mail=prizes@example.org,vd=example.org,o=hosting,dc=example,dc=org") != null);
        }
        stop();
        assertNull(description(open().start()));
    }

    @Test
    void aTruncatedFileIsReportedAndKeptUntilReset() throws Exception {
        open().start();
        stop();
        byte[] whole = Files.readAllBytes(file("data.ldif"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(file("data.ldif"), half);
        OperationException failure = assertThrows(OperationException.class, () -> open().start());
        assertTrue(failure.explanation().what().contains("data.ldif"), failure.explanation().what());
        assertTrue(failure.explanation().nextStep().contains("reset"), failure.explanation().nextStep());
        assertArrayEquals(half, Files.readAllBytes(file("data.ldif")));
        directory.reset();
        assertNull(description(directory.start()));
        assertArrayEquals(half, Files.readAllBytes(file("data.ldif.damaged")));
    }

    @Test
    void aFileEditedByHandIsReported() throws Exception {
        open().start();
        stop();
        String text = Files.readString(file("data.ldif"));
        Files.writeString(file("data.ldif"), text.replaceFirst("sn: Held", "sn: Hold"));
        OperationException failure = assertThrows(OperationException.class, () -> open().start());
        assertTrue(failure.explanation().what().contains("checksum"), failure.explanation().what());
    }

    @Test
    void anEntryAgainstTheSchemaIsReported() throws Exception {
        open().start();
        stop();
        DataFile file = new DataFile(file("data.ldif"));
        String ldif = new String(file.read().orElseThrow()).replaceFirst("accountActive: TRUE\n", "");
        file.write(ldif.getBytes());
        OperationException failure = assertThrows(OperationException.class, () -> open().start());
        assertTrue(failure.explanation().serverText().contains("accountActive"), failure.explanation().serverText());
    }

    @Test
    void afterAFailedSaveNothingCanBeChangedUntilThereIsRoom() throws Exception {
        Access access = open().start();
        Path temporary = file("data.ldif.new");
        Files.createDirectory(temporary);
        Files.createFile(temporary.resolve("in the way"));
        try (LDAPConnection session = connect(access)) {
            session.modify(ZOE, new Modification(ModificationType.REPLACE, "description", "in memory"));
            LDAPException refused = Eventually.failure("a refused change", LDAPException.class, () -> session
                    .modify(ZOE, new Modification(ModificationType.REPLACE, "title", "x")));
            assertEquals(53, refused.getResultCode().intValue());
            assertTrue(refused.getMessage().contains("data.ldif.new"), refused.getMessage());
            Files.delete(temporary.resolve("in the way"));
            session.modify(ZOE, new Modification(ModificationType.REPLACE, "title", "after"));
        }
        stop();
        assertEquals("in memory", description(open().start()));
    }

    @Test
    void withoutAWorkspaceItLivesInATemporaryFolder() throws Exception {
        directory = new EmbeddedExampleDirectory(Optional.empty(), Clock.systemDefaultZone());
        Access access = directory.start();
        assertNull(description(access));
        assertFalse(Files.exists(workspace.resolve("example-directory")));
    }

    @Test
    void startingTwiceGivesTheSameServer() throws Exception {
        Access first = open().start();
        Access second = directory.start();
        assertEquals(first.profile(), second.profile());
    }

    private Path file(String name) {
        return workspace.resolve("example-directory").resolve(name);
    }

    private static void setDescription(Access access, String value) throws LDAPException {
        try (LDAPConnection session = connect(access)) {
            session.modify(ZOE, new Modification(ModificationType.REPLACE, "description", value));
        }
    }

    private static String description(Access access) throws LDAPException {
        return attribute(access, "description");
    }

    private static String attribute(Access access, String name) throws LDAPException {
        try (LDAPConnection session = connect(access)) {
            return session.getEntry(ZOE, name).getAttributeValue(name);
        }
    }

    private static LDAPConnection connect(Access access) throws LDAPException {
        return Sessions.administrator(access);
    }
}
