// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;

/** What a report says of servers: delegation, mail exchangers, addresses, names, block lists, lifetimes. */
@Timeout(60)
class HostChecksTest {

    private static TestZone bare() {
        return new TestZone().name(Looking.DOMAIN).name("test");
    }

    @Test
    void oneNameServerIsTooFew() throws Exception {
        TestZone zone = bare().pointer(Looking.DOMAIN, RecordType.NS, "ns1.example.test")
                .address("ns1.example.test", "203.0.114.1").with(Looking.DOMAIN, RecordType.SOA,
                        new RecordData.Authority("ns1.example.test", "host.example.test", 1, 300));
        assertEquals(List.of("ns-single"), Looking.words(zone, Topic.DELEGATION));
    }

    @Test
    void aNameServerNeedsAnAddressOfItsOwn() throws Exception {
        TestZone zone = Looking.sound().pointer(Looking.DOMAIN, RecordType.NS, "alias.example.test")
                .pointer("alias.example.test", RecordType.CNAME, "ns1.example.test")
                .pointer(Looking.DOMAIN, RecordType.NS, "ns9.example.test");
        assertEquals(List.of("ns-alias", "ns-no-address"), Looking.words(zone, Topic.DELEGATION));
    }

    @Test
    void theZoneAboveMustNameTheSameServers() throws Exception {
        TestZone zone = Looking.sound().pointer("test", RecordType.NS, "ns.test").address("ns.test", "203.0.114.3");
        DomainReport report = Looking.at((source, deadline, cancellation) -> question -> {
            boolean isAbove = source instanceof DnsSource.Authoritative server && server.name().equals("ns.test");
            return isAbove ? Looking.referral("ns1.example.test", "old.example.test") : zone.ask(question);
        }, Looking.DOMAIN, Looking.settings());
        assertEquals(List.of("ns-not-in-zone", "ns-not-delegated"), Looking.words(report, Topic.DELEGATION));
        assertEquals("old.example.test.",
                Looking.section(report, Topic.DELEGATION).findings().getFirst().subject());
    }

    @Test
    void aServerThatIsLameOrBehind() throws Exception {
        TestZone zone = Looking.sound();
        DomainReport report = Looking.at((source, deadline, cancellation) -> question -> {
            if (!(source instanceof DnsSource.Authoritative server) || question.type() != RecordType.SOA) {
                return zone.ask(question);
            }
            TestZone own = new TestZone().with(Looking.DOMAIN, RecordType.SOA,
                    new RecordData.Authority("ns1.example.test", "host.example.test", 6, 300));
            return server.name().startsWith("ns1") ? own.ask(question) : zone.ask(question);
        }, Looking.DOMAIN, Looking.settings());
        assertEquals(List.of("serial-differs"), Looking.words(report, Topic.DELEGATION));
        DomainReport lame = Looking.at((source, deadline, cancellation) -> question -> {
            boolean isLame = source instanceof DnsSource.Authoritative server && server.name().startsWith("ns1");
            return isLame ? Looking.referral() : zone.ask(question);
        }, Looking.DOMAIN, Looking.settings());
        assertEquals(List.of("ns-lame"), Looking.words(lame, Topic.DELEGATION));
    }

    @Test
    void exchangersThatCantTakeMail() throws Exception {
        TestZone zone = bare().exchanger(Looking.DOMAIN, 5, "203.0.114.9")
                .exchanger(Looking.DOMAIN, 10, "gone.example.test").exchanger(Looking.DOMAIN, 20, "www.example.test")
                .pointer("www.example.test", RecordType.CNAME, "web.example.test")
                .address("web.example.test", Looking.ADDRESS).exchanger(Looking.DOMAIN, 30, "WWW.example.test");
        assertEquals(List.of("mx-literal", "mx-no-address", "mx-alias", "mx-twice"),
                Looking.words(zone, Topic.EXCHANGERS));
        ReportFinding alias = Looking.section(Looking.at(zone), Topic.EXCHANGERS).findings().get(2);
        assertEquals("example.test. 3600 IN MX 20 web.example.test.", alias.found().suggestion().orElseThrow());
        assertEquals("example.test. 3600 IN MX 20 www.example.test.", alias.record());
    }

    @Test
    void aDomainThatTakesNoMail() throws Exception {
        assertEquals(List.of("mx-null"), Looking.words(bare().exchanger(Looking.DOMAIN, 0, ""), Topic.EXCHANGERS));
        assertEquals(List.of("mx-null-among"), Looking.words(bare().exchanger(Looking.DOMAIN, 0, "")
                .exchanger(Looking.DOMAIN, 5, "mx.example.test").address("mx.example.test", Looking.ADDRESS),
                Topic.EXCHANGERS));
        assertEquals(List.of("mx-nobody"), Looking.words(bare(), Topic.EXCHANGERS));
        assertEquals(List.of("mx-implicit"),
                Looking.words(bare().address(Looking.DOMAIN, Looking.ADDRESS), Topic.EXCHANGERS));
        assertEquals(List.of("no-domain"), Looking.words(new TestZone(), Topic.EXCHANGERS));
    }

