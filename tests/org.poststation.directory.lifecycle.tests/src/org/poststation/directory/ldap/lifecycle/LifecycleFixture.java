// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ldap.LdapDirectoryService;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LastLoginAttribute;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.directory.lifecycle.LoginRecords;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.lifecycle.PreviewOperation;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.directory.lifecycle.RunOperation;
import org.poststation.directory.lifecycle.RunOptions;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.lifecycle.StepPreview;
import org.poststation.directory.schema.SchemaDetection;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.profile.MemoryNodeStore;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** A Phamm directory with accounts of different ages on a real server, a workspace, and a clock to turn. */
final class LifecycleFixture implements AutoCloseable {

    static final Duration DAY = Duration.ofHours(24);

    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    final Slapd slapd;
    final TemporaryFolder workspace = TemporaryFolder.create("lifecycle-");
    final RecordingMailer mailer = new RecordingMailer();
    final MemoryNodeStore nodes = new MemoryNodeStore();
    LoginRecords records = (node, cancellation) -> {
        throw new AssertionError(node);
    };
    final ConnectionProfile profile;
    Instant now = Instant.now();
    Predicate<Outlook> agreed = due -> true;
    MailDirectory directory;
    LifecycleFolder folder;

    LifecycleFixture(String... accounts) throws OperationException {
        this(SchemaSet.PHAMM, accounts);
    }

    LifecycleFixture(SchemaSet schema, String... entries) throws OperationException {
        SlapdBuilder builder = Slapd.builder(schema).databaseLine("lastbind on").sample();
        List.of(entries).forEach(builder::ldif);
        slapd = builder.start();
        profile = ConnectionProfile.of("lifecycle test",
                Endpoint.of(slapd.host(), slapd.port(), TransportSecurity.PLAIN), slapd.rootDn(), slapd.suffix());
        connect(profile);
    }

    /** Goes on over another way to the server. */
    void connect(ConnectionProfile way) throws OperationException {
        try (Secret password = Secret.of(slapd.rootPassword().toCharArray())) {
            DirectorySession session = new LdapDirectoryService().open(way, password, new Cancellation());
            directory = new MailDirectory(session,
                    SchemaDetection.detect(session.schema()).orElseThrow().supportedBy(session.schema()),
                    Journals.in(workspace.folder("journal"), new MemorySecretStore(), new MemoryProfileStore())
                            .of(way));
        }
        folder = folderIn(workspace.path());
    }

    /** What is kept about the directory in a workspace. */
    LifecycleFolder folderIn(Path other) throws OperationException {
        return new Lifecycles(() -> Optional.of(other), new MemoryProfileStore(), nodes,
                (node, cancellation) -> records.open(node, cancellation)).of(profile);
    }

    /** A mailbox of example.com. */
    static String mailbox(String local, String... further) {
        String address = local + "@example.com";
        return """
                dn: mail=%1$s,vd=example.com,o=hosting,dc=example,dc=org
                objectClass: VirtualMailAccount
                objectClass: VirtualForward
                objectClass: Vacation
                mail: %1$s
                cn: %2$s Müller
                sn: Müller
                vdHome: /home/vmail/domains
                mailbox: example.com/%2$s/
                accountActive: TRUE
                delete: FALSE
                lastChange: 1700000000
                creationDate: 202401010000
                forwardActive: FALSE
                vacationActive: FALSE
                userPassword: secret
                %3$s
                """.formatted(address, local, String.join("\n", further)).stripTrailing() + "\n\n";
    }

    /** The attribute of an account that was used so many days ago. */
    static String used(int daysAgo) {
        return "pwdLastSuccess: " + GENERALIZED.format(Instant.now().minus(Duration.ofDays(daysAgo)));
    }

    /** The attribute of an account that expired so many days ago. */
    static String expired(int daysAgo) {
        return "expireDate: " + LocalDate.now().minusDays(daysAgo).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** An alias of example.com. */
    static String alias(String local, String... targets) {
        return """
                dn: mail=%1$s@example.com,vd=example.com,o=hosting,dc=example,dc=org
                objectClass: VirtualMailAlias
                mail: %1$s@example.com
                cn: %1$s
                sn: %1$s
                maildrop: %2$s
                accountActive: TRUE
                lastChange: 1700000000

                """.formatted(local, String.join("\nmaildrop: ", targets));
    }

    String dn(String local) {
        return "mail=" + local + "@example.com,vd=example.com,o=hosting," + slapd.suffix();
    }

    boolean isActive(String local) {
        return slapd.values(dn(local), "accountActive").equals(List.of("TRUE"));
    }

    boolean exists(String local) {
        return !slapd.values(dn(local), "objectClass").isEmpty();
    }

    void rules(Condition... conditions) throws OperationException {
        List<LifecycleRule> rules = new ArrayList<>();
        for (Condition condition : conditions) {
            rules.add(new LifecycleRule("*", condition, true, Optional.of(Language.EN), Optional.of(DAY)));
        }
        folder.save(settings(rules));
    }

    static LifecycleSettings settings(List<LifecycleRule> rules) {
        return new LifecycleSettings(rules, Optional.of(new LastLoginAttribute("pwdLastSuccess",
                LastLoginAttribute.Form.GENERALIZED, Optional.of(LocalDate.parse("2025-01-01")))), Optional.empty(),
                100);
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    LifecycleReview review() throws OperationException {
        return new ReviewOperation(directory, folder, ReviewOptions.at(clock())).run(Progress.silent());
    }

    StepPreview preview(Outlook outlook) throws OperationException {
        return new PreviewOperation(directory, folder, outlook, clock()).run(Progress.silent());
    }

    RunReport run() throws OperationException {
        return run(result -> {});
    }

    RunReport run(Consumer<AccountResult> listener) throws OperationException {
        return operation(Optional.empty(), listener).run(Progress.silent());
    }

    RunOperation operation(Optional<Integer> allowedPercent, Consumer<AccountResult> listener) {
        return new RunOperation(directory, folder, new OwnerMail(mailer, mailer.settings(), new MemorySecretStore()),
                new RunOptions(Optional.empty(), allowedPercent, clock(), agreed, listener));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Path backups() {
        return folder.backups();
    }

    /** Where the workspace keeps what belongs to this directory. */
    Path rulesFolder() {
        return folder.rulesFile().getParent();
    }

    @Override
    public void close() {
        directory.session().close();
        slapd.close();
        workspace.close();
    }
}
