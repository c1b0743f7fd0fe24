// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.ChangeResult.Unknown;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.profile.MemorySecretStore;

/** What happens to disks, keys and processes: what was kept stays readable, and what can't be kept is not sent. */
@Timeout(120)
class JournalFaultsTest {

    @TempDir
    private Path folder;

    private final MemorySecretStore secrets = new MemorySecretStore();

    @Test
    void aTornLastRecordIsRecoveredAndTheEntryGoesOn() throws OperationException, IOException {
        long id = write(List.of("a"), List.of("b", "c"));
        // the changes "b" and "c" did not reach the disk whole
        cut(id, changes(id).getLast().end() - 5);

        JournalEntry torn = journal().newest(1).getFirst();
        assertEquals(State.INTERRUPTED, torn.state());
        assertEquals(new JournalCounts(1, 0, 0, 0), torn.counts());
        try (JournaledChanges changes = journal().changes(id, Order.FORWARD)) {
            assertEquals(0, changes.next().orElseThrow().number());
            assertTrue(changes.next().isEmpty());
            assertEquals(0, changes.damagedParts());
        }
        try (JournalWriter writer = journal().resume(id)) {
            assertEquals(1, writer.intend(List.of(Fixture.add("d"))));
            writer.result(1, new Done());
        }
        assertEquals(List.of("a", "d"), Fixture.names(journal(), id, Order.FORWARD));
        JournalEntry whole = journal().newest(1).getFirst();
        assertEquals(List.of(State.FINISHED, new JournalCounts(2, 0, 0, 0)), List.of(whole.state(), whole.counts()));
    }

    @Test
    void whatIsDamagedInTheMiddleIsLeftOutAndCounted() throws OperationException, IOException {
        long id = write(List.of("a"), List.of("b", "c"), List.of("d"));
        Frame middle = changes(id).get(1);
        for (long at : List.of(middle.offset(), middle.offset() + 6, middle.offset() + 20, middle.end() - 1)) {
            byte before = flip(id, at);
            Files.deleteIfExists(journal().place().index());
            assertEquals(State.DAMAGED, journal().newest(1).getFirst().state(), "byte " + at);
            assertEquals(List.of("a", "d"), Fixture.names(journal(), id, Order.FORWARD));
            assertEquals(List.of("d", "a"), Fixture.names(journal(), id, Order.BACKWARD));
            try (JournaledChanges changes = journal().changes(id, Order.BACKWARD)) {
                assertEquals(1, changes.damagedParts());
            }
            put(id, at, before);
        }
        assertEquals(List.of("a", "b", "c", "d"), Fixture.names(journal(), id, Order.FORWARD));
    }

