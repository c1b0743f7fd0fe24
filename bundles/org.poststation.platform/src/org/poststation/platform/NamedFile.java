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
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/**
 * The file of one kind of profiles. A damaged one is kept under another name and reported, never overwritten.
 *
 * @param <T> the kind
 */
final class NamedFile<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Path> folder;
    private final Kind<T> kind;
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

    /**
     * What one file keeps.
     *
     * @param name of the file, and the prefix of its sentences
     * @param first what there is before anything was saved
     * @param key the unique name of a profile
     * @param writer makes the text
     * @param reader reads it
     */
    record Kind<T>(String name, List<T> first, Function<T, String> key, Function<List<T>, String> writer,
            Reader<T> reader) {}

    /** Reads a text. */
    @FunctionalInterface
    interface Reader<T> {

        /** What stands there. */
        List<T> read(String text) throws OperationException;
    }

    NamedFile(Optional<Path> folder, Kind<T> kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /** The profiles; empty when they are as they were at the last read, or can't be read, which is logged. */
    Optional<List<T>> readIfChanged() {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            Stamp now = Stamp.of(file());
            if (now.equals(read)) {
                return Optional.empty();
            }
            List<T> profiles = read();
            read = now;
            return Optional.of(profiles);
        } catch (IOException failure) {
            log(failure("unreadable", failure, file()));
        } catch (OperationException failure) {
            log(failure);
        }
        return Optional.empty();
    }

    /** Reads, changes and writes while no other console can. */
    List<T> change(UnaryOperator<List<T>> change) throws OperationException {
        Path workspace = folder.orElseThrow(() -> failure("homeless", null));
        try {
            PrivateFile.createFolder(workspace);
            try (ProcessLock lock = lock(workspace.resolve(kind.name() + ".lock"))) {
                List<T> changed = change.apply(read());
                PrivateFile.write(file(), kind.writer().apply(changed).getBytes(StandardCharsets.UTF_8));
                read = Stamp.of(file());
                return changed;
            }
        } catch (IOException failure) {
            throw failure("unwritable", failure, file());
        }
    }

    private Path file() {
        return folder.orElseThrow().resolve(kind.name());
    }

    private List<T> read() throws OperationException {
        try {
            return Files.exists(file()) ? kind.reader().read(Files.readString(file())) : kind.first();
        } catch (CharacterCodingException damaged) {
            log(failure("damaged", damaged, keepAside()));
        } catch (IOException failure) {
            throw failure("unreadable", failure, file());
        } catch (OperationException damaged) {
            log(failure("damaged", damaged, keepAside()));
        }
        return kind.first();
    }

    private Path keepAside() throws OperationException {
        Path aside = folder.orElseThrow().resolve(kind.name() + ".damaged");
        try {
            return Files.move(file(), aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw failure("unwritable", failure, aside);
        }
    }

    private ProcessLock lock(Path file) throws IOException, OperationException {
        return ProcessLock.take(file, PATIENCE).orElseThrow(() -> failure("busy", null));
    }

    private OperationException failure(String what, Exception cause, Object... values) {
        return Wording.SENTENCES.failure(kind.name() + '.' + what, cause, values);
    }

    private static void log(OperationException failure) {
        ILog.of(NamedFile.class).log(Statuses.of(failure));
    }
}
