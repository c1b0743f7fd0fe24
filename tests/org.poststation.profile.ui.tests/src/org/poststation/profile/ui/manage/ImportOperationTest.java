// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

class ImportOperationTest {

    private final MemoryProfileStore profiles = new MemoryProfileStore();

    @TempDir
    private Path folder;

    private static ConnectionProfile profile(String name, String host) {
        return ConnectionProfile.of(name, Endpoint.of(host, 389, TransportSecurity.START_TLS), "cn=admin", "dc=org");
    }

    private ImportOperation.Outcome exchange(ConnectionProfile... exported) throws OperationException {
        Path file = folder.resolve("exported.profiles");
        ProfileFile.write(file, List.of(exported));
        return new ImportOperation(file, profiles).run(Progress.silent());
    }

    @Test
    void takesOverWhatWasExported() throws Exception {
        ConnectionProfile one = profile("One", "one.example.org");
        ConnectionProfile two = profile("Zw\u00f6lf", "two.example.org");
        assertEquals(List.of("One", "Zw\u00f6lf"), exchange(one, two).added());
        assertEquals(List.of(one, two), profiles.all());
    }

    @Test
    void replacesNothing() throws Exception {
        ConnectionProfile mine = profile("One", "mine.example.org");
        profiles.save(mine);
        assertEquals(List.of("One"), exchange(profile("One", "theirs.example.org")).skipped());
        assertEquals(List.of(mine), profiles.all());
    }

    @Test
    void leavesTheExampleDirectoryAlone() throws Exception {
        assertEquals(List.of(ExampleDirectory.PROFILE_NAME),
                exchange(profile(ExampleDirectory.PROFILE_NAME, "evil.example.org")).skipped());
        assertTrue(profiles.all().isEmpty());
    }

    @Test
    void refusesAnotherFile() throws Exception {
        Path file = Files.writeString(folder.resolve("other"), "dn: dc=org\nobjectClass: domain\n");
        ImportOperation wrong = new ImportOperation(file, profiles);
        assertThrows(OperationException.class, () -> wrong.run(Progress.silent()));
        assertTrue(profiles.all().isEmpty());
    }

    @Test
    void exportHoldsNoPassword() throws Exception {
        ConnectionProfile one = profile("One", "one.example.org");
        new MemorySecretStore().keep(one.secretKey(), Secret.of("geheim-7Kq".toCharArray()));
        exchange(one);
        assertFalse(Files.readString(folder.resolve("exported.profiles")).contains("geheim"));
    }
}