    @Test
    void aFrameOfAnotherEntryOrPlaceIsNotBelieved() throws OperationException, IOException {
        long first = write(List.of("a"));
        long second = write(List.of("b"));
        Files.copy(journal().place().entry(first), journal().place().entry(second),
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(journal().place().index());
        assertEquals(State.UNREADABLE, journal().newest(1).getFirst().state());
    }

    @Test
    void withoutItsKeyAnEntryIsNamedUnreadableAndTheJournalGoesOn() throws OperationException {
        long lost = write(List.of("a"));
        secrets.clear();
        assertEquals(State.UNREADABLE, journal().newest(1).getFirst().state());
        OperationException failure = assertThrows(OperationException.class,
                () -> journal().changes(lost, Order.FORWARD));
        assertTrue(failure.explanation().likelyCauses().getFirst().contains("key"));
        assertThrows(OperationException.class, () -> journal().resume(lost));
        long next = write(List.of("b"));
        assertEquals(List.of(State.FINISHED, State.UNREADABLE),
                journal().newest(2).stream().map(JournalEntry::state).toList());
        assertEquals(List.of("b"), Fixture.names(journal(), next, Order.FORWARD));
    }

    @Test
    void aDamagedIndexIsReadFromTheEntriesAgain() throws OperationException, IOException {
        write(List.of("a"));
        write(List.of("b"));
        List<JournalEntry> before = journal().newest(10);
        Files.write(journal().place().index(), new byte[] {1, 2, 3});
        assertEquals(before, journal().newest(10));
        Files.delete(journal().place().index());
        assertEquals(before, journal().newest(10));
    }

    @Test
    void onAFullDiskNothingMoreIsSentAndWhatWasKeptIsThere() throws OperationException, IOException,
            InterruptedException {
        write(List.of("key"));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=64k tmpfs '" + disk + "' && exec \"$@\"";
        String unshare = Tool.of("unshare", "util-linux").command().getFirst();
        Process full = OtherConsole.start(disk, secrets, "fill", unshare, "-rm", "sh", "-c", mount, "sh");
        List<String> told = full.inputReader().lines().toList();
        assertEquals(0, full.waitFor());
        long kept = Long.parseLong(told.get(0).substring(0, told.get(0).indexOf(' ')));
        assertTrue(kept > 0 && told.get(0).contains("nothing more was sent"), told::toString);
        assertTrue(told.get(1).contains("No space left"), told::toString);
        assertEquals("1 " + kept, told.get(2));
    }

    @Test
    void severalConsolesWriteAtOnce() throws OperationException, IOException, InterruptedException {
        write(List.of("key"));
        List<Process> others = List.of(OtherConsole.start(folder, secrets, "many"),
                OtherConsole.start(folder, secrets, "many"));
        for (int i = 0; i < 20; i++) {
            write(List.of("own " + i));
        }
        for (Process other : others) {
            assertEquals(0, other.waitFor());
        }
        List<JournalEntry> entries = journal().newest(1000);
        assertEquals(121, entries.size());
        Set<String> names = new TreeSet<>();
        for (JournalEntry entry : entries) {
            assertEquals(State.FINISHED, entry.state());
            names.addAll(Fixture.names(journal(), entry.id(), Order.FORWARD));
        }
        assertEquals(71, names.size());
    }

    @Test
    void aKilledConsoleLeavesAnEntryWhoseLastChangesAreNotKnown() throws OperationException, IOException,
            InterruptedException {
        write(List.of("key"));
        Process other = OtherConsole.start(folder, secrets, "hang");
        long id = Long.parseLong(other.inputReader().readLine());
        assertEquals(State.RUNNING, journal().find(id).orElseThrow().state());
        assertThrows(OperationException.class, () -> journal().requireEnded(id));
        assertThrows(OperationException.class, () -> journal().resume(id));

        other.destroyForcibly().waitFor();
        JournalEntry killed = journal().requireEnded(id);
        assertEquals(State.INTERRUPTED, killed.state());
        // the result of the first one came with the second batch
        assertEquals(new JournalCounts(1, 0, 0, 2), killed.counts());
        List<JournaledChange> changes = Fixture.changes(journal(), id, Order.FORWARD);
        assertEquals(List.of("first", "second", "third"), Fixture.names(journal(), id, Order.FORWARD));
        assertInstanceOf(Done.class, changes.get(0).result());
        assertInstanceOf(Unknown.class, changes.get(1).result());
    }

    private FileJournal journal() {
        return Fixture.journal(folder, secrets);
    }

    @SafeVarargs
    private long write(List<String>... batches) throws OperationException {
        try (JournalWriter writer = journal().begin(Fixture.SET)) {
            for (List<String> batch : batches) {
                long first = writer.intend(batch.stream().map(Fixture::add).toList());
                for (int i = 0; i < batch.size(); i++) {
                    writer.result(first + i, new Done());
                }
            }
            return writer.id().orElseThrow();
        }
    }

    /** The frames that hold changes. */
    private List<Frame> changes(long id) throws IOException {
        List<Frame> found = new ArrayList<>();
        try (FrameReader frames = FrameReader.open(journal().place().entry(id))) {
            for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                frame.filter(one -> one.type() == FrameType.INTENTS).ifPresent(found::add);
            }
        }
        return found;
    }

    private void cut(long id, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(journal().place().entry(id), StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
        Files.deleteIfExists(journal().place().index());
    }

    private byte flip(long id, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(journal().place().entry(id), StandardOpenOption.READ)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            put(id, at, (byte) (one.get(0) ^ 1));
            return one.get(0);
        }
    }

    private void put(long id, long at, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(journal().place().entry(id), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value}), at);
        }
    }
}
