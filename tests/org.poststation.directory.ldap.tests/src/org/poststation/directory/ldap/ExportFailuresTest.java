// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.Matching;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** An export that fails leaves the file that was there, or none. */
@Timeout(120)
class ExportFailuresTest extends ExportFixture {

    @Test
    void whatTheServerCutsOffIsNoExport() throws Exception {
        Path file = Files.writeString(folder.resolve("old.ldif"), "old");
        try (DirectorySession reader = Fixture.openAsReader(slapd)) {
            OperationException failure = assertThrows(OperationException.class,
                    () -> operation(reader, new Everything(), LDIF, file)
                            .run(Progress.silent()));
            assertTrue(failure.explanation().what().contains("500"), failure.getMessage());
        }
        assertOnly("old", file);
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("old.ldif"), "old");
        OperationException failure;
        limitFiles("100000");
        try {
            failure = assertThrows(OperationException.class, () -> export(new Everything(), LDIF, file));
        } finally {
            limitFiles("unlimited");
        }
        assertInstanceOf(IOException.class, failure.getCause());
        assertTrue(failure.explanation().what().contains(file.toString()));
        assertOnly("old", file);
        assertThrows(OperationException.class, () -> export(new Everything(), LDIF, Path.of("/dev/full")));
        assertTrue(Files.exists(Path.of("/dev/full")));
    }

    @Test
    void aFolderThatIsMissingIsExplained() {
        OperationException failure = assertThrows(OperationException.class,
                () -> export(new Everything(), LDIF, folder.resolve("none").resolve("x.ldif")));
        assertFalse(failure.explanation().nextStep().isEmpty());
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        Cancellation cancellation = new Cancellation();
        Progress progress = new Progress() {
            @Override
            public void begin(String step, long total) {
                // nobody looks
            }

            @Override
            public void done(long units) {
                if (units == 700) {
                    cancellation.request();
                }
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        assertThrows(OperationCancelledException.class,
                () -> operation(session, new Everything(), LDIF, folder.resolve("x.ldif"))
                        .run(progress));
        assertNothing();
    }

    @Test
    void aServerThatDiesLeavesNothing() throws Exception {
        try (Slapd dying = Slapd.builder(SchemaSet.PHAMM).noSync().ldif(data.resolve("data.ldif")).start();
                DirectorySession other = Fixture.open(dying)) {
            Filter killing = Filter.ANY;
            Progress progress = killingAfter(300, dying);
            assertThrows(ConnectionFailedException.class,
                    () -> operation(other, new Matching(killing), LDIF, folder.resolve("x.ldif"))
                            .run(progress));
        }
        assertNothing();
    }

    private static Progress killingAfter(long entries, Slapd server) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                // nobody looks
            }

            @Override
            public void done(long units) {
                if (units == entries) {
                    server.kill();
                }
            }

            @Override
            public Cancellation cancellation() {
                return new Cancellation();
            }
        };
    }

    /** The soft limit of this process, so that a write fails as on a full disk. */
    private static void limitFiles(String bytes) {
        Tool.of("prlimit", "util-linux")
                .with(List.of("--pid", Long.toString(ProcessHandle.current().pid()), "--fsize=" + bytes + ":"))
                .timeout(Duration.ofSeconds(20)).runSuccessfully();
    }

    private void assertOnly(String content, Path file) throws IOException {
        assertEquals(content, Files.readString(file));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(List.of(file), all.toList());
        }
    }

    private void assertNothing() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("."))) {
            assertEquals(List.of(), all.toList());
        }
    }
}
