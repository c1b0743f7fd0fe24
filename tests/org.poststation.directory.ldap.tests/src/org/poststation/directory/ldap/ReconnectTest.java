// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What happens to a session when its connections end. */
@Timeout(60)
class ReconnectTest {

    private Slapd slapd;
    private ChaosProxy proxy;
    private DirectorySession session;
    private final AtomicInteger reconnected = new AtomicInteger();

    @BeforeEach
    void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PLAIN).start();
        proxy = ChaosProxy.to(slapd.port());
        session = Fixture.open(Fixture.impatient(proxy.port(), slapd.rootDn()), slapd.rootPassword());
        session.listen(reconnected::incrementAndGet);
    }

    @AfterEach
    void stop() {
        session.close();
        proxy.close();
        slapd.close();
    }

    @Test
    void aRestartedServerIsConnectedToAgainAndBoundTo() throws OperationException {
        assertEquals(2, count());
        slapd.restart();
        assertTrue(session.find(Fixture.dn(slapd.readerDn()), List.of("userPassword"), new Cancellation())
                .orElseThrow().has("userPassword"), "bound as the root DN");
        assertEquals(1, reconnected.get());
        assertEquals(2, count());
        assertEquals(2, reconnected.get());
        assertEquals(2, count());
        assertEquals(2, reconnected.get());
    }

    @Test
    void aChangeOnAConnectionThatEndedBeforehandIsSentOnANewOne() throws OperationException {
        slapd.restart();
        Await.until(() -> proxy.openConnections() == 0, "the connection is noticed to be gone");
        session.sendChange(Fixture.replace(session.base(), "description", "written"), Optional.empty());
        assertEquals(List.of("written"), slapd.values(Fixture.BASE, "description"));
        assertEquals(1, reconnected.get());
    }

    @Test
    void aChangeDuringWhichTheConnectionEndsIsNeverSentTwice() throws OperationException {
        proxy.cutAfterBytesToClient(0);
        ConnectionFailedException lost = assertThrows(ConnectionFailedException.class, () -> session
                .sendChange(Fixture.replace(session.base(), "description", "perhaps"), Optional.empty()));
        assertEquals(Reason.LOST, lost.reason());
        assertEquals(0, reconnected.get());
        session.sendChange(Fixture.replace(session.base(), "description", "surely"), Optional.empty());
        assertEquals(1, reconnected.get());
        assertEquals(List.of("surely"), slapd.values(Fixture.BASE, "description"));
    }

    @Test
    void aReadDuringWhichTheConnectionEndsIsRepeatedOnce() throws OperationException {
        proxy.cutAfterBytesToClient(5);
        assertTrue(session.find(session.base(), List.of(), new Cancellation()).isPresent());
        assertEquals(1, reconnected.get());
        assertEquals(2, proxy.connections());
    }

    @Test
    void aServerThatIsGoneIsSaidToBeGone() throws OperationException {
        slapd.kill();
        proxy.refuse();
        for (int i = 0; i < 3; i++) {
            ConnectionFailedException failed = assertThrows(ConnectionFailedException.class,
                    () -> session.find(session.base(), List.of(), new Cancellation()));
            assertEquals(Reason.REFUSED, failed.reason());
        }
        assertEquals(0, reconnected.get());
        proxy.pass();
        slapd.restart();
        assertEquals(2, count());
    }

    @Test
    void aFrozenServerIsGivenUpInTimeByReadsChangesAndExtendedOperations() {
        slapd.pause();
        long begin = System.nanoTime();
        ConnectionFailedException late = assertThrows(ConnectionFailedException.class,
                () -> session.find(session.base(), List.of(), new Cancellation()));
        assertEquals(Reason.TIMEOUT, late.reason());
        ConnectionFailedException lateToo = assertThrows(ConnectionFailedException.class, () -> session
                .sendChange(Fixture.replace(session.base(), "description", "x"), Optional.empty()));
        assertEquals(Reason.TIMEOUT, lateToo.reason());
        ConnectionFailedException latePassword = assertThrows(ConnectionFailedException.class,
                () -> session.sendChange(
                        new DirectoryChange.SetPassword(Fixture.dn(slapd.readerDn()), Fixture.secret("another")),
                        Optional.empty()));
        assertEquals(Reason.TIMEOUT, latePassword.reason());
        assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20));
        slapd.resume();
    }

    @Test
    void cancellingAReadEndsItAtOnceAndTheSessionGoesOn() throws Exception {
        slapd.pause();
        Cancellation cancellation = new Cancellation();
        long sent = proxy.bytesToServer();
        CompletableFuture<OperationException> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                session.find(session.base(), List.of(), cancellation);
            } catch (OperationException failed) {
                ended.complete(failed);
            }
        });
        Await.until(() -> proxy.bytesToServer() > sent, "the request is sent");
        cancellation.request();
        assertEquals(OperationCancelledException.class, ended.get(1, TimeUnit.SECONDS).getClass());
        slapd.resume();
        assertTrue(session.find(session.base(), List.of(), new Cancellation()).isPresent());
        assertEquals(0, reconnected.get());
    }

    @Test
    void closingTheSessionEndsWhatWaitsAndEveryConnection() throws Exception {
        count();
        slapd.pause();
        long sent = proxy.bytesToServer();
        CompletableFuture<OperationException> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                session.find(session.base(), List.of(), new Cancellation());
            } catch (OperationException failed) {
                ended.complete(failed);
            }
        });
        Await.until(() -> proxy.bytesToServer() > sent, "the request is sent");
        session.close();
        assertEquals(OperationCancelledException.class, ended.get(1, TimeUnit.SECONDS).getClass());
        slapd.resume();
        Await.until(() -> proxy.openConnections() == 0, "all connections are closed");
        assertThrows(OperationCancelledException.class,
                () -> session.find(session.base(), List.of(), new Cancellation()));
    }

    @Test
    void callsOfSeveralThreadsAreServedAtTheSameTime() throws Exception {
        Dn base = session.base();
        List<CompletableFuture<Long>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean listing = i % 2 == 0;
            CompletableFuture<Long> call = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    call.complete(listing
                            ? count()
                            : session.find(base, List.of(), new Cancellation()).stream().count());
                } catch (OperationException failed) {
                    call.completeExceptionally(failed);
                }
            });
            calls.add(call);
        }
        for (int i = 0; i < calls.size(); i++) {
            assertEquals(i % 2 == 0 ? 2 : 1, calls.get(i).get(20, TimeUnit.SECONDS));
        }
        Await.until(() -> proxy.openConnections() <= 4, "no more connections stay open than are worth it");
    }

    private long count() throws OperationException {
        return session.search(SearchRequest.subtree(session.base(), Filter.ANY), entry -> {}, new Cancellation())
                .entries();
    }
}
