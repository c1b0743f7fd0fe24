// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.Await;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Servers, connections, disks and people that get in the way of an import: nothing is lost, nothing is done twice. */
@Timeout(300)
class FaultsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private ImportFixture fixture;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").start());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aServerThatIsKilledAtRecord30000AndStartedAgainGetsEverything() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(30_000, 3000, 20);
        Path file = data.write(fixture.path("in.ldif"));
        Journal journal = fixture.journalIn(fixture.path("journals"));
        ImportOperation operation = new ImportOperation(fixture.target(journal), LdifImport.of(file),
                ImportOptions.of(ImportMode.ADD_ONLY));
        Interference kill = new Interference(bytes -> operation.counts().records() >= 30_000,
                any -> fixture.slapd().kill());
        CompletableFuture<ImportReport> report = started(operation, kill);
        kill.await();
        fixture.slapd().restart();
        ImportReport done = report.get(4, TimeUnit.MINUTES);
        assertTrue(done.isClean(), done::toString);
        assertTrue(done.counts().reconnections() >= 1);
        assertEquals(data.entries(), done.counts().of(ImportOutcome.ADDED));
        assertEquals(data.entries(), fixture.entriesBelow(data.base()));
        fixture.requireOnServer(file, data.entries());
        assertEquals(new JournalCounts(data.entries(), 0, 0, 0), journal.newest(1).getFirst().counts());
    }

    @Test
    void aConnectionThatIsCutTenTimesLosesAndDoublesNothing() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(4000, 1000, 10);
        Path file = data.write(fixture.path("in.ldif"));
        Random random = new Random(20);
        fixture.proxy().holdAfterBytesToServer(20_000);
        CompletableFuture<ImportReport> report = started(operation(file, OptionalLong.empty()), Progress.silent());
        for (int cut = 1; cut <= 10; cut++) {
            awaitHold(report);
            fixture.proxy().cut();
            if (cut < 10 && random.nextBoolean()) {
                fixture.proxy().holdAfterBytesToClient(1000 + random.nextInt(4000));
            } else if (cut < 10) {
                fixture.proxy().holdAfterBytesToServer(5000 + random.nextInt(200_000));
            }
            fixture.proxy().pass();
        }
        ImportReport done = report.get(4, TimeUnit.MINUTES);
        requireAll(done, file, data);
        assertTrue(done.counts().reconnections() >= 10, done::toString);
    }

    @Test
    void changesThatCannotBeRepeatedAreDoneOnceWhateverIsCut() throws Exception {
        fixture.slapd().load("dn: cn=a,dc=example,dc=org\nobjectClass: person\ncn: a\nsn: a\n");
        StringBuilder ldif = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            ldif.append("dn: cn=a,dc=example,dc=org\nchangetype: modify\nadd: description\ndescription: ").append(i)
                    .append("\n-\n\n");
        }
        Path file = fixture.write("in.ldif", ldif.toString());
        ImportOperation operation = new ImportOperation(fixture.target(), LdifImport.of(file),
                ImportOptions.of(ImportMode.AS_WRITTEN));
        CompletableFuture<ImportReport> report = started(operation, Progress.silent());
        Await.until(() -> operation.counts().records() > 0, LONG, "it has begun");
        for (int cut = 1; cut <= 5; cut++) {
            fixture.proxy().cutAfterBytesToClient(400L + cut * 37);
            awaitConnection(operation, report, cut);
        }
        ImportReport done = report.get(2, TimeUnit.MINUTES);
        assertTrue(done.isClean(), done::toString);
        assertEquals(300, done.counts().of(ImportOutcome.CHANGED));
        assertEquals(300, fixture.slapd().values("cn=a,dc=example,dc=org", "description").size());
    }

    @Test
    void aCancelledImportSaysWhatIsInAndGoesOnLater() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(5000, 1000, 10);
        Path file = data.write(fixture.path("in.ldif"));
        ImportOperation operation = operation(file, OptionalLong.empty());
        ImportReport cancelled = operation.run(new Interference(bytes -> operation.counts().records() >= 1000,
                Cancellation::request));
        assertEquals(ImportReport.End.CANCELLED, cancelled.end());
        long unknown = cancelled.counts().of(ImportOutcome.UNKNOWN);
        assertEquals(unknown, cancelled.counts().failures(), cancelled::toString);
        long more = fixture.entriesBelow(data.base()) - cancelled.counts().of(ImportOutcome.ADDED);
        assertTrue(more >= 0 && more <= unknown, () -> more + " more entries than the report says: " + cancelled);

        ImportReport rest = operation(file, OptionalLong.of(0)).run(Progress.silent());
        requireAll(rest, file, data);
        assertEquals(cancelled.counts().of(ImportOutcome.ADDED), rest.counts().of(ImportOutcome.DONE_BEFORE));
    }

    @Test
    void aCancelledImportEndsWithinASecondAlsoWhenTheServerHangs() throws Exception {
        Path file = MailDirectoryData.of(2000, 100, 10).write(fixture.path("in.ldif"));
        Cancellation cancellation = new Cancellation();
        fixture.proxy().holdAfterBytesToServer(200_000);
        CompletableFuture<ImportReport> report = started(operation(file, OptionalLong.empty()),
                Progress.silent(cancellation));
        awaitHold(report);
        cancellation.request();
        ImportReport cancelled = report.get(20, TimeUnit.SECONDS);
        fixture.proxy().pass();
        assertEquals(ImportReport.End.CANCELLED, cancelled.end());
        assertTrue(cancelled.counts().of(ImportOutcome.UNKNOWN) > 0, "and says what it does not know");
    }

    @Test
    void aCrashThatLosesResultsIsFoundOutOnTheServer() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(1000, 200, 10);
        Path file = data.write(fixture.path("in.ldif"));
        requireAll(operation(file, OptionalLong.empty()).run(Progress.silent()), file, data);
        fixture.journal().forgetResultsAfter(300);
        fixture.slapd().modify("dn: " + data.mailboxDn(999) + "\nchangetype: delete\n");
        ImportReport rest = operation(file, OptionalLong.of(0)).run(Progress.silent());
        requireAll(rest, file, data);
        assertEquals(300, rest.counts().of(ImportOutcome.DONE_BEFORE));
        assertEquals(data.entries(), fixture.journal().intents().size(), "one line for each record");
    }

    @Test
    void aJournalThatIsFullStopsTheImportBeforeAnythingThatIsNotInIt() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(2000, 100, 10);
        fixture.journal().room(700);
        ImportReport report = operation(data.write(fixture.path("in.ldif")), OptionalLong.empty())
                .run(Progress.silent());
        assertEquals(ImportReport.End.STOPPED, report.end());
        assertEquals("The disk is full.", report.failure().orElseThrow().explanation().what());
        assertEquals(report.counts().of(ImportOutcome.ADDED), fixture.entriesBelow(data.base()));
        assertEquals(fixture.entriesBelow(data.base()), fixture.journal().intents().size());
    }

    @Test
    void aRejectFileThatCannotBeWrittenStopsTheImport() throws Exception {
        Files.createSymbolicLink(fixture.path("in.rejected.ldif"), Path.of("/dev/full"));
        ImportReport report = fixture.run("dn: cn=bad,dc=example,dc=org\nobjectClass: person\n\n"
                + "dn: cn=later,cn=bad,dc=example,dc=org\nobjectClass: person\ncn: later\nsn: later\n",
                ImportMode.ADD_ONLY);
        assertEquals(ImportReport.End.STOPPED, report.end());
        assertTrue(report.failure().orElseThrow().explanation().serverText().contains("No space left"),
                report::toString);
        assertEquals(1, fixture.journal().intents().size(), "nothing was sent after that");
    }

    @Test
    void aSecondImportIntoTheSameDirectoryIsRefused() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(3000, 100, 10);
        Path file = data.write(fixture.path("in.ldif"));
        fixture.proxy().holdAfterBytesToServer(100_000);
        CompletableFuture<ImportReport> first = started(operation(file, OptionalLong.empty()), Progress.silent());
        awaitHold(first);
        OperationException refused = assertThrows(OperationException.class,
                () -> operation(file, OptionalLong.empty()).run(Progress.silent()));
        assertTrue(refused.explanation().what().contains("Another import"), refused::getMessage);
        fixture.proxy().pass();
        requireAll(first.get(2, TimeUnit.MINUTES), file, data);
    }

    @Test
    void twoConsolesThatUpdateTheSameEntriesLoseNothingOfEachOther() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(1500, 100, 2);
        fixture.slapd().load(data.write(fixture.path("before.ldif")));
        List<Journal> journals = List.of(fixture.journalIn(fixture.path("one")),
                fixture.journalIn(fixture.path("two")));
        List<CompletableFuture<ImportReport>> reports = new ArrayList<>();
        for (String attribute : List.of("title", "employeeType")) {
            StringBuilder ldif = new StringBuilder();
            for (int i = 0; i < 1500; i++) {
                ldif.append("dn: ").append(data.mailboxDn(i)).append("\n").append(attribute).append(": ").append(i)
                        .append("\nmail: ").append(data.mailbox(i)).append("\n\n");
            }
            Journal journal = journals.get(reports.size());
            reports.add(started(new ImportOperation(fixture.target(journal),
                    LdifImport.of(fixture.write(attribute + ".ldif", ldif.toString())),
                    ImportOptions.of(ImportMode.UPDATE_ONLY)), Progress.silent()));
        }
        for (CompletableFuture<ImportReport> report : reports) {
            ImportReport done = report.get(2, TimeUnit.MINUTES);
            assertTrue(done.isClean(), done::toString);
            assertEquals(1500, done.counts().of(ImportOutcome.CHANGED));
        }
        assertEquals(1500, fixture.slapd().ldapsearch("-b", data.base(), "(&(title=*)(employeeType=*))", "1.1")
                .requireSuccess().output().lines().filter(line -> line.startsWith("dn:")).count());
        Journal first = journals.getFirst();
        UndoRequest request = UndoRequest.careful(fixture.session(), first, reports.getFirst().get().journalEntry()
                .orElseThrow());
        assertTrue(new UndoOperation(request, request.action("undo", request.entry())).run(Progress.silent())
                .isComplete());
        assertEquals(1500, fixture.slapd().ldapsearch("-b", data.base(), "(&(!(title=*))(employeeType=*))", "1.1")
                .requireSuccess().output().lines().filter(line -> line.startsWith("dn:")).count());
    }

    /** Waits until an import can't get any further, or has ended, which the test then finds out. */
    private void awaitHold(CompletableFuture<ImportReport> report) {
        Await.until(() -> fixture.proxy().isHolding() || report.isDone(), LONG, "it is under way");
    }

    /** Waits until it goes on after a cut, or has ended, which the test then finds out. */
    private static void awaitConnection(ImportOperation operation, CompletableFuture<ImportReport> report, int cut) {
        Await.until(() -> operation.counts().reconnections() >= cut || report.isDone(), LONG, "it connects again");
    }

    private void requireAll(ImportReport report, Path file, MailDirectoryData data) throws OperationException {
        assertTrue(report.isClean(), report::toString);
        assertEquals(data.entries(),
                report.counts().of(ImportOutcome.ADDED) + report.counts().of(ImportOutcome.DONE_BEFORE));
        assertEquals(data.entries(), fixture.entriesBelow(data.base()));
        fixture.requireOnServer(file, data.entries());
        List<ChangeResult> results = fixture.journal().results();
        assertEquals(data.entries(), results.stream().filter(ChangeResult.Done.class::isInstance).count());
    }

    private ImportOperation operation(Path file, OptionalLong resumed) {
        return new ImportOperation(fixture.target(), LdifImport.of(file), ImportOptions.of(ImportMode.ADD_ONLY),
                resumed);
    }

    private static CompletableFuture<ImportReport> started(ImportOperation operation, Progress progress) {
        CompletableFuture<ImportReport> report = new CompletableFuture<>();
        Consumer<Throwable> failed = report::completeExceptionally;
        Thread.ofPlatform().daemon().start(() -> {
            try {
                report.complete(operation.run(progress));
            } catch (OperationException | RuntimeException failure) {
                failed.accept(failure);
            }
        });
        return report;
    }
}
