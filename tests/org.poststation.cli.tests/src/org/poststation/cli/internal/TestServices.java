// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.framework.FrameworkUtil;
import org.poststation.cli.internal.runtime.Services;
import org.poststation.cluster.service.MacroServices;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.directory.lifecycle.LoginRecords;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.dnscheck.report.ReportHistory;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.Mailer;
import org.poststation.profile.node.NodeStore;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.profile.MemoryNodeStore;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

/** The product's services, but profiles, passwords and settings only in memory: no test leaves something behind. */
public final class TestServices implements Services {

    public static final TestServices INSTANCE = new TestServices();

    private final Services product = Services
            .of(FrameworkUtil.getBundle(TestServices.class).getBundleContext());
    private final MemoryProfileStore profiles = new MemoryProfileStore();
    private final MemoryNodeStore nodes = new MemoryNodeStore();
    private final MemorySecretStore secrets = new MemorySecretStore();
    private final Journals journals = Journals.in(TemporaryFolder.create("journal").path(), secrets, profiles);
    private final Settings settings = new Settings();
    private final TemporaryFolder workspace = TemporaryFolder.create("workspace");
    private final Lifecycles lifecycles = new Lifecycles(() -> Optional.of(workspace.path()), profiles, nodes,
            product.require(LoginRecords.class));
    private final QueueJournal queueJournal = new QueueJournal(() -> Optional.of(workspace.path()));
    private final ReportHistory reports = new ReportHistory(() -> Optional.of(workspace.path()));
    private final MacroServices services = new MacroServices(() -> Optional.of(workspace.path()));

    /** The folder of what is remembered. */
    public Path workspace() {
        return workspace.path();
    }

    @Override
    public <T> T require(Class<T> type) {
        if (type == ProfileStore.class) {
            return type.cast(profiles);
        }
        if (type == NodeStore.class) {
            return type.cast(nodes);
        }
        if (type == SecretStore.class) {
            return type.cast(secrets);
        }
        if (type == WorkspaceSettings.class) {
            return type.cast(settings);
        }
        if (type == Journals.class) {
            return type.cast(journals);
        }
        if (type == MailDirectories.class) {
            return type.cast(new MailDirectories(product.require(DirectoryService.class), profiles, secrets,
                    product.require(ExampleDirectory.class), journals));
        }
        if (type == Lifecycles.class) {
            return type.cast(lifecycles);
        }
        if (type == MacroServices.class) {
            return type.cast(services);
        }
        if (type == QueueJournal.class) {
            return type.cast(queueJournal);
        }
        if (type == ReportHistory.class) {
            return type.cast(reports);
        }
        if (type == OwnerMail.class) {
            return type.cast(new OwnerMail(product.require(Mailer.class), settings, secrets));
        }
        return product.require(type);
    }

    private static final class Settings implements WorkspaceSettings {

        private final Map<String, String> byKey = new TreeMap<>();

        @Override
        public Map<String, String> all() {
            return Map.copyOf(byKey);
        }

        @Override
        public void save(Map<String, String> changed) {
            byKey.putAll(changed);
        }
    }
}
