// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalFailedException;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep.Reason;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.Await;
import org.poststation.testkit.SmallDisk;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** An import of thousands of entries is taken back in one go, whatever gets in its way. */
@Timeout(300)
class UndoImportTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final MailDirectoryData DATA = MailDirectoryData.of(3000, 1000, 10);

    private ImportFixture fixture;
    private Journal journal;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").start());
        journal = fixture.journalIn(fixture.path("journals"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatAnImportAddedAndChangedComesBackAndCanBeDoneAgain() throws Exception {
        Path file = DATA.write(fixture.path("in.ldif"));
        fixture.slapd().load(Files.writeString(fixture.path("before.ldif"), older(Files.readString(file))));
        List<String> before = content();
        long id = imported(file, ImportMode.ADD_OR_UPDATE);
        List<String> after = content();
        assertNotEquals(before, after);

        UndoRequest request = UndoRequest.careful(fixture.session(), journal, id);
        long changes = request.entry().counts().effective();
        assertEquals(new UndoCheck.Summary(changes, request.entry().counts().failed(), 0, 0),
                new UndoCheck(request, step -> {}).run(Progress.silent()));
        UndoReport undo = undo(id);
        assertTrue(undo.isComplete(), undo::toString);
        assertEquals(changes, undo.undone());
        assertEquals(before, content());
        JournalEntry entry = journal.newest(1).getFirst();
        assertEquals(new JournalCounts(changes, 0, 0, 0), entry.counts(), "one entry, every result known");
        assertEquals(undo.id().orElseThrow(), entry.id());

        assertTrue(undo(entry.id()).isComplete());
        assertEquals(after, content());
    }

    @Test
    void aRoundTripIsPaidForManyAtOnce() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        // one by one this would take longer than the test may
        fixture.proxy().delay(Duration.ofMillis(50));
        assertEquals(DATA.entries(), new UndoCheck(UndoRequest.careful(fixture.session(), journal, id), step -> {})
                .run(Progress.silent()).ready());
        assertEquals(DATA.entries(), undo(id).undone());
    }

    @Test
    void whatSomebodyChangedSinceStaysWithWhatItStandsBelow() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        for (int i : new int[] {7, 1234, 2999}) {
            fixture.slapd().modify("dn: " + DATA.mailboxDn(i) + "\nchangetype: modify\nreplace: description\n"
                    + "description: theirs\n");
        }
        UndoReport undo = undo(id);
        assertFalse(undo.isComplete());
        assertEquals(3, undo.conflicts());
        assertTrue(undo.skipped().stream().allMatch(conflict -> conflict.reason() == Reason.CHANGED_SINCE));
        // the domains of the three and the entry above them can't go either
        assertEquals(4, undo.failed(), undo::toString);
        assertEquals(DATA.entries() - 7, undo.undone());
        assertEquals(7, fixture.entriesBelow(DATA.base()));

        UndoReport forced = run(new UndoRequest(fixture.session(), journal, id, any -> true), Progress.silent());
        assertTrue(forced.isComplete(), forced::toString);
        assertEquals(List.of(7L, DATA.entries() - 7L), List.of(forced.undone(), forced.alreadyBack()));
    }

    @Test
    void whatComesToStandBelowWhileItIsTakenBackStays() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        fixture.slapd().modify("dn: cn=theirs,vd=" + DATA.domain(0) + "," + DATA.base()
                + "\nchangetype: add\nobjectClass: person\ncn: theirs\nsn: theirs\n");
        UndoReport undo = undo(id);
        assertEquals(List.of(2L, DATA.entries() - 2L), List.of(undo.failed(), undo.undone()));
        assertEquals(3, fixture.entriesBelow(DATA.base()));
    }

    @Test
    void aConnectionThatIsCutLeavesNothingBehindAndNothingUnknown() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        Random random = new Random(7);
        long connections = fixture.proxy().connections();
        CompletableFuture<UndoReport> undo = started(id, Progress.silent());
        for (int cut = 1; cut <= 5; cut++) {
            long expected = connections + cut;
            Await.until(() -> fixture.proxy().connections() >= expected || undo.isDone(), LONG, "it connects");
            fixture.proxy().cutAfterBytesToClient(1 + random.nextInt(60_000));
        }
        UndoReport done = undo.get(2, TimeUnit.MINUTES);
        assertTrue(done.isComplete(), done::toString);
        assertTrue(fixture.proxy().connections() > connections + 1, "it was cut at all");
        assertEquals(List.of((long) DATA.entries(), 0L), List.of(done.undone(), done.alreadyBack()));
        assertEquals(new JournalCounts(DATA.entries(), 0, 0, 0), journal.newest(1).getFirst().counts());
        requireNothing();
    }

    @Test
    void aServerThatIsKilledAndStartedAgainLosesEverythingThatWasImported() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        Interference kill = new Interference(done -> done >= 1000, any -> fixture.slapd().kill());
        CompletableFuture<UndoReport> undo = started(id, kill);
        kill.await();
        fixture.slapd().restart();
        UndoReport done = undo.get(2, TimeUnit.MINUTES);
        assertTrue(done.isComplete(), done::toString);
        requireNothing();
    }

    @Test
    void aCancelledUndoSaysWhatIsBackAndGoesOnLater() throws Exception {
        long id = imported(DATA.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        UndoReport cancelled = run(UndoRequest.careful(fixture.session(), journal, id),
                new Interference(done -> done >= 1000, Cancellation::request));
        assertEquals(Optional.empty(), cancelled.stopped());
        assertEquals(0, cancelled.failed());
        assertEquals(DATA.entries(), cancelled.undone() + cancelled.notTried());
        assertEquals(cancelled.notTried(), fixture.entriesBelow(DATA.base()));

        UndoReport rest = undo(id);
        assertTrue(rest.isComplete(), rest::toString);
        assertEquals(List.of(cancelled.notTried(), cancelled.undone()), List.of(rest.undone(), rest.alreadyBack()));
        requireNothing();
    }

    @Test
    void aFullDiskStopsItBeforeAnythingThatIsNotInTheJournal() throws Exception {
        MailDirectoryData few = MailDirectoryData.of(60, 20, 2);
        try (SmallDisk disk = SmallDisk.mount()) {
            journal = fixture.journalIn(disk.path());
            long id = imported(few.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
            disk.fill();
            UndoReport full = undo(id);
            assertTrue(full.stopped().orElseThrow() instanceof JournalFailedException, full::toString);
            assertEquals(List.of(0L, (long) few.entries()), List.of(full.undone(), full.notTried()));
            assertEquals(few.entries(), fixture.entriesBelow(few.base()));
            disk.clear();
            assertEquals(few.entries(), undo(id).undone());
        }
    }

    /** The same entries, every seventh of them missing and every fifth with other names. */
    private static String older(String ldif) {
        String[] entries = ldif.split("\n\n");
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            boolean mailbox = entries[i].startsWith("dn: mail=");
            if (!mailbox || i % 7 != 0) {
                kept.add(mailbox && i % 5 == 0 ? entries[i].replaceFirst("\nsn: ", "\nsn: Old ") : entries[i]);
            }
        }
        return String.join("\n\n", kept) + "\n";
    }

    private long imported(Path file, ImportMode mode) throws OperationException {
        ImportReport report = new ImportOperation(fixture.target(journal), LdifImport.of(file), ImportOptions.of(mode))
                .run(Progress.silent());
        assertTrue(report.isClean(), report::toString);
        return report.journalEntry().orElseThrow();
    }

    private UndoReport undo(long id) throws OperationException {
        return run(UndoRequest.careful(fixture.session(), journal, id), Progress.silent());
    }

    private static UndoReport run(UndoRequest request, Progress progress) throws OperationException {
        return new UndoOperation(request, request.action("undo", request.entry())).run(progress);
    }

    private CompletableFuture<UndoReport> started(long id, Progress progress) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(UndoRequest.careful(fixture.session(), journal, id), progress);
            } catch (OperationException failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private void requireNothing() {
        assertEquals(32, fixture.slapd().ldapsearch("-b", DATA.base()).exitCode());
    }

    /** Everything, in an order that does not depend on that of the server. */
    private List<String> content() {
        return Arrays.stream(fixture.slapd().ldapsearch("-b", DATA.base(), "-o", "ldif-wrap=no").requireSuccess()
                .output().split("\n\n")).filter(entry -> entry.startsWith("dn:"))
                .map(entry -> entry.lines().sorted().toList().toString()).sorted().toList();
    }
}
