// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/** The directories that are open, one session for each profile. Thread-safe. */
@Component(service = MailDirectories.class)
public final class MailDirectories {

    private static final int INVALID_CREDENTIALS = 49;

    private final DirectoryService service;
    private final ProfileStore profiles;
    private final SecretStore secrets;
    private final ExampleDirectory example;
    private final Journals journals;
    private final Map<String, MailDirectory> open = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Is told what is opened and closed, on the thread that did it. */
    public interface Listener {
        /** A directory was opened. */
        void opened(MailDirectory directory);

        /** The directory of this profile was closed; when it is opened again, that may be another server. */
        void closed(String profileName);
    }

    /** Called by the service framework. */
    @Activate
    public MailDirectories(@Reference DirectoryService service, @Reference ProfileStore profiles,
            @Reference SecretStore secrets, @Reference ExampleDirectory example, @Reference Journals journals) {
        this.service = service;
        this.profiles = profiles;
        this.secrets = secrets;
        this.example = example;
        this.journals = journals;
    }

    /**
     * The directory of a profile, opened unless it is open. One that was opened by an earlier form of the profile is
     * closed first, whoever changed the profile. Blocking.
     *
     * @param profileName name of a stored profile, or {@link ExampleDirectory#PROFILE_NAME}
     * @param passwords asked when the secret store does not keep the password, or keeps one that the server refuses
     * @throws OperationException when it can't be opened, or no password was given
     */
    public MailDirectory open(String profileName, PasswordSource passwords, Cancellation cancellation)
            throws OperationException {
        MailDirectory known = open.get(profileName);
        if (profileName.equals(ExampleDirectory.PROFILE_NAME)) {
            return known != null ? known : openExample(cancellation);
        }
        Optional<ConnectionProfile> stored = profiles.find(profileName);
        if (known != null) {
            if (stored.filter(known.session().profile()::equals).isPresent()) {
                return known;
            }
            close(known);
        }
        ConnectionProfile profile = stored.orElseThrow(() -> unknown(profileName));
        return remember(open(profile, passwords, cancellation));
    }

    private MailDirectory openExample(Cancellation cancellation) throws OperationException {
        ExampleDirectory.Access access = example.start();
        return remember(open(access.profile(), access.password(), cancellation));
    }

    private MailDirectory open(ConnectionProfile profile, PasswordSource passwords, Cancellation cancellation)
            throws OperationException {
        if (profile.bindDn().isEmpty()) {
            return open(profile, Secret.of(new char[0]), cancellation);
        }
        Optional<Secret> kept = secrets.find(profile.secretKey());
        if (kept.isEmpty()) {
            return asking(profile, passwords, cancellation, new OperationCancelledException());
        }
        try (Secret password = kept.get()) {
            return open(profile, password, cancellation);
        } catch (ServerRefusedException refused) {
            if (refused.resultCode() != INVALID_CREDENTIALS) {
                throw refused;
            }
            return asking(profile, passwords, cancellation, refused);
        }
    }

    /** Opens with a password that somebody gives now; fails as before when nobody does. */
    private MailDirectory asking(ConnectionProfile profile, PasswordSource passwords, Cancellation cancellation,
            OperationException otherwise) throws OperationException {
        Optional<Secret> given = passwords.password(profile);
        if (given.isEmpty()) {
            throw otherwise;
        }
        try (Secret password = given.get()) {
            MailDirectory opened = open(profile, password, cancellation);
            try {
                passwords.accepted(profile, password);
            } catch (OperationException | RuntimeException notKept) {
                opened.session().close();
                throw notKept;
            }
            return opened;
        }
    }

    /**
     * Opens a directory that is not among the profiles; the caller closes its session.
     *
     * @throws OperationException when it can't be opened or its schema is not recognised
     */
    public MailDirectory open(ConnectionProfile profile, Secret password, Cancellation cancellation)
            throws OperationException {
        DirectorySession session = service.open(profile, password, cancellation);
        try {
            return new MailDirectory(session, schema(session), journals.of(profile));
        } catch (OperationException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /** The directory of a profile when it is open. */
    public Optional<MailDirectory> opened(String profileName) {
        return Optional.ofNullable(open.get(profileName));
    }

    /**
     * Puts the example directory back to how it was delivered, and begins a new journal of it. Blocking.
     *
     * @throws OperationException when its data or its journal can't be written
     */
    public void resetExample() throws OperationException {
        example.reset();
        journals.ofProfile(ExampleDirectory.PROFILE_NAME).clear();
    }

    /** Closes the session of a profile; does nothing when it is not open. */
    public void close(String profileName) {
        MailDirectory directory = open.get(profileName);
        if (directory != null) {
            close(directory);
        }
    }

    private void close(MailDirectory directory) {
        String profileName = directory.session().profile().name();
        if (open.remove(profileName, directory)) {
            directory.session().close();
            listeners.forEach(listener -> listener.closed(profileName));
        }
    }

    /** Tells the listener from now on; close the handle to stop. */
    public AutoCloseable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Deactivate
    void closeAll() {
        new ArrayList<>(open.keySet()).forEach(this::close);
    }

    private MailDirectory remember(MailDirectory opened) {
        MailDirectory earlier = open.putIfAbsent(opened.session().profile().name(), opened);
        if (earlier != null) {
            opened.session().close();
            return earlier;
        }
        listeners.forEach(listener -> listener.opened(opened));
        return opened;
    }

    private static SchemaProfile schema(DirectorySession session) throws OperationException {
        ConnectionProfile profile = session.profile();
        SchemaProfile chosen = profile.schema().isPresent()
                ? SchemaChoice.named(profile, profile.schema().get())
                : SchemaChoice.detected(profile, session.schema());
        return chosen.supportedBy(session.schema());
    }

    private static OperationException unknown(String name) {
        return new OperationException(Explanation.of(AccountWording.text("profile-unknown", name),
                AccountWording.text("profile-unknown.next")));
    }
}
