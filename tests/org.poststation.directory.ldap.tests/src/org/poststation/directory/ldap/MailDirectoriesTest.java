// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.PasswordSource;
import org.poststation.directory.journal.Journals;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A directory is open by what its profile says now, whoever changed that, here or in another console. */
@Timeout(120)
class MailDirectoriesTest {

    private static Slapd one;
    private static Slapd other;

    private final MemoryProfileStore profiles = new MemoryProfileStore();
    private final MemorySecretStore secrets = new MemorySecretStore();
    private final List<String> told = new ArrayList<>();
    private TemporaryFolder folder;
    private MailDirectories directories;

    @BeforeAll
    static void start() {
        one = Slapd.builder(SchemaSet.PHAMM).start();
        other = Slapd.builder(SchemaSet.PHAMM).start();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @BeforeEach
    void create() throws OperationException {
        folder = TemporaryFolder.create("directories");
        directories = new MailDirectories(Fixture.SERVICE, profiles, secrets, null,
                Journals.in(folder.path(), secrets, profiles));
        directories.listen(new MailDirectories.Listener() {
            @Override
            public void opened(MailDirectory directory) {
                told.add("opened " + directory.session().profile().endpoint().port());
            }

            @Override
            public void closed(String profileName) {
                told.add("closed " + profileName);
            }
        });
        save(at(one));
    }

    @AfterEach
    void close() {
        directories.close("test");
        folder.close();
    }

    @Test
    void anUnchangedProfileIsOpenedOnce() throws Exception {
        MailDirectory first = open();
        save(at(one));
        assertSame(first, open());
        assertEquals(List.of("opened " + one.port()), told);
    }

    @Test
    void anotherServerInTheProfileIsTheOneThatIsAsked() throws Exception {
        MailDirectory first = open();
        save(at(other));
        MailDirectory second = open();
        assertNotSame(first, second);
        assertEquals(List.of("opened " + one.port(), "closed test", "opened " + other.port()), told);
        second.session().find(Fixture.dn(Fixture.BASE), List.of(), new Cancellation()).orElseThrow();
        Await.until(() -> one.openConnections() == 0, "the earlier server has no client left");
        assertTrue(other.openConnections() > 0);
    }

    @Test
    void settingsOfTheSameServerCountToo() throws Exception {
        MailDirectory first = open();
        ConnectionProfile now = at(one);
        save(new ConnectionProfile(now.name(), now.endpoint(), now.bindDn(), now.baseDn(), Optional.of("phamm"),
                Map.of(),
                true, new Limits(Fixture.PATIENT.connectTimeout(), Fixture.PATIENT.requestTimeout(), 7)));
        MailDirectory second = open();
        assertNotSame(first, second);
        assertTrue(second.session().profile().readOnly());
        assertEquals(7, second.session().profile().limits().pageSize());
    }

    @Test
    void aRemovedProfileIsClosedAndOpensAgainWhenItIsSavedAgain() throws Exception {
        open();
        profiles.remove("test");
        OperationException unknown = assertThrows(OperationException.class, this::open);
        assertTrue(unknown.explanation().what().contains("test"), unknown.getMessage());
        assertEquals(Optional.empty(), directories.opened("test"));
        Await.until(() -> one.openConnections() == 0, "the server has no client left");
        save(at(other));
        assertEquals(other.port(), open().session().profile().endpoint().port());
    }

    @Test
    void aChangeThatDoesNotOpenLeavesNothingOpen() throws Exception {
        open();
        secrets.clear();
        profiles.save(at(other));
        assertThrows(OperationException.class, this::open);
        assertEquals(Optional.empty(), directories.opened("test"));
        assertEquals(List.of("opened " + one.port(), "closed test"), told);
    }

    private MailDirectory open() throws OperationException {
        return directories.open("test", PasswordSource.NONE, new Cancellation());
    }

    private void save(ConnectionProfile profile) throws OperationException {
        profiles.save(profile);
        secrets.keep(profile.secretKey(),
                Fixture.secret(profile.endpoint().port() == one.port() ? one.rootPassword() : other.rootPassword()));
    }

    private static ConnectionProfile at(Slapd slapd) {
        return Fixture.profile(Endpoint.of("127.0.0.1", slapd.port(), TransportSecurity.PLAIN), slapd.rootDn(),
                Fixture.PATIENT);
    }
}
