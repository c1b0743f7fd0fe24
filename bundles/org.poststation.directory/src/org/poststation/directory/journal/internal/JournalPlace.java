// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.poststation.directory.journal.JournalFailedException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/**
 * The files of one journal.
 *
 * @param folder where they are; need not exist
 * @param name of the directory
 */
record JournalPlace(Path folder, String name) {

    static final Sentences SENTENCES = Sentences.of(JournalPlace.class, "wording");

    private static final String ENTRY = ".entry";
    private static final String NAME = "name";
    private static final int HASH_BYTES = 6;
    private static final int READABLE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The place for a directory. A file system may not tell every two names apart, so their digest does. */
    static JournalPlace of(Path journals, String kind, String name) {
        String readable = name.replaceAll("[^A-Za-z0-9.-]+", "_");
        String shortened = readable.substring(0, Math.min(READABLE, readable.length()));
        return new JournalPlace(journals.resolve(shortened + '-' + digest(kind + '/' + name)), name);
    }

    /** The place in a folder that holds a journal. */
    static Optional<JournalPlace> at(Path folder) throws IOException {
        Path name = folder.resolve(NAME);
        return Files.exists(name) ? Optional.of(new JournalPlace(folder, Files.readString(name))) : Optional.empty();
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    void create() throws IOException {
        PrivateFile.createFolder(folder);
        if (Files.notExists(folder.resolve(NAME))) {
            PrivateFile.write(folder.resolve(NAME), name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The names of new files reach the disk, too. */
    void forceNames() throws IOException {
        PrivateFile.forceFolder(folder.resolve(NAME));
    }

    Path entry(long id) {
        return folder.resolve(String.format("%010d", id) + ENTRY);
    }

    Path index() {
        return folder.resolve("index");
    }

    /** Held while the set of files changes. */
    ProcessLock lock() throws IOException, OperationException {
        return ProcessLock.take(folder.resolve("folder.lock"), PATIENCE).orElseThrow(() -> failure("busy", null));
    }

    /** Held by whoever writes an entry, as long as it is written. */
    Optional<ProcessLock> writing(long id) throws IOException {
        return ProcessLock.tryTake(writingFile(id));
    }

    /** Whether the writer of an entry lives, in whatever process. */
    boolean isWritten(long id) throws IOException {
        if (Files.notExists(writingFile(id))) {
            return false;
        }
        Optional<ProcessLock> lock = writing(id);
        if (lock.isEmpty()) {
            return true;
        }
        lock.get().close();
        return false;
    }

    /** Forgets that an entry was ever being written. */
    void written(long id) throws IOException {
        Files.deleteIfExists(writingFile(id));
    }

    /** The ids of the entries, the greatest first. */
    List<Long> ids() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(JournalPlace::id).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong)
                    .sorted(Comparator.reverseOrder()).toList();
        }
    }

    JournalFailedException failure(String key, Exception cause, Object... further) {
        Object[] values = new Object[further.length + 1];
        values[0] = name;
        for (int i = 0; i < further.length; i++) {
            // numbers are names here, not quantities
            values[i + 1] = further[i].toString();
        }
        return explained(key, cause, values);
    }

    /** A failure that is not that of one journal. */
    static JournalFailedException explained(String key, Exception cause, Object... values) {
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return new JournalFailedException(SENTENCES.explanation(key, said, values), cause);
    }

    private Path writingFile(long id) {
        return folder.resolve(String.format("%010d", id) + ".lock");
    }

    private static OptionalLong id(Path file) {
        String name = file.getFileName().toString();
        boolean isEntry = name.endsWith(ENTRY) && name.length() > ENTRY.length()
                && name.chars().limit(name.length() - ENTRY.length()).allMatch(c -> c >= '0' && c <= '9');
        return isEntry
                ? OptionalLong.of(Long.parseLong(name.substring(0, name.length() - ENTRY.length())))
                : OptionalLong.empty();
    }
}
