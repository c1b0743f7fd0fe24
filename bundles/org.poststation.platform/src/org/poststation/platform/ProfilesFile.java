// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileExchange;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/** The file of the profiles. A damaged one is kept under another name and reported, never overwritten. */
final class ProfilesFile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Path> folder;
    private Stamp read = Stamp.NEVER;

    /** What tells one state of the file from another without reading it. */
    private record Stamp(long time, long size, Object key) {

        static final Stamp NEVER = new Stamp(-2, -2, "");
        static final Stamp NO_FILE = new Stamp(-1, -1, "");

        static Stamp of(Path file) throws IOException {
            if (Files.notExists(file)) {
                return NO_FILE;
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(),
                    attributes.fileKey());
        }
    }

    ProfilesFile(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The profiles; empty when they are as they were at the last read, or can't be read, which is logged. */
    Optional<List<ConnectionProfile>> readIfChanged() {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Stamp now = Stamp.of(file());
            if (now.equals(read)) {
                return Optional.empty();
            }
            List<ConnectionProfile> profiles = read();
            read = now;
            return Optional.of(profiles);
        } catch (IOException failure) {
            log(Wording.SENTENCES.failure("profiles.unreadable", failure, file()));
        } catch (OperationException failure) {
            log(failure);
        }
        return Optional.empty();
    }

    /** Reads, changes and writes while no other console can. */
    List<ConnectionProfile> change(UnaryOperator<List<ConnectionProfile>> change) throws OperationException {
        Path workspace = folder.orElseThrow(() -> Wording.SENTENCES.failure("profiles.homeless", null));
        try {
            PrivateFile.createFolder(workspace);
            try (ProcessLock lock = lock(workspace.resolve("profiles.lock"))) {
                List<ConnectionProfile> changed = change.apply(read());
                PrivateFile.write(file(), ProfileExchange.write(changed).getBytes(StandardCharsets.UTF_8));
                read = Stamp.of(file());
                return changed;
            }
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("profiles.unwritable", failure, file());
        }
    }

    private Path file() {
        return folder.orElseThrow().resolve("profiles");
    }

    private List<ConnectionProfile> read() throws OperationException {
        try {
            return Files.exists(file()) ? ProfileExchange.read(Files.readString(file())) : List.of();
        } catch (CharacterCodingException damaged) {
            log(Wording.SENTENCES.failure("profiles.damaged", damaged, keepAside()));
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("profiles.unreadable", failure, file());
        } catch (OperationException damaged) {
            log(Wording.SENTENCES.failure("profiles.damaged", damaged, keepAside()));
        }
        return List.of();
    }

    private Path keepAside() throws OperationException {
        Path aside = folder.orElseThrow().resolve("profiles.damaged");
        try {
            return Files.move(file(), aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("profiles.unwritable", failure, aside);
        }
    }

    private static ProcessLock lock(Path file) throws IOException, OperationException {
        return ProcessLock.take(file, PATIENCE).orElseThrow(() -> Wording.SENTENCES.failure("profiles.busy", null));
    }

    private static void log(OperationException failure) {
        ILog.of(ProfilesFile.class).log(Statuses.of(failure));
    }
}
