// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.dnscheck.dmarc.DmarcEdition;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;

/** Reports about example.test from names in memory. */
final class Looking {

    static final String DOMAIN = "example.test";
    static final String ADDRESS = "203.0.114.10";
    private static final List<String> LISTS = List.of("list.test");

    private Looking() {}

    /** A domain with which all is well as far as DNS can tell. */
    static TestZone sound() {
        TestZone zone = new TestZone().pointer(DOMAIN, RecordType.NS, "ns1.example.test")
                .pointer(DOMAIN, RecordType.NS, "ns2.example.test").address("ns1.example.test", "203.0.114.1")
                .address("ns2.example.test", "203.0.114.2").exchanger(DOMAIN, 10, "mx.example.test")
                .address("mx.example.test", ADDRESS).address("mx.example.test", "2a00:db9::10");
        zone.pointer("10.114.0.203.in-addr.arpa", RecordType.PTR, "mx.example.test");
        zone.pointer("0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.9.b.d.0.0.0.a.2.ip6.arpa", RecordType.PTR,
                "mx.example.test");
        zone.with(DOMAIN, RecordType.SOA, new RecordData.Authority("ns1.example.test", "host.example.test", 7, 300));
        zone.with(DOMAIN, RecordType.CAA, new RecordData.Other("0 issue \"ca.example.net\""));
        return zone.text(DOMAIN, "v=spf1 mx -all")
                .text("_dmarc.example.test", "v=DMARC1; p=reject; rua=mailto:dmarc@example.test")
                .text("_smtp._tls.example.test", "v=TLSRPTv1; rua=mailto:tls@example.test");
    }

    static DomainReport at(TestZone zone) throws OperationCancelledException {
        return at(zone, DOMAIN, settings());
    }

    static DomainReport at(TestZone zone, String domain, ReportSettings settings)
            throws OperationCancelledException {
        return at((source, deadline, cancellation) -> zone, domain, settings);
    }

    static DomainReport at(DnsLookup lookup, String domain, ReportSettings settings)
            throws OperationCancelledException {
        List<DomainReport> reports = new ArrayList<>();
        new ReportOperation(new ReportTools(lookup, new DnsSource.OfComputer(), Duration.ofSeconds(1)), settings,
                List.of(domain), reports::add).run(Progress.silent());
        return reports.getFirst();
    }

    static ReportSettings settings(String... selectors) {
        return new ReportSettings(List.of(selectors), LISTS, DmarcEdition.RFC_9989, DnsSource.PORT,
                ServerSettings.USUAL);
    }

    static ReportSection section(DomainReport report, Topic topic) {
        return report.sections().stream().filter(section -> section.topic() == topic).findFirst().orElseThrow();
    }

    /** The words of what was found in a section. */
    static List<String> words(DomainReport report, Topic topic) {
        return section(report, topic).findings().stream().map(ReportFinding::word).toList();
    }

    /** The words of what is found about a zone. */
    static List<String> words(TestZone zone, Topic topic) throws OperationCancelledException {
        return words(at(zone), topic);
    }

    /** What a server of the zone above says. */
    static DnsAnswer referral(String... servers) {
        List<DnsRecord> records = List.of(servers).stream()
                .map(name -> new DnsRecord(DOMAIN, RecordType.NS, 3600, new RecordData.Name(name))).toList();
        return new DnsAnswer.Lame(
                new Exchange("ns.test", Exchange.Transport.UDP, java.util.Set.of(), Duration.ZERO), records);
    }
}
