// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;

/** Profiles on the disk, shared by consoles. */
class FileProfileStoreTest {

    @TempDir
    private Path workspace;

    private FileProfileStore open() {
        return new FileProfileStore(Optional.of(workspace));
    }

    @Test
    void keepsProfilesOverARestartOrderedByName() throws Exception {
        open().save(profile("Zürich", 389));
        open().save(profile("altes Haus", 390));
        assertEquals(List.of(profile("altes Haus", 390), profile("Zürich", 389)), open().all());
    }

    @Test
    void seesWhatAnotherConsoleSaved() throws Exception {
        FileProfileStore window = open();
        assertEquals(List.of(), window.all());
        open().save(profile("other", 389));
        assertEquals(Optional.of(profile("other", 389)), window.find("other"));
        open().remove("other");
        assertEquals(List.of(), window.all());
    }

    @Test
    void consolesThatSaveAtOnceLoseNothing() throws Exception {
        int each = 25;
        try (ExecutorService consoles = Executors.newFixedThreadPool(4)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int console = 0; console < 4; console++) {
                String name = "console " + console + " profile ";
                FileProfileStore store = open();
                ends.add(consoles.submit(() -> {
                    for (int index = 0; index < each; index++) {
                        store.save(profile(name + index, 389));
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
        assertEquals(4 * each, open().all().size());
    }

    @Test
    void replacesAndRemovesByName() throws Exception {
        FileProfileStore store = open();
        store.save(profile("one", 389));
        store.save(profile("one", 636));
        assertEquals(List.of(profile("one", 636)), store.all());
        store.remove("one");
        assertEquals(List.of(), open().all());
    }

    @Test
    void tellsListenersUntilTheyAreClosed() throws Exception {
        FileProfileStore store = open();
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable listening = store.listen(told::incrementAndGet)) {
            store.save(profile("one", 389));
        }
        store.remove("one");
        assertEquals(1, told.get());
    }

    @Test
    void aDamagedFileIsReportedAndKeptAside() throws Exception {
        open().save(profile("one", 389));
        Path file = workspace.resolve("profiles");
        String damaged = Files.readString(file).replace("port = 389", "port = many");
        Files.writeString(file, damaged);
        List<String> reports = new ArrayList<>();
        ILogListener listener = (status, plugin) -> reports.add(status.getMessage());
        Platform.addLogListener(listener);
        try {
            FileProfileStore store = open();
            assertEquals(List.of(), store.all());
            assertTrue(reports.stream().anyMatch(text -> text.contains("profiles.damaged")), reports.toString());
            store.save(profile("two", 389));
        } finally {
            Platform.removeLogListener(listener);
        }
        assertEquals(damaged, Files.readString(workspace.resolve("profiles.damaged")));
        assertEquals(List.of(profile("two", 389)), open().all());
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws Exception {
        byte[] garbage = {(byte) 0xff, 0, (byte) 0xfe};
        Files.write(workspace.resolve("profiles"), garbage);
        assertEquals(List.of(), open().all());
        assertTrue(Files.exists(workspace.resolve("profiles.damaged")));
        assertFalse(Files.exists(workspace.resolve("profiles")));
    }

    @Test
    void afterAFailedSaveTheOldStateStays() throws Exception {
        FileProfileStore store = open();
        store.save(profile("one", 389));
        Path inTheWay = Files.createDirectory(workspace.resolve("profiles.new"));
        Files.createFile(inTheWay.resolve("file"));
        OperationException failure = assertThrows(OperationException.class, () -> store.save(profile("two", 389)));
        assertFalse(failure.explanation().nextStep().isEmpty());
        assertEquals(List.of(profile("one", 389)), store.all());
        assertEquals(List.of(profile("one", 389)), open().all());
    }

    @Test
    void withoutAWorkspaceNothingIsKeptAndThatIsSaid() {
        FileProfileStore store = new FileProfileStore(Optional.<Path>empty());
        assertEquals(List.of(), store.all());
        assertThrows(OperationException.class, () -> store.save(profile("one", 389)));
    }

    private static ConnectionProfile profile(String name, int port) {
        return ConnectionProfile.of(name, Endpoint.of("ldap.example.org", port, TransportSecurity.START_TLS),
                "cn=admin,dc=example,dc=org", "o=hosting,dc=example,dc=org");
    }
}
