// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;
import org.poststation.profile.storage.WorkspaceFolder;
import org.poststation.queue.QueueText;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.QueueCommand;
import org.poststation.remote.node.NodeCommand;

/**
 * Everything that was done to queues from this workspace, by whatever console. Thread-safe; blocking on the disk. It
 * stands in {@code queue-journal/entries}, to which lines are added, and
 * {@code queue-journal/before} with what was there when it became too large.
 */
@Component(service = QueueJournal.class)
public final class QueueJournal {

    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkspaceFolder workspace;
    private long last;

    /** Called by the service framework. */
    @Activate
    public QueueJournal(@Reference WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    /**
     * Keeps a command that is about to be sent. It is safely on disk when this returns; only then may it be sent.
     *
     * @param place of the node, with the account
     * @param command what it is for
     * @param exact what runs there
     * @param messages that it is to touch, of one instance
     * @return the number of the entry
     * @throws OperationException when it can't be kept: nothing may be sent
     */
    public synchronized long intend(String place, QueueCommand command, NodeCommand exact,
            List<QueuedMessage> messages) throws OperationException {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        List<String> fields = new ArrayList<>(List.of(JournalLine.INTENT, Long.toString(last),
                System.getProperty("user.name", ""), place, command.word(),
                Integer.toString(exact.arguments().size())));
        fields.addAll(exact.arguments());
        messages.forEach(message -> fields.add(message.id()));
        try {
            append(JournalLine.write(fields));
        } catch (IOException unwritten) {
            throw failure(unwritten);
        }
        return last;
    }

    /** Says what became of the messages of an entry. Never fails: what was sent was sent. */
    public synchronized void results(long number, List<MessageResult> results) {
        List<String> fields = new ArrayList<>(List.of(JournalLine.RESULT, Long.toString(number)));
        results.forEach(result -> fields.add(result.message().id() + '=' + result.outcome().name()));
        try {
            append(JournalLine.write(fields));
        } catch (IOException unwritten) {
            System.getLogger(QueueJournal.class.getName()).log(System.Logger.Level.WARNING,
                    "results of " + number + " are not kept", unwritten);
        }
    }

    /**
     * The newest entries, the newest first.
     *
     * @throws OperationException when they can't be read
     */
    public synchronized List<QueueJournalEntry> newest(int limit) throws OperationException {
        TreeMap<Long, QueueJournalEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        try {
            Path folder = folder();
            for (String name : List.of("before", "entries")) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                        lines.forEach(line -> JournalLine.read(line, entries));
                    }
                }
            }
        } catch (IOException | UncheckedIOException unread) {
            throw failure(unread);
        }
        return entries.values().stream().limit(limit).toList();
    }

    private void append(String line) throws IOException {
        Path folder = folder();
        PrivateFile.createFolder(folder);
        try (ProcessLock lock = ProcessLock.take(folder.resolve("lock"), PATIENCE)
                .orElseThrow(() -> new IOException("Another console holds " + folder + '.'))) {
            Path file = folder.resolve("entries");
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.move(file, folder.resolve("before"), StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFile.createIfMissing(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                // a line of its own, whatever a crash has left at the end
                ByteBuffer bytes = ByteBuffer.wrap(('\n' + line + '\n').getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
    }

    private Path folder() throws IOException {
        return workspace.path().orElseThrow(() -> new IOException("There is no workspace.")).resolve("queue-journal");
    }

    private static OperationException failure(Exception cause) {
        return Sentences.of(QueueText.class, "wording").failure("journal", cause);
    }
}