    @Test
    void aSpareWithTheSameAddressIsNone() throws Exception {
        TestZone zone = Looking.sound().exchanger(Looking.DOMAIN, 20, "mx2.example.test").address("mx2.example.test",
                Looking.ADDRESS);
        assertEquals(List.of("mx-same-address"), Looking.words(zone, Topic.EXCHANGERS));
    }

    @Test
    void threeHundredExchangers() throws Exception {
        TestZone zone = bare();
        for (int i = 0; i < 300; i++) {
            zone.exchanger(Looking.DOMAIN, i, "mx" + i + ".example.test").address("mx" + i + ".example.test",
                    "203.1." + i / 100 + '.' + i % 100);
        }
        assertEquals(List.of("mx-many"), Looking.words(zone, Topic.EXCHANGERS));
    }

    @Test
    void addressesThatNobodyReaches() throws Exception {
        TestZone zone = bare().exchanger(Looking.DOMAIN, 5, "mx.example.test").address("mx.example.test", "10.1.2.3");
        assertEquals(List.of("address-not-public", "no-ipv6"), Looking.words(zone, Topic.ADDRESSES));
        for (String address : List.of("127.0.0.1", "169.254.1.1", "100.64.0.1", "172.31.255.255", "::1", "fe80::1")) {
            assertTrue(Looking.words(bare().address(Looking.DOMAIN, address), Topic.ADDRESSES)
                    .contains("address-not-public"), address);
        }
    }

    @Test
    void namesOfAddressesMustLeadBack() throws Exception {
        TestZone zone = bare().exchanger(Looking.DOMAIN, 5, "mx.example.test").address("mx.example.test",
                Looking.ADDRESS);
        ReportFinding missing = Looking.section(Looking.at(zone), Topic.REVERSE).findings().getFirst();
        assertEquals("ptr-missing", missing.word());
        assertEquals("10.114.0.203.in-addr.arpa. IN PTR mx.example.test.",
                missing.found().suggestion().orElseThrow());
        zone.pointer("10.114.0.203.in-addr.arpa", RecordType.PTR, "host.example.net");
        assertEquals(List.of("ptr-unconfirmed"), Looking.words(zone, Topic.REVERSE));
        zone.address("host.example.net", Looking.ADDRESS);
        assertEquals(List.of("ptr-other-name"), Looking.words(zone, Topic.REVERSE));
    }

    @Test
    void halfAnAnswerDoesNotTellWhatIsMissing() throws Exception {
        TestZone zone = bare().exchanger(Looking.DOMAIN, 5, "mx.example.test").address("mx.example.test",
                Looking.ADDRESS).timeout("mx.example.test", RecordType.AAAA);
        assertEquals(List.of("unanswered"), Looking.words(zone, Topic.ADDRESSES));
        zone.pointer("10.114.0.203.in-addr.arpa", RecordType.PTR, "host.example.net")
                .address("host.example.net", "2a00:db9::10").timeout("host.example.net", RecordType.A);
        assertEquals(List.of("unanswered"), Looking.words(zone, Topic.REVERSE).stream().distinct().toList());
    }

    @Test
    void aNameThatLooksLikeALine() throws Exception {
        TestZone zone = bare().exchanger(Looking.DOMAIN, 5, "mx.example.test")
                .address("mx.example.test", Looking.ADDRESS)
                .pointer("10.114.0.203.in-addr.arpa", RecordType.PTR, "203-0-114-10.isp.example");
        assertEquals(List.of("name-generic"), Looking.words(zone, Topic.HOST_NAMES));
    }

    @Test
    void blockLists() throws Exception {
        TestZone listed = Looking.sound().address("10.114.0.203.list.test", "127.0.0.4")
                .text("10.114.0.203.list.test", "seen sending spam");
        ReportFinding found = Looking.section(Looking.at(listed), Topic.BLOCK_LISTS).findings().getFirst();
        assertEquals("listed", found.word());
        assertTrue(found.message().contains("seen sending spam"), found::message);
        for (String error : List.of("127.255.255.252", "127.255.255.254", "127.255.255.255")) {
            assertEquals(List.of("list-error"), Looking.words(
                    Looking.sound().address("10.114.0.203.list.test", error), Topic.BLOCK_LISTS), error);
        }
        assertEquals(List.of("list-strange"), Looking.words(
                Looking.sound().address("10.114.0.203.list.test", "203.0.114.77"), Topic.BLOCK_LISTS));
        assertEquals(List.of("unanswered"), Looking.words(
                Looking.sound().timeout("10.114.0.203.list.test", RecordType.A), Topic.BLOCK_LISTS));
    }

    @Test
    void negativeAnswersThatLiveLong() throws Exception {
        TestZone zone = bare().pointer(Looking.DOMAIN, RecordType.NS, "ns1.example.test")
                .address("ns1.example.test", "203.0.114.1").with(Looking.DOMAIN, RecordType.SOA,
                        new RecordData.Authority("ns1.example.test", "host.example.test", 1, 86_400));
        assertEquals(List.of("negative-long"), Looking.words(zone, Topic.TTL));
    }
}
