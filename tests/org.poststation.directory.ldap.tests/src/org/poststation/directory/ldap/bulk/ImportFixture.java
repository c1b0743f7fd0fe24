// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCheck;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportTarget;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ldap.LdapDirectoryService;
import org.poststation.directory.ldap.password.LibraryPasswordHasher;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.Slapd;

/** A server behind a proxy, a session with it, a journal and a folder for files. Ends all with {@link #close()}. */
final class ImportFixture implements AutoCloseable {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 500);

    private final Slapd slapd;
    private final ChaosProxy proxy;
    private final TemporaryFolder folder = TemporaryFolder.create("import");
    private final MemoryJournal journal = new MemoryJournal(folder);
    private final DirectorySession session;

    ImportFixture(Slapd slapd) throws OperationException {
        this.slapd = slapd;
        proxy = ChaosProxy.to(slapd.port());
        session = new LdapDirectoryService().open(
                new ConnectionProfile("test", Endpoint.of(proxy.host(), proxy.port(), TransportSecurity.PLAIN),
                        slapd.rootDn(), slapd.suffix(), Optional.of("phamm"), Map.of(), false, LIMITS),
                Secret.of(slapd.rootPassword().toCharArray()), new Cancellation());
    }

    Slapd slapd() {
        return slapd;
    }

    ChaosProxy proxy() {
        return proxy;
    }

    MemoryJournal journal() {
        return journal;
    }

    DirectorySession session() {
        return session;
    }

    ImportTarget target() {
        return target(journal);
    }

    ImportTarget target(Journal kept) {
        return new ImportTarget(session, kept, new LibraryPasswordHasher());
    }

    /** A journal in a folder, as every console has one. */
    Journal journalIn(Path place) {
        return Journals.in(place, new MemorySecretStore(), new MemoryProfileStore()).of(session.profile());
    }

    Path write(String name, String content) {
        return folder.write(name, content);
    }

    Dn dn(String text) throws OperationException {
        return Dn.parse(text);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    ImportReport run(String ldif, ImportMode mode) throws OperationException {
        return run(folder.write("in.ldif", ldif), mode);
    }

    ImportReport run(String ldif, ImportOptions options) throws OperationException {
        return run(folder.write("in.ldif", ldif), options);
    }

    ImportReport run(Path file, ImportMode mode) throws OperationException {
        return run(file, ImportOptions.of(mode));
    }

    ImportReport run(Path file, ImportOptions options) throws OperationException {
        return new ImportOperation(target(), LdifImport.of(file), options).run(Progress.silent());
    }

    /** Requires that the server has every record of the file, value by value. */
    void requireOnServer(Path file, long records) throws OperationException {
        try (CheckReport report = new ImportCheck(session, LdifImport.of(file),
                ImportOptions.of(ImportMode.ADD_OR_UPDATE)).run(Progress.silent())) {
            assertEquals(Map.of(ImportOutcome.UNCHANGED, records), report.expected());
        }
    }

    long entriesBelow(String base) {
        return slapd.ldapsearch("-b", base, "(objectClass=*)", "1.1").requireSuccess().output().lines()
                .filter(line -> line.startsWith("dn:")).count();
    }

    @Override
    public void close() {
        session.close();
        proxy.close();
        slapd.close();
        folder.close();
    }
}
