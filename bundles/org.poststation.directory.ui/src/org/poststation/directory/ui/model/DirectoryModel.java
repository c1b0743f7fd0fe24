// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.PasswordSource;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryState.Phase;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/**
 * The one picture that the window has of its directories: which there are, what they hold, how old that is. Views read
 * {@link DirectoryState states} and are told of every change; work runs in jobs. Thread-safe.
 */
@Component(service = DirectoryModel.class)
public final class DirectoryModel {

    private final MailDirectories directories;
    private final ProfileStore profiles;
    private final Map<String, DirectoryState> states = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> applied = new CopyOnWriteArrayList<>();
    private final AutoCloseable profilesHandle;
    private final AutoCloseable sessionsHandle;

    /** Is told of changes, on whatever thread made them. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Something changed.
         *
         * @param profile the directory that changed; empty when the set of directories did
         */
        void changed(Optional<String> profile);
    }

    /** Called by the service framework. */
    @Activate
    public DirectoryModel(@Reference MailDirectories directories, @Reference ProfileStore profiles) {
        this.directories = directories;
        this.profiles = profiles;
        profilesHandle = profiles.listen(() -> tell(Optional.empty()));
        sessionsHandle = directories.listen(new Sessions());
    }

    @Deactivate
    void stop() throws Exception {
        sessionsHandle.close();
        profilesHandle.close();
    }

    /** The stored profiles by name, and first the example directory when it was opened. */
    public List<DirectoryState> all() {
        List<DirectoryState> all = new ArrayList<>();
        Optional.ofNullable(states.get(ExampleDirectory.PROFILE_NAME)).ifPresent(all::add);
        profiles.all().stream().map(ConnectionProfile::name).map(this::state).forEach(all::add);
        return all;
    }

    /** What is known of a directory. */
    public DirectoryState state(String profile) {
        return states.getOrDefault(profile, DirectoryState.closed(profile));
    }

    /** The open directory of a profile, for reading and planning changes; empty while it is not connected. */
    public Optional<MailDirectory> opened(String profile) {
        return directories.opened(profile);
    }

    /** Tells the listener from now on; run the handle to stop. */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Connects a directory unless it is connected, and lists it. Returns at once.
     *
     * @param passwords asked on the job's thread when the password is not kept
     * @return the job, to wait for it or to cancel it
     */
    public Job load(String profile, PasswordSource passwords) {
        update(profile, state -> state.in(directories.opened(profile).isPresent() ? Phase.LOADING : Phase.CONNECTING));
        Job job = new LoadJob(this, directories, profile, passwords);
        job.schedule();
        return job;
    }

    /** By what the jobs that work on a directory are found at the job manager. */
    public Object family(String profile) {
        return LoadJob.family(profile);
    }

    /** Closes a connection and forgets its rows; ends its work. Returns at once, however slow the server is. */
    public void disconnect(String profile) {
        Job.getJobManager().cancel(LoadJob.family(profile));
        LoadJob.afterIts(profile, () -> directories.close(profile)).schedule();
        update(profile, state -> DirectoryState.closed(profile));
    }

    /**
     * Brings the rows up to date after a plan was applied: reads the changed entries only. Returns at once.
     *
     * @param report what became of the plan
     */
    public void applied(String profile, ChangeReport report) {
        directories.opened(profile)
                .ifPresent(directory -> new ReadChangedJob(this, profile, directory, report).schedule());
        applied.forEach(listener -> listener.accept(profile));
    }

    /**
     * Lists a directory again, when it is connected, after more was changed than is read one by one. Returns at once.
     *
     * @param passwords asked on the job's thread when the password is not kept
     */
    public void changedWidely(String profile, PasswordSource passwords) {
        if (directories.opened(profile).isPresent()) {
            load(profile, passwords);
        }
        applied.forEach(listener -> listener.accept(profile));
    }

    /** Tells the listener the profile of each plan that was applied; run the handle to stop. */
    public Runnable onApplied(Consumer<String> listener) {
        applied.add(listener);
        return () -> applied.remove(listener);
    }

    /** Notes that the rows may not be true any more, for example because the connection was lost. */
    public void doubt(String profile, String why) {
        update(profile, state -> state.stale(why));
    }

    /** Puts the example directory back to how it was delivered and lists it again. Returns at once. */
    public Job resetExample() {
        return Work.schedule(Messages.model_reset_job, monitor -> {
            directories.resetExample();
            load(ExampleDirectory.PROFILE_NAME, PasswordSource.NONE);
        });
    }

    void update(String profile, UnaryOperator<DirectoryState> change) {
        states.compute(profile, (name, known) -> change.apply(known == null ? DirectoryState.closed(name) : known));
        tell(Optional.of(profile));
    }

    private void tell(Optional<String> profile) {
        listeners.forEach(listener -> listener.changed(profile));
    }

    private final class Sessions implements MailDirectories.Listener {

        @Override
        public void opened(MailDirectory directory) {
            String profile = directory.session().profile().name();
            directory.session().listen(() -> doubt(profile, Messages.model_reconnected_text));
        }

        @Override
        public void closed(String profile) {
            update(profile, DirectoryState::forgotten);
        }
    }
}
