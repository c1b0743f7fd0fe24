// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ldap.LdapDirectoryService;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaDetection;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A real server with one product's schema and its customary sample, opened by the schema that is detected. */
final class ServedSchema implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("journal");
    private final Slapd slapd;
    private final MailDirectory directory;

    ServedSchema(SchemaSet schemaSet) throws OperationException {
        slapd = Slapd.builder(schemaSet).start();
        slapd.load(schemaSet.sampleLdif(slapd.suffix()));
        ConnectionProfile profile = ConnectionProfile.of("journey",
                Endpoint.of(slapd.host(), slapd.port(), TransportSecurity.PLAIN), slapd.rootDn(), slapd.suffix());
        DirectorySession session;
        try (Secret password = Secret.of(slapd.rootPassword().toCharArray())) {
            session = new LdapDirectoryService().open(profile, password, new Cancellation());
        }
        SchemaProfile schema = SchemaDetection.detect(session.schema()).orElseThrow();
        directory = new MailDirectory(session, schema.supportedBy(session.schema()),
                Journals.in(folder.path(), new MemorySecretStore(), new MemoryProfileStore()).of(profile));
    }

    Slapd slapd() {
        return slapd;
    }

    MailDirectory directory() {
        return directory;
    }

    /** Address of a mailbox of the sample. */
    String address() throws OperationException {
        StringBuilder address = new StringBuilder();
        directory.list(rows -> rows.stream().filter(row -> row.kind() == ObjectKind.MAILBOX && address.isEmpty())
                .map(AccountRow::address).forEach(address::append), Progress.silent());
        return address.toString();
    }

    void apply(ChangePlan plan) throws OperationException {
        ChangeReport report = directory.apply(plan, JournalAction.of("test", "test", "")).run(Progress.silent());
        assertTrue(report.isComplete(), () -> report.failures().stream()
                .map(failed -> failed.failure().explanation().toString()).toList() + "\n" + plan.ldif());
    }

    @Override
    public void close() {
        directory.session().close();
        slapd.close();
        folder.close();
    }
}
