// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;

/**
 * What the workspace keeps about the dead accounts of one directory: the rules, the cases, the backups, the messages
 * to owners and how the last run ended. The window and the command line share it. All methods block on the disk.
 */
public final class LifecycleFolder {

    private final Path folder;
    private final LoginServers servers;

    LifecycleFolder(Path folder, LoginServers servers) {
        this.folder = folder;
        this.servers = servers;
    }

    /**
     * The rules; none when none were kept.
     *
     * @throws OperationException when they can't be read or are not right
     */
    public LifecycleSettings settings() throws OperationException {
        Optional<String> text = read("rules");
        return text.isPresent() ? SettingsText.read(text.get()) : LifecycleSettings.NONE;
    }

    /**
     * Keeps rules in place of those before.
     *
     * @throws OperationException {@link InvalidSettingsException}, or when they can't be written; the old ones stay
     */
    public void save(LifecycleSettings settings) throws OperationException {
        SettingsCheck.check(settings);
        write("rules", SettingsText.write(settings));
    }

    /** The file with the rules, for those who edit it by hand; it may not exist. */
    public Path rulesFile() {
        return folder.resolve("rules");
    }

    /** The folder of the backups; it may not exist. */
    public Path backups() {
        return folder.resolve("backups");
    }

    /**
     * How the last run ended; empty when there was none.
     *
     * @throws OperationException when it can't be read
     */
    public Optional<LastRun> lastRun() throws OperationException {
        return read("last-run").flatMap(LastRunText::read);
    }

    /**
     * Keeps that a run failed before it could begin, for example because the server could not be reached.
     *
     * @throws OperationException when it can't be written
     */
    public void runFailed(Instant now, OperationException failure) throws OperationException {
        keep(LastRun.begin(now).end(now, Outcome.FAILED, failure.explanation().what()));
    }

    /** The template of the message to owners in a language: the workspace's own, otherwise the delivered one. */
    public NoticeTemplate template(Language language) throws OperationException {
        Optional<String> own = read("notice_" + language.code());
        return own.isPresent() ? NoticeTemplate.parse(language, own.get()) : NoticeTemplate.delivered(language);
    }

    /**
     * Keeps a template; the delivered one is kept by not keeping any.
     *
     * @throws OperationException when it can't be written
     */
    public void save(NoticeTemplate template) throws OperationException {
        String name = "notice_" + template.language().code();
        if (!template.equals(NoticeTemplate.delivered(template.language()))) {
            write(name, template.write());
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException unwritten) {
            throw LifecycleWording.SENTENCES.failure("folder.unwritable", unwritten, folder.resolve(name));
        }
    }

    void keep(LastRun run) throws OperationException {
        try {
            write("last-run", LastRunText.write(run));
        } catch (IOException unwritten) {
            throw LifecycleWording.SENTENCES.failure("folder.unwritable", unwritten, folder);
        }
    }

    /** Where last logins are known from; the caller closes it. Blocking where nodes are asked. */
    LastLogins lastLogins(LifecycleSettings settings, Cancellation cancellation) throws OperationException {
        return switch (settings.lastLogin().orElse(null)) {
            case null -> LastLogins.NONE;
            case LastLoginAttribute attribute -> attribute;
            case LoginNodes nodes -> RecordedLogins.open(servers, nodes, cancellation);
        };
    }

    Cases cases() throws OperationException {
        return Cases.read(folder.resolve("cases"));
    }

    private Optional<String> read(String name) throws OperationException {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw LifecycleWording.SENTENCES.failure("folder.unreadable", unreadable, file);
        }
    }

    private void write(String name, String text) throws OperationException {
        Path file = folder.resolve(name);
        try {
            PrivateFile.createFolder(folder);
            PrivateFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritten) {
            throw LifecycleWording.SENTENCES.failure("folder.unwritable", unwritten, file);
        }
    }
}
