// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalActor;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/** A journal in a folder: a file for each entry, and an index. */
final class FileJournal implements Journal {

    /** Opens nothing, so that everything that was written with a key that is gone shows as unreadable. */
    private static final SecretKey NO_KEY = new SecretKeySpec(new byte[32], "AES");

    private final JournalPlace place;
    private final JournalSettings settings;
    private final JournalKey key;
    private final Connection connection;

    /**
     * By whom and where is written.
     *
     * @param actor who
     * @param directory which directory, by whatever profile
     */
    record Connection(JournalActor actor, String directory) {}

    FileJournal(JournalPlace place, JournalSettings settings, JournalKey key, Connection connection) {
        this.place = place;
        this.settings = settings;
        this.key = key;
        this.connection = connection;
    }

    JournalPlace place() {
        return place;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public JournalWriter begin(JournalAction why) {
        return new EntryWriter(this, () -> {
            place.create();
            return OpenEntry.create(place, key.require(),
                    new EntryHead(settings.clock().instant(), connection.actor(), why));
        });
    }

    @Override
    public JournalWriter resume(long id) throws OperationException {
        try {
            if (Files.notExists(place.entry(id))) {
                throw place.failure("missing", null, id);
            }
            ProcessLock lock = OpenEntry.writing(place, id);
            boolean resumed = false;
            try {
                EntryScan scan = scan(id);
                if (!scan.isReadable()) {
                    throw place.failure("lost", null, id);
                }
                OpenEntry open = OpenEntry.reopen(place, cipher(id), scan, lock);
                resumed = true;
                return new EntryWriter(this, open, scan);
            } finally {
                if (!resumed) {
                    lock.close();
                }
            }
        } catch (IOException failure) {
            throw place.failure("unreadable", failure, place.folder());
        }
    }

    @Override
    public Optional<ProcessLock> lock(String work) throws OperationException {
        Path file = settings.lock(connection.directory(), work);
        try {
            PrivateFile.createFolder(file.getParent());
            return ProcessLock.tryTake(file);
        } catch (IOException failure) {
            throw place.failure("unwritable", failure, file);
        }
    }

    @Override
    public List<JournalEntry> newest(int limit) throws OperationException {
        try {
            List<Long> ids = place.ids();
            return ids.isEmpty() ? List.of() : read(ids.subList(0, Math.min(limit, ids.size())));
        } catch (IOException failure) {
            throw place.failure("unreadable", failure, place.folder());
        }
    }

    @Override
    public Optional<JournalEntry> find(long id) throws OperationException {
        try {
            return Files.exists(place.entry(id)) ? read(List.of(id)).stream().findFirst() : Optional.empty();
        } catch (IOException failure) {
            throw place.failure("unreadable", failure, place.folder());
        }
    }

    @Override
    public JournalEntry requireEnded(long id) throws OperationException {
        JournalEntry entry = find(id).orElseThrow(() -> place.failure("missing", null, id));
        if (entry.state() == State.RUNNING) {
            throw place.failure("running", null, id);
        }
        return entry;
    }

    @Override
    public JournaledChanges changes(long id, Order order) throws OperationException {
        if (Files.notExists(place.entry(id))) {
            throw place.failure("missing", null, id);
        }
        return StoredChanges.open(place, cipher(id), order);
    }

    @Override
    public void clear() throws OperationException {
        try {
            if (Files.notExists(place.folder())) {
                return;
            }
            try (ProcessLock lock = place.lock()) {
                for (long id : place.ids()) {
                    Files.deleteIfExists(place.entry(id));
                }
                Files.deleteIfExists(place.index());
            }
        } catch (IOException failure) {
            throw place.failure("unwritable", failure, place.folder());
        }
    }

    /** Takes an entry that has ended into the index, and lets the oldest go when there are too many bytes. */
    void ended(JournalEntry entry) {
        index(List.of(entry), index -> new SizeBudget(place, index, settings.sizeBudget()).after(entry));
    }

    private List<JournalEntry> read(List<Long> ids) throws IOException, OperationException {
        Map<Long, JournalEntry> known = key.find().isPresent()
                ? new EntryIndex(place, key.require()).read()
                : Map.of();
        List<JournalEntry> entries = new ArrayList<>();
        List<JournalEntry> found = new ArrayList<>();
        for (long id : ids) {
            JournalEntry indexed = known.get(id);
            if (indexed != null && (indexed.state() != State.INTERRUPTED || !place.isWritten(id))) {
                entries.add(indexed);
            } else {
                read(id).ifPresent(entry -> {
                    entries.add(entry);
                    found.add(entry);
                });
            }
        }
        remember(found);
        return entries;
    }

    /** Reads an entry itself; empty when it has gone meanwhile. */
    private Optional<JournalEntry> read(long id) throws IOException, OperationException {
        try {
            // asked first: what ends in between is read as a whole
            boolean running = place.isWritten(id);
            return Optional.of(scan(id).entry(place, running));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private void remember(List<JournalEntry> read) {
        List<JournalEntry> ended = read.stream()
                .filter(entry -> entry.state() != State.RUNNING && entry.state() != State.UNREADABLE).toList();
        if (!ended.isEmpty()) {
            index(ended, index -> {});
        }
    }

    /** Does more with the index while the folder is locked. */
    private interface IndexWork {
        void with(EntryIndex index) throws IOException;
    }

    /** The index is a copy: when it can't be written, for example on a full disk, the entries are read instead. */
    private void index(List<JournalEntry> entries, IndexWork further) {
        try {
            EntryIndex index = new EntryIndex(place, key.require());
            try (ProcessLock lock = place.lock()) {
                index.add(entries);
                further.with(index);
            }
        } catch (IOException | OperationException notWritten) {
            System.getLogger(FileJournal.class.getName()).log(System.Logger.Level.DEBUG, "index", notWritten);
        }
    }

    private EntryScan scan(long id) throws IOException, OperationException {
        return EntryScan.of(place, id, cipher(id));
    }

    private FrameCipher cipher(long id) throws OperationException {
        return new FrameCipher(key.find().orElse(NO_KEY), id);
    }
}
