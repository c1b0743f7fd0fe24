// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.product.tests.ImportServer.count;
import static org.poststation.product.tests.ImportServer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.Await;
import org.poststation.testkit.SmallDisk;
import org.poststation.testkit.data.MailDirectoryData;

import com.fasterxml.jackson.databind.JsonNode;

/** The product's import, with what may come between: afterwards the directory equals the file, nothing twice. */
@Timeout(300)
class ImportFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final MailDirectoryData DATA = MailDirectoryData.of(4000, 1000, 20);
    private static final int SOME_FAILED = 1;

    private Product console;
    private ImportServer server;
    private Path file;

    @BeforeEach
    void prepare() {
        console = new Product();
        server = new ImportServer();
        file = DATA.write(console.path("in.ldif"));
    }

    @AfterEach
    void cleanUp() {
        server.close();
        console.close();
    }

    @Test
    void anImportThatIsKilledAgainAndAgainGoesOnWhereTheServerIs() {
        Random random = new Random(9);
        for (int kill = 0; kill < 3; kill++) {
            killed(20_000 + random.nextInt(500_000), kill == 0 ? "--from-start" : "--resume");
        }
        requireRest(server.importing(console, file, "--resume").run().requireCode(0));
    }

    @Test
    void aLastRecordOfTheJournalThatIsTornIsLetGo() throws IOException {
        killed(400_000, "--from-start");
        byte[] bytes = Files.readAllBytes(journalEntry());
        // a frame that was begun when the power went: its mark and a part of its length
        Files.write(journalEntry(), Arrays.copyOf(bytes, 6), StandardOpenOption.APPEND);
        requireRest(server.importing(console, file, "--resume").run().requireCode(0));
    }

    @Test
    void aConnectionThatIsCutTenTimesLosesAndDoublesNothing() {
        Random random = new Random(10);
        server.proxy().holdAfterBytesToServer(20_000);
        try (CommandProcess run = server.importing(console, file).start("")) {
            for (int cut = 1; cut <= 10; cut++) {
                awaitHold(run);
                server.proxy().cut();
                if (cut < 10) {
                    server.proxy().holdAfterBytesToServer(5000 + random.nextInt(150_000));
                }
                server.proxy().pass();
            }
            JsonNode report = report(run.waitFor().requireCode(0));
            assertTrue(report.get("reconnections").asInt() >= 10, report::toString);
            assertEquals(DATA.entries(), count(report, "added"), report::toString);
        }
        server.requireEverything(console, file, DATA);
        assertEquals(DATA.entries(), server.journaled(console).get("done").asLong());
    }

    @Test
    void aDiskThatIsFullForTheJournalStopsTheImportBeforeTheNextWrite() throws IOException {
        try (SmallDisk disk = SmallDisk.mount()) {
            Files.createDirectories(console.workspace());
            Files.createSymbolicLink(console.workspace().resolve("journal"), disk.path());
            CommandProcess full = server.importing(console, file).run().requireCode(SOME_FAILED);
            JsonNode report = report(full);
            assertEquals("stopped", report.get("end").asText());
            assertTrue(full.errors().contains("The disk of the workspace is full"), full::errors);
            long in = server.entries(DATA);
            assertTrue(in > 0 && in < DATA.entries(), () -> in + " entries");
            assertEquals(in, count(report, "added"), report::toString);

            disk.grow();
            requireRest(server.importing(console, file, "--resume").run().requireCode(0));
        }
    }

    @Test
    void aDiskThatIsFullForWhatIsRejectedStopsTheImportBeforeTheNextWrite() throws IOException {
        MailDirectoryData few = MailDirectoryData.of(40, 10, 2);
        try (SmallDisk disk = SmallDisk.mount()) {
            Path small = disk.path().resolve("in.ldif");
            String good = Files.readString(few.write(console.path("good.ldif")));
            Files.writeString(small, "dn: cn=bad,dc=example,dc=org\nobjectClass: person\n\n" + good);
            disk.fill();
            CommandProcess full = server.importing(console, small).run().requireCode(SOME_FAILED);
            assertEquals("stopped", report(full).get("end").asText());
            assertTrue(full.errors().contains("in.rejected.ldif") && full.errors().contains("The disk is full"),
                    full::errors);
            assertEquals(server.entries(few), count(report(full), "added"));

            disk.clear();
            JsonNode rest = report(server.importing(console, small, "--resume").run().requireCode(SOME_FAILED));
            assertEquals(1, count(rest, "rejected"), rest::toString);
            assertEquals(few.entries(), server.entries(few));
            assertTrue(Files.readString(disk.path().resolve("in.rejected.ldif")).contains("dn: cn=bad,"));
        }
    }

    @Test
    void aSecondImportOfTheSameWorkspaceIsRefused() {
        server.proxy().holdAfterBytesToServer(100_000);
        try (CommandProcess first = server.importing(console, file).start("")) {
            awaitHold(first);
            first.signal("STOP");
            server.proxy().pass();
            CommandProcess second = server.importing(console, file, "--from-start").run().requireCode(SOME_FAILED);
            first.signal("CONT");
            assertTrue(second.errors().contains("Another import into"), second::errors);
            requireRest(first.waitFor().requireCode(0));
        }
    }

    @Test
    void importsOfTwoWorkspacesAtOnceLoseNothing() {
        try (Product other = new Product();
                CommandProcess first = server.importing(console, file).start("");
                CommandProcess second = server.importing(other, file).start("")) {
            JsonNode one = report(first.waitFor());
            JsonNode two = report(second.waitFor());
            assertEquals(DATA.entries(), count(one, "added") + count(two, "added"), () -> one + "\n" + two);
            assertEquals(DATA.entries(), existed(one) + existed(two), () -> one + "\n" + two);
        }
        server.requireEverything(console, file, DATA);
    }

    /** Imports until so many bytes have gone to the server, and is killed then. */
    private void killed(long bytes, String option) {
        server.proxy().holdAfterBytesToServer(bytes);
        try (CommandProcess run = server.importing(console, file, option).start("")) {
            awaitHold(run);
            run.kill();
        }
        server.proxy().pass();
        long in = server.entries(DATA);
        assertTrue(in < DATA.entries(), () -> in + " entries are in already");
    }

    /** Waits until an import can't get any further, or has ended, which the test then finds out. */
    private void awaitHold(CommandProcess run) {
        Await.until(() -> server.proxy().isHolding() || !run.isRunning(), PATIENCE, "it is under way");
    }

    private void requireRest(CommandProcess run) {
        JsonNode report = report(run);
        assertEquals("complete", report.get("end").asText());
        assertEquals(DATA.entries(), count(report, "added") + count(report, "done-before"), report::toString);
        server.requireEverything(console, file, DATA);
        JsonNode entry = server.journaled(console);
        assertEquals("finished", entry.get("state").asText());
        assertEquals(DATA.entries(), entry.get("done").asLong(), "one line of one entry for each record");
    }

    /** How many records were refused because the entry existed. */
    private static long existed(JsonNode report) {
        return report.get("result_codes").path("68").asLong();
    }

    private Path journalEntry() throws IOException {
        try (Stream<Path> files = Files.walk(console.workspace().resolve("journal"))) {
            return files.filter(Files::isRegularFile)
                    .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length())).orElseThrow();
        }
    }
}
