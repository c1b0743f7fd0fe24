// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;

/**
 * The cases of one directory in a file to which every new state is added as a line. A state has reached the disk when
 * {@link #keep} returns; a line that a crash tore is as if it was never written. For one thread that holds the lock.
 */
final class Cases implements AutoCloseable {

    private final Path file;
    private final Map<String, LifecycleCase> latest;
    private FileChannel end;

    private Cases(Path file, Map<String, LifecycleCase> latest) {
        this.file = file;
        this.latest = latest;
    }

    /**
     * Reads the file; one that does not exist is empty.
     *
     * @throws OperationException when it can't be read
     */
    static Cases read(Path file) throws OperationException {
        try {
            Map<String, LifecycleCase> latest = new HashMap<>();
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            text.substring(0, text.lastIndexOf('\n') + 1).lines()
                    .forEach(line -> parse(line).ifPresent(subject -> latest.put(subject.id(), subject)));
            return new Cases(file, latest);
        } catch (IOException unreadable) {
            throw LifecycleWording.SENTENCES.failure("cases.unreadable", unreadable, file);
        }
    }

    /** The latest case of every account, closed ones included. */
    Collection<LifecycleCase> all() {
        return List.copyOf(latest.values());
    }

    /** The latest case of an account. */
    Optional<LifecycleCase> find(String id) {
        return Optional.ofNullable(latest.get(id));
    }

    /**
     * Keeps the new state of a case.
     *
     * @throws OperationException when it can't be written; what it says must not be done then
     */
    void keep(LifecycleCase subject) throws OperationException {
        try {
            if (end == null) {
                tidy();
            }
            ByteBuffer line = ByteBuffer.wrap(line(subject).getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                end.write(line);
            }
            end.force(false);
            latest.put(subject.id(), subject);
        } catch (IOException unwritten) {
            close();
            throw LifecycleWording.SENTENCES.failure("cases.unwritable", unwritten, file);
        }
    }

    /** What a failed write left behind goes away with the next one. */
    @Override
    public void close() throws OperationException {
        try {
            if (end != null) {
                end.close();
                end = null;
            }
        } catch (IOException unwritten) {
            throw LifecycleWording.SENTENCES.failure("cases.unwritable", unwritten, file);
        }
    }

    /** Leaves one line for each account, and none that is torn, before the first one is added. */
    private void tidy() throws IOException {
        PrivateFile.createFolder(file.toAbsolutePath().getParent());
        StringBuilder text = new StringBuilder();
        latest.values().forEach(subject -> text.append(line(subject)));
        PrivateFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        end = FileChannel.open(file, StandardOpenOption.APPEND);
    }

    private static String line(LifecycleCase subject) {
        return encoded(subject.id()) + ' ' + encoded(subject.address()) + ' ' + CaseText.write(subject) + '\n';
    }

    private static Optional<LifecycleCase> parse(String line) {
        String[] words = line.split(" ");
        int all = 3;
        if (words.length != all) {
            return Optional.empty();
        }
        try {
            return CaseText.read(decoded(words[0]), decoded(words[1]), words[2]);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
