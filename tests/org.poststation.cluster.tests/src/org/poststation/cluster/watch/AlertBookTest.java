// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.operation.OperationException;

/** What is bad since when, what was done about it, and what of that is known after the next start. */
final class AlertBookTest {

    private static final Instant START = Statuses.START;
    private static final NodeStatus GOOD = Statuses.with();
    private static final NodeStatus DISK = Statuses.with("WARNING disk-full /var\tlog");
    private static final NodeStatus BROKEN = Statuses.with("CRITICAL disk-full /var\tlog");

    @TempDir
    private Path workspace;

    private AlertBook book = new AlertBook(AlertMemory.NONE);

    private List<String> changes() {
        return book.changes().stream().map(change -> change.kind() + " " + change.problem().rule() + " "
                + change.problem().severity()).toList();
    }

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private AlertStore store() {
        return new AlertStore(() -> Optional.of(workspace));
    }

    @Test
    void theHistoryHasEveryChangeNewestFirst() {
        book.observe(DISK, minute(0));
        book.observe(DISK, minute(1));
        book.observe(BROKEN, minute(2));
        book.acknowledge("mx1", minute(3));
        book.acknowledge("mx1", minute(3));
        book.muteRule("mx1", "disk-full", minute(4), minute(60));
        book.unmute("mx1", minute(5));
        book.observe(GOOD, minute(6));
        assertEquals(List.of("ENDED disk-full CRITICAL", "UNMUTED disk-full CRITICAL", "MUTED disk-full CRITICAL",
                "ACKNOWLEDGED disk-full CRITICAL", "CHANGED disk-full CRITICAL", "BEGAN disk-full WARNING"), changes());
        assertEquals(List.of(), book.problems());
    }

    @Test
    void aMutedNodeIsShownAsMuted() {
        book.observe(DISK, minute(0));
        book.muteNode("mx1", minute(0), minute(60));
        assertEquals(Optional.of(minute(60)), book.problems().getFirst().mutedUntil());
        assertEquals(Optional.empty(), book.observe(BROKEN, minute(1)));
        assertTrue(book.observe(BROKEN, minute(61)).isPresent());
        assertEquals(Optional.empty(), book.problems().getFirst().mutedUntil());
    }

    @Test
    void nothingIsMutedOfANodeThatNobodyKnows() {
        book.muteNode("mx9", minute(0), minute(60));
        book.acknowledge("mx9", minute(0));
        assertEquals(List.of(), book.changes());
    }

    @Test
    void everythingIsKnownAfterTheNextStart() throws OperationException {
        book.observe(DISK, minute(0));
        book.acknowledge("mx1", minute(1));
        book.muteRule("mx1", "load-high", minute(2), minute(60));
        store().save(book.memory());
        book = new AlertBook(store().load());
        assertEquals(List.of("ACKNOWLEDGED disk-full WARNING", "BEGAN disk-full WARNING"), changes());
        NodeProblem known = book.problems().getFirst();
        assertEquals(minute(0), known.problem().since());
        assertTrue(known.isAcknowledged());
        assertEquals(book.memory(), store().load());
        book.retain(List.of());
        assertEquals(List.of(), book.problems());
        assertEquals(2, book.changes().size());
    }

    @Test
    void damagedLinesCostOnlyWhatTheySay() throws OperationException, IOException {
        book.observe(DISK, minute(0));
        store().save(book.memory());
        Files.writeString(workspace.resolve("alerts"), "change\tmx1\nproblem\tmx1\ta\tb\tBAD\tnow\tx\n\n\u0000\n",
                StandardOpenOption.APPEND);
        assertEquals(book.changes().size(), store().load().changes().size());
        assertEquals(1, new AlertBook(store().load()).problems().size());
    }

    @Test
    void theHistoryDoesNotGrowForEver() {
        for (int i = 0; i < AlertBook.MOST_CHANGES; i++) {
            book.observe(i % 2 == 0 ? DISK : GOOD, minute(i));
        }
        book.observe(DISK, minute(AlertBook.MOST_CHANGES));
        assertEquals(AlertBook.MOST_CHANGES, book.changes().size());
        assertEquals(minute(AlertBook.MOST_CHANGES), book.changes().getFirst().at());
    }

    @Test
    void aDiskThatTakesNothingIsAnExplainedFailure() throws IOException {
        AlertStore broken = new AlertStore(() -> Optional.of(Path.of("/dev/full/alerts")));
        OperationException failure = assertThrows(OperationException.class, () -> broken.save(book.memory()));
        assertTrue(failure.explanation().what().contains("/dev/full"), failure.explanation().what());
        AlertStore homeless = new AlertStore(Optional::empty);
        assertThrows(OperationException.class, () -> homeless.save(book.memory()));
        Files.createDirectory(workspace.resolve("alerts"));
        assertThrows(OperationException.class, () -> store().load());
    }
}
