// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** Searches of many entries against a real server: pages, limits, interruptions. */
@Timeout(90)
class ListingTest {

    private static final int MAILBOXES = 700;
    private static final Filter ALL = Filter.equal("objectClass", "VirtualMailAccount");

    private static TemporaryFolder folder;
    private static Path ldif;
    private static Slapd slapd;

    @BeforeAll
    static void start() {
        folder = TemporaryFolder.create("listing-");
        ldif = MailDirectoryData.of(MAILBOXES, 0, 1).write(folder.resolve("data.ldif"));
        slapd = builder().start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
        folder.close();
    }

    @Test
    void everyEntryArrivesOnceWithTheAttributesThatWereAskedFor() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            List<DirectoryEntry> found = new ArrayList<>();
            SearchOutcome outcome = session.search(SearchRequest.subtree(session.base(), ALL, "mail", "quota"),
                    found::add, new Cancellation());
            assertEquals(new SearchOutcome(MAILBOXES, Completeness.COMPLETE), outcome);
            assertEquals(MAILBOXES, found.stream().map(entry -> entry.text("mail").orElseThrow()).distinct().count());
            assertTrue(found.stream().allMatch(entry -> entry.has("QUOTA") && !entry.has("objectClass")));
            assertTrue(found.stream().allMatch(entry -> entry.dn().isWithin(session.base())));
        }
    }

    @Test
    void entriesComeOnTheThreadOfTheCaller() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            Thread caller = Thread.currentThread();
            session.search(request(session, 10), entry -> assertEquals(caller, Thread.currentThread()),
                    new Cancellation());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,CALLER_LIMIT", "99,99,CALLER_LIMIT", "100,100,CALLER_LIMIT", "101,101,CALLER_LIMIT",
            "699,699,CALLER_LIMIT", "700,700,COMPLETE", "701,700,COMPLETE"})
    void theLimitOfTheCallerIsKeptExactly(int limit, int delivered, Completeness completeness)
            throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            SearchOutcome expected = new SearchOutcome(delivered, completeness);
            assertEquals(expected, session.search(request(session, limit), entry -> {}, new Cancellation()));
            Listing unpaged = new Listing(request(session, limit), entry -> {}, connector(slapd).server());
            assertEquals(expected, unpaged.run(connector(slapd).listings(new Cancellation()), false));
        }
    }

    /** The limits line of slapd.conf(5), what is delivered to the reader and how it ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                                                   | 500 | SERVER_SIZE_LIMIT",
            "users size.prtotal=unlimited                       | 700 | COMPLETE",
            "users size.prtotal=disabled                        | 500 | SERVER_SIZE_LIMIT",
            "users size.prtotal=disabled size.soft=unlimited    | 700 | COMPLETE",
            "users size.soft=100 size.hard=200 size.prtotal=600 | 600 | SERVER_SIZE_LIMIT",
            "users size.pr=50 size.prtotal=unlimited            | 700 | COMPLETE",
            "users size=unlimited                               | 700 | COMPLETE",
            "users size.unchecked=100 size=unlimited            | 0   | ADMINISTRATIVE_LIMIT"})
    void limitsOfTheServerAreMetByPagingOrTold(String limits, int delivered, Completeness completeness)
            throws OperationException {
        SlapdBuilder limited = builder();
        if (limits != null) {
            limited.limits(limits);
        }
        try (Slapd server = limited.start(); DirectorySession session = Fixture.openAsReader(server)) {
            assertEquals(new SearchOutcome(delivered, completeness),
                    session.search(request(session, 0), entry -> {}, new Cancellation()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsOnOtherServersAreCountedAndNotFollowed(boolean pages) throws OperationException {
        try (Slapd server = Slapd.builder(SchemaSet.PHAMM).ldif("""
                dn: ou=elsewhere,dc=example,dc=org
                objectClass: referral
                objectClass: extensibleObject
                ou: elsewhere
                ref: ldap://ldap.invalid/ou=elsewhere,dc=example,dc=org

                dn: ou=there,dc=example,dc=org
                objectClass: referral
                objectClass: extensibleObject
                ou: there
                ref: ldap://ldap.invalid/ou=there,dc=example,dc=org
                """).start(); DirectorySession session = Fixture.open(server)) {
            List<Dn> found = new ArrayList<>();
            Listing listing = new Listing(SearchRequest.subtree(session.base(), Filter.ANY, "1.1"),
                    entry -> found.add(entry.dn()), connector(server).server());
            SearchOutcome outcome = listing.run(connector(server).listings(new Cancellation()), pages);
            assertEquals(new SearchOutcome(found.size(), Completeness.COMPLETE, 2), outcome);
            assertTrue(found.contains(session.base()), found::toString);
            assertTrue(found.stream().noneMatch(dn -> dn.toString().startsWith("ou=elsewhere")), found::toString);
        }
    }

    @Test
    void cancellingStopsAtOnceAndTheSessionGoesOn() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            Cancellation cancellation = new Cancellation();
            AtomicLong received = new AtomicLong();
            assertThrows(OperationCancelledException.class, () -> session.search(request(session, 0), entry -> {
                if (received.incrementAndGet() == 250) {
                    cancellation.request();
                }
            }, cancellation));
            assertTrue(received.get() < MAILBOXES, "received " + received);
            assertEquals(MAILBOXES, count(session));
        }
    }

    @Test
    void aSinkThatThrowsEndsTheSearchAndTheSessionGoesOn() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            assertThrows(ArithmeticException.class, () -> session.search(request(session, 0), entry -> {
                throw new ArithmeticException();
            }, new Cancellation()));
            assertEquals(MAILBOXES, count(session));
        }
    }

    @Test
    void aServerKilledInTheMiddleIsALostConnection() throws OperationException {
        try (Slapd mortal = builder().start(); DirectorySession session = Fixture.open(mortal)) {
            AtomicLong received = new AtomicLong();
            ConnectionFailedException lost = assertThrows(ConnectionFailedException.class,
                    () -> session.search(request(session, 0), entry -> {
                        if (received.incrementAndGet() == 150) {
                            mortal.kill();
                        }
                    }, new Cancellation()));
            assertEquals(Reason.LOST, lost.reason());
            assertTrue(received.get() >= 150 && received.get() < MAILBOXES);
        }
    }

    @Test
    void aConnectionCutInTheMiddleIsALostConnection() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port()); DirectorySession session = through(proxy)) {
            proxy.cutAfterBytesToClient(30_000);
            ConnectionFailedException lost = assertThrows(ConnectionFailedException.class, () -> count(session));
            assertEquals(Reason.LOST, lost.reason());
            assertEquals(MAILBOXES, count(session));
        }
    }

    @Test
    void aStalledListingIsGivenUpInTime() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port());
                DirectorySession session = Fixture.open(Fixture.impatient(proxy.port(), slapd.rootDn()),
                        slapd.rootPassword())) {
            AtomicLong received = new AtomicLong();
            long begin = System.nanoTime();
            ConnectionFailedException late = assertThrows(ConnectionFailedException.class,
                    () -> session.search(request(session, 0), entry -> {
                        if (received.incrementAndGet() == 50) {
                            proxy.stall();
                        }
                    }, new Cancellation()));
            assertEquals(Reason.TIMEOUT, late.reason());
            assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10));
            assertTrue(received.get() < MAILBOXES);
        }
    }

    @Test
    void garbageInTheMiddleIsNoLdap() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port()); DirectorySession session = through(proxy)) {
            assertEquals(MAILBOXES, count(session));
            proxy.garbage();
            ConnectionFailedException garbage = assertThrows(ConnectionFailedException.class, () -> count(session));
            assertTrue(garbage.reason() == Reason.NOT_LDAP || garbage.reason() == Reason.TIMEOUT,
                    garbage.reason().name());
        }
    }

    @Test
    void aDistantServerCostsARoundTripPerPageOnly() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port()); DirectorySession session = through(proxy)) {
            count(session);
            proxy.delay(Duration.ofMillis(20));
            long begin = System.nanoTime();
            assertEquals(MAILBOXES, count(session));
            long pages = MAILBOXES / Fixture.PATIENT.pageSize();
            long perPage = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) / pages;
            assertTrue(perPage >= 40 && perPage < 400, "per page " + perPage + " ms");
        }
    }

    @Test
    void aSlowReceiverHoldsTheServerBack() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port());
                DirectorySession session = Fixture.open(
                        Fixture.plain(proxy.port(), slapd.rootDn()), slapd.rootPassword())) {
            count(session);
            long before = proxy.bytesToClient();
            long[] atFirstEntry = {0};
            session.search(request(session, 0), entry -> {
                if (atFirstEntry[0] == 0) {
                    atFirstEntry[0] = proxy.bytesToClient() - before;
                }
            }, new Cancellation());
            long all = proxy.bytesToClient() - before;
            assertTrue(atFirstEntry[0] < all / 3,
                    atFirstEntry[0] + " of " + all + " bytes came before the first entry");
        }
    }

    @Test
    void metacharactersInAValueAreOnlyCharacters() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            for (String value : List.of("*", "(", ")", "\\", "a*)(objectClass=*", "\0", "ü")) {
                assertEquals(0, session.search(SearchRequest.subtree(session.base(), Filter.equal("cn", value)),
                        entry -> {}, new Cancellation()).entries(), value);
            }
            assertFalse(session.server().controls().isEmpty());
        }
    }

    private static SlapdBuilder builder() {
        return Slapd.builder(SchemaSet.PHAMM).ldif(ldif);
    }

    private static Connector connector(Slapd server) {
        return new Connector(new Server(Fixture.plain(server.port(), "").endpoint(), Fixture.PATIENT),
                new Credentials(Fixture.dn(server.rootDn()), Fixture.secret(server.rootPassword())));
    }

    private static DirectorySession through(ChaosProxy proxy) throws OperationException {
        return Fixture.open(Fixture.plain(proxy.port(), slapd.rootDn()), slapd.rootPassword());
    }

    private static SearchRequest request(DirectorySession session, int limit) {
        return new SearchRequest(session.base(), SearchRequest.Scope.SUBTREE, ALL, List.of(), limit);
    }

    private static long count(DirectorySession session) throws OperationException {
        return session.search(request(session, 0), entry -> {}, new Cancellation()).entries();
    }
}
