// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dnsjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.testkit.Await;
import org.poststation.testkit.dns.Cache;
import org.poststation.testkit.dns.NameServer;
import org.poststation.testkit.dns.OddServer;
import org.poststation.testkit.net.Ports;

/** Every kind of answer, from nsd, from unbound and from servers that send nonsense. */
@Timeout(120)
class DnsjavaLookupTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String MANY_STRINGS = "\"0123456789abcdef0123456789abcdef01234567\" ".repeat(100);

    private static NameServer server;
    private static DnsjavaLookup lookup;

    @BeforeAll
    static void start() {
        StringBuilder zone = new StringBuilder("""
                @ IN NS ns
                ns IN A 127.0.0.1
                mail 600 IN A 192.0.2.1
                mail IN AAAA 2001:db8::1
                @ IN MX 10 mail
                null IN MX 0 .
                text IN TXT "v=spf1 " "-all"
                odd IN TXT "a\\000b\\255"
                alias IN CNAME mail
                _dmarc IN TXT "v=DMARC1; p=none"
                sub IN NS ns.sub
                ns.sub IN A 127.0.0.9
                _25._tcp.mail IN TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                """);
        zone.append("large IN TXT ").append(MANY_STRINGS).append('\n');
        for (int i = 0; i < 300; i++) {
            zone.append("many IN MX ").append(i).append(" mx").append(i).append('\n');
        }
        server = NameServer.with(Map.of("example.test", zone.toString()));
        lookup = new DnsjavaLookup();
    }

    @AfterAll
    static void stop() {
        lookup.close();
        server.close();
    }

    @Test
    void recordsOfEveryTypeAreRead() throws Exception {
        assertEquals("192.0.2.1", found("mail.example.test", RecordType.A));
        assertEquals("2001:db8::1", found("mail.example.test", RecordType.AAAA));
        assertEquals("10 mail.example.test.", found("example.test", RecordType.MX));
        assertEquals("0 .", found("null.example.test", RecordType.MX));
        assertEquals("\"v=spf1 \" \"-all\"", found("text.example.test", RecordType.TXT));
        assertEquals("\"a\u0000b\u00ff\"", found("odd.example.test", RecordType.TXT));
        assertEquals("ns.example.test. hostmaster.example.test. 1", found("example.test", RecordType.SOA));
        assertTrue(found("_25._tcp.mail.example.test", RecordType.TLSA).startsWith("3 1 1 "));
        assertEquals("\"v=DMARC1; p=none\"", found("_dmarc.example.test", RecordType.TXT));
    }

    @Test
    void anAliasIsFollowedAndShown() throws Exception {
        DnsAnswer.Found answer = assertInstanceOf(DnsAnswer.Found.class, ask("alias.example.test", RecordType.A));
        assertEquals("alias.example.test", answer.aliases().getFirst().name());
        assertEquals(600, answer.records().getFirst().ttl());
    }

    @Test
    void whatDoesNotExistIsToldApart() throws Exception {
        assertInstanceOf(DnsAnswer.NoName.class, ask("nobody.example.test", RecordType.A));
        DnsAnswer.NoData none = assertInstanceOf(DnsAnswer.NoData.class, ask("mail.example.test", RecordType.MX));
        assertEquals(300, none.authority().orElseThrow().ttl());
    }

    @Test
    void aServerThatDoesNotSpeakForTheZoneRefusesOrIsLame() throws Exception {
        assertInstanceOf(DnsAnswer.Refused.class, ask("example.net", RecordType.A));
        DnsAnswer.Lame lame = assertInstanceOf(DnsAnswer.Lame.class, ask("www.sub.example.test", RecordType.A));
        assertEquals("ns.sub.example.test.", lame.referral().getFirst().data().toString());
    }

    @Test
    void largeAnswersComeWholeByTcp() throws Exception {
        DnsAnswer.Found large = assertInstanceOf(DnsAnswer.Found.class, ask("large.example.test", RecordType.TXT));
        assertEquals(4000, ((RecordData.Text) large.records().getFirst().data()).joined().length());
        DnsAnswer.Found many = assertInstanceOf(DnsAnswer.Found.class, ask("many.example.test", RecordType.MX));
        assertEquals(300, many.records().size());
    }

    @Test
    void aCacheCountsDownAndIsNoAuthority() throws Exception {
        try (Cache cache = Cache.of(server, List.of("example.test"))) {
            Resolver resolver = at(cache.port());
            DnsAnswer.Found first = assertInstanceOf(DnsAnswer.Found.class,
                    resolver.ask(new Question("mail.example.test", RecordType.A)));
            assertTrue(first.exchange().flags().contains(Exchange.Flag.RA));
            Await.until(() -> ttl(resolver) < 600, "the cache counts down");
        }
    }

    private static long ttl(Resolver resolver) {
        try {
            return ((DnsAnswer.Found) resolver.ask(new Question("mail.example.test", RecordType.A))).records()
                    .getFirst().ttl();
        } catch (OperationCancelledException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void whatGotLostIsAskedOnceMore() throws Exception {
        try (OddServer lossy = OddServer.dropping(1, server)) {
            assertInstanceOf(DnsAnswer.Found.class, resolver(lossy.port(), Duration.ofSeconds(6))
                    .ask(new Question("mail.example.test", RecordType.A)));
            assertEquals(2, lossy.questions());
        }
    }

    @Test
    void anAnswerThatComesLateDoesNotDisturb() throws Exception {
        try (OddServer late = OddServer.late(server)) {
            DnsAnswer answer = resolver(late.port(), Duration.ofSeconds(6))
                    .ask(new Question("mail.example.test", RecordType.A));
            assertEquals("192.0.2.1",
                    assertInstanceOf(DnsAnswer.Found.class, answer).records().getFirst().data().toString());
        }
    }

    @Test
    void anAnswerFromAnotherAddressIsNone() throws Exception {
        try (OddServer elsewhere = OddServer.fromElsewhere(server)) {
            assertInstanceOf(DnsAnswer.Unsettled.class, resolver(elsewhere.port(), Duration.ofMillis(900))
                    .ask(new Question("mail.example.test", RecordType.A)));
        }
    }

    @Test
    void aServerThatGoesAwayInTheMiddle() throws Exception {
        NameServer going = NameServer.with(Map.of("going.test", "a IN A 192.0.2.1"));
        Resolver resolver = resolver(going.port(), Duration.ofMillis(900));
        try (going) {
            assertInstanceOf(DnsAnswer.Found.class, resolver.ask(new Question("a.going.test", RecordType.A)));
        }
        assertInstanceOf(DnsAnswer.Unsettled.class, resolver.ask(new Question("a.going.test", RecordType.A)));
    }

    @Test
    void silenceIsATimeout() throws Exception {
        try (OddServer silent = OddServer.silent()) {
            assertInstanceOf(DnsAnswer.TimedOut.class, resolver(silent.port(), Duration.ofMillis(300))
                    .ask(new Question("mail.example.test", RecordType.A)));
        }
    }

    @Test
    void nobodyListening() throws Exception {
        assertInstanceOf(DnsAnswer.Unsettled.class, resolver(Ports.free(), Duration.ofMillis(300))
                .ask(new Question("mail.example.test", RecordType.A)));
    }

    @Test
    void serverFailures() throws Exception {
        assertEquals("servfail", kind(question -> OddServer.empty(question, 0x0080, 2)));
        assertEquals("notimp", kind(question -> OddServer.empty(question, 0x0080, 4)));
        assertEquals("refused", kind(question -> OddServer.empty(question, 0x0080, 5)));
        assertEquals("nxdomain", kind(question -> OddServer.empty(question, 0x0080, 3)));
    }

    @Test
    void nonsenseIsNeverTakenForNoRecord() throws Exception {
        assertEquals("malformed", kind(question -> OddServer.record(question, 1, new byte[] {1, 2, 3})));
        assertEquals("malformed", kind(question -> OddServer.record(question, 5, new byte[] {(byte) 0xc0, 12})));
        List<String> unanswered = List.of("malformed", "timeout", "unreachable");
        assertTrue(unanswered.contains(kind(question -> new byte[] {1, 2, 3})));
        assertTrue(unanswered.contains(kind(question -> new byte[60_000])));
        assertTrue(unanswered.contains(kind(question -> OddServer.empty(question, 0x0280, 0))));
        assertTrue(unanswered.contains(kind(question -> {
            byte[] guessed = OddServer.record(question, 1, new byte[] {6, 6, 6, 6});
            guessed[0]++;
            return guessed;
        })));
    }

    @Test
    void namesThatNobodyCanAskForAreAnAnswerToo() throws Exception {
        Resolver resolver = at(server.port());
        for (String name : List.of("a..example.test", "x".repeat(64) + ".test", ("y".repeat(60) + '.').repeat(5))) {
            assertInstanceOf(DnsAnswer.Malformed.class, resolver.ask(new Question(name, RecordType.A)));
        }
        for (String name : List.of("_x.example.test", "a b\\\"c;@$.example.test", "mail.example.test.")) {
            assertInstanceOf(DnsAnswer.Settled.class, resolver.ask(new Question(name, RecordType.A)));
        }
    }

    @Test
    void cancellingEndsAllThatWaitsAndNeverMoreThan90AreUnderWay() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (OddServer silent = OddServer.silent();
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Resolver resolver = lookup.resolver(source(silent.port()), LONG, cancellation);
            List<Future<DnsAnswer>> waiting = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Question question = new Question("n" + i + ".example.test", RecordType.A);
                waiting.add(many.submit(() -> resolver.ask(question)));
            }
            Await.until(() -> silent.questions() >= 90, "ninety questions are under way");
            assertEquals(90, silent.questions());
            CompletableFuture<Void> done = CompletableFuture.runAsync(cancellation::request);
            for (Future<DnsAnswer> one : waiting) {
                ExecutionException ended = assertThrows(ExecutionException.class,
                        () -> one.get(10, TimeUnit.SECONDS));
                assertInstanceOf(OperationCancelledException.class, ended.getCause());
            }
            done.join();
        }
    }

    private static String kind(UnaryOperator<byte[]> answer) throws Exception {
        try (OddServer odd = OddServer.answering(question -> List.of(answer.apply(question)))) {
            return resolver(odd.port(), Duration.ofMillis(900)).ask(new Question("mail.example.test", RecordType.A))
                    .kind();
        }
    }

    private static String found(String name, RecordType type) throws Exception {
        return assertInstanceOf(DnsAnswer.Found.class, ask(name, type)).records().getFirst().data().toString();
    }

    private static DnsAnswer ask(String name, RecordType type) throws Exception {
        InetAddress loopback = InetAddress.getByName(Ports.LOOPBACK);
        return lookup.resolver(new DnsSource.Authoritative("ns", loopback, server.port()), LONG, new Cancellation())
                .ask(new Question(name, type));
    }

    private static Resolver at(int port) throws Exception {
        return resolver(port, LONG);
    }

    private static Resolver resolver(int port, Duration deadline) throws Exception {
        return lookup.resolver(source(port), deadline, new Cancellation());
    }

    private static DnsSource source(int port) throws Exception {
        return new DnsSource.ResolverAt(InetAddress.getByName(Ports.LOOPBACK), port);
    }
}
