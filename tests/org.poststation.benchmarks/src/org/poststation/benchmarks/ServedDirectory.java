// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryService;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Cancellation;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A real slapd with generated data, opened by the console's own code. Ends with {@link #close()}. */
final class ServedDirectory implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("benchmark");
    private final Slapd slapd;
    private final MailDirectory directory;

    /** One that is only read. */
    ServedDirectory(MailDirectoryData data) throws Exception {
        this(data, true);
    }

    ServedDirectory(MailDirectoryData data, boolean readOnly) throws Exception {
        slapd = Slapd.builder(SchemaSet.PHAMM).noSync().ldif(data.write(folder.resolve("data.ldif"))).start();
        DirectorySession session = open(slapd, data, readOnly);
        directory = new MailDirectory(session, SchemaProfiles.require("phamm", Map.of()),
                Journals.in(folder.resolve("journal"), new MemorySecretStore(), new MemoryProfileStore())
                        .of(session.profile()));
    }

    Slapd slapd() {
        return slapd;
    }

    MailDirectory directory() {
        return directory;
    }

    private static DirectorySession open(Slapd slapd, MailDirectoryData data, boolean readOnly)
            throws Exception {
        ConnectionProfile profile = new ConnectionProfile("benchmark",
                Endpoint.of(slapd.host(), slapd.port(), TransportSecurity.PLAIN), slapd.rootDn(), data.base(),
                Optional.of("phamm"), Map.of(), readOnly,
                new Limits(Duration.ofSeconds(10), Duration.ofMinutes(2), 1000));
        return adapter().open(profile, Secret.of(slapd.rootPassword().toCharArray()), new Cancellation());
    }

    /** The adapter exports nothing, so it is found by name on the flat class path of a benchmark. */
    private static DirectoryService adapter() throws ReflectiveOperationException {
        return (DirectoryService) Class.forName("org.poststation.directory.ldap.LdapDirectoryService")
                .getConstructor().newInstance();
    }

    @Override
    public void close() {
        directory.session().close();
        slapd.close();
        folder.close();
    }
}
