// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalActor;
import org.poststation.directory.journal.Journals;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;
import org.poststation.profile.storage.WorkspaceFolder;

/** Journals in the folder {@code journal} of the workspace. */
@Component
public final class FileJournals implements Journals {

    private static final String PROFILE = "profile";
    private static final FileJournal.Connection NOWHERE = new FileJournal.Connection(new JournalActor("", "", ""), "");

    private final Optional<JournalSettings> settings;
    private final ProfileStore profiles;
    private final Map<Path, JournalKey> keys = new ConcurrentHashMap<>();

    /** Called by the service framework. */
    @Activate
    public FileJournals(@Reference WorkspaceFolder workspace, @Reference SecretStore secrets,
            @Reference ProfileStore profiles) {
        this(workspace.path().map(path -> new JournalSettings(path.resolve("journal"), secrets, Clock.systemUTC())),
                profiles);
    }

    /** Journals in a folder. */
    public static FileJournals in(Path folder, SecretStore secrets, ProfileStore profiles) {
        return new FileJournals(Optional.of(new JournalSettings(folder, secrets, Clock.systemUTC())), profiles);
    }

    FileJournals(Optional<JournalSettings> settings, ProfileStore profiles) {
        this.settings = settings;
        this.profiles = profiles;
    }

    @Override
    public Journal of(ConnectionProfile profile) {
        Endpoint endpoint = profile.endpoint();
        String directory = endpoint.host() + ':' + endpoint.port() + '/' + profile.baseDn();
        boolean stored = isStored(profile);
        String name = stored ? profile.name() : directory;
        if (settings.isEmpty()) {
            return new HomelessJournal(name);
        }
        JournalActor actor = new JournalActor(profile.bindDn(), System.getProperty("user.name", ""), endpoint.url());
        JournalPlace place = JournalPlace.of(settings.get().folder(), stored ? PROFILE : "server", name);
        return journal(place, new FileJournal.Connection(actor, directory));
    }

    @Override
    public Journal ofProfile(String name) {
        return settings.isEmpty()
                ? new HomelessJournal(name)
                : journal(JournalPlace.of(settings.get().folder(), PROFILE, name), NOWHERE);
    }

    @Override
    public List<Journal> all() throws OperationException {
        List<Journal> journals = new ArrayList<>();
        if (settings.isEmpty() || Files.notExists(settings.get().folder())) {
            return journals;
        }
        try (var folders = Files.newDirectoryStream(settings.get().folder(), Files::isDirectory)) {
            for (Path folder : folders) {
                JournalPlace.at(folder).ifPresent(place -> journals.add(journal(place, NOWHERE)));
            }
        } catch (IOException failure) {
            throw failure("unreadable", failure);
        }
        return journals;
    }

    @Override
    public long sizeBudget() throws OperationException {
        try {
            return settings.isEmpty() ? USUAL_BUDGET : settings.get().sizeBudget();
        } catch (IOException failure) {
            throw failure("unreadable", failure);
        }
    }

    @Override
    public void setSizeBudget(long bytes) throws OperationException {
        try {
            settings.orElseThrow(() -> JournalPlace.explained("homeless", null)).sizeBudget(bytes);
        } catch (IOException failure) {
            throw failure("unwritable", failure);
        }
    }

    private Journal journal(JournalPlace place, FileJournal.Connection connection) {
        JournalKey key = keys.computeIfAbsent(place.folder(),
                folder -> new JournalKey(place, settings.get().secrets()));
        return new FileJournal(place, settings.get(), key, connection);
    }

    /** A connection that options describe may happen to be called like a profile; it leads elsewhere then. */
    private boolean isStored(ConnectionProfile profile) {
        return profile.name().equals(ExampleDirectory.PROFILE_NAME)
                || profiles.find(profile.name()).filter(stored -> isSameServer(stored, profile)).isPresent();
    }

    private static boolean isSameServer(ConnectionProfile one, ConnectionProfile other) {
        return one.endpoint().host().equals(other.endpoint().host())
                && one.endpoint().port() == other.endpoint().port() && one.baseDn().equals(other.baseDn());
    }

    private OperationException failure(String key, IOException failure) {
        Path folder = settings.orElseThrow().folder();
        return JournalPlace.explained(key, failure, folder.getFileName(), folder);
    }
}
