// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.model.Severity;

/** What a report says of policies: SPF, DKIM, DMARC, TLS reports, BIMI, CAA, DNSSEC. */
@Timeout(60)
class PolicyChecksTest {

    private static TestZone with(String... texts) {
        TestZone zone = new TestZone().exchanger(Looking.DOMAIN, 5, "mx.example.test")
                .address("mx.example.test", Looking.ADDRESS).name("test");
        for (String text : texts) {
            zone.text(Looking.DOMAIN, text);
        }
        return zone;
    }

    @Test
    void spfThatIsMissingOrDouble() throws Exception {
        assertEquals(List.of("spf-missing"), Looking.words(with("some other text"), Topic.SPF));
        assertEquals(List.of("spf-several"), Looking.words(with("v=spf1 mx -all", "v=spf1 a -all"), Topic.SPF));
    }

    private static Optional<String> advice(TestZone zone) throws Exception {
        ReportFinding found = Looking.section(Looking.at(zone), Topic.SPF).findings().getFirst();
        assertEquals("spf-missing", found.word());
        return found.found().suggestion();
    }

    @Test
    void onlyADomainWithoutMailIsToldToForbidAll() throws Exception {
        assertEquals(Optional.of("v=spf1 -all"), advice(new TestZone().exchanger(Looking.DOMAIN, 0, "")));
        assertEquals(Optional.of("v=spf1 mx -all"), advice(with()));
        assertEquals(Optional.of("v=spf1 mx -all"), advice(new TestZone().name(Looking.DOMAIN)));
        assertEquals(Optional.empty(), advice(new TestZone().timeout(Looking.DOMAIN, RecordType.MX)));
    }

    @Test
    void spfFaultsStandAtTheirPlaces() throws Exception {
        ReportFinding found = Looking.section(Looking.at(with("v=spf1 ipv4:203.0.114.10 -all")), Topic.SPF)
                .findings().getFirst();
        assertEquals("unknown-mechanism", found.word());
        assertEquals(new Span(7, 11), found.place().orElseThrow());
        assertEquals("ip4", found.found().suggestion().orElseThrow());
        assertEquals("v=spf1 ipv4:203.0.114.10 -all", found.record());
        assertTrue(found.reference().startsWith("RFC 7208"), found::reference);
    }

    @Test
    void spfThatLeadsNowhereOrTooFar() throws Exception {
        assertEquals(List.of("spf-no-target"),
                Looking.words(with("v=spf1 include:other.test -all"), Topic.SPF));
        assertEquals(List.of("spf-loop"),
                Looking.words(with("v=spf1 include:other.test -all").text("other.test",
                        "v=spf1 include:example.test -all"), Topic.SPF));
        StringBuilder many = new StringBuilder("v=spf1");
        TestZone zone = with();
        for (int i = 0; i < 11; i++) {
            many.append(" a:h").append(i).append(".test");
            zone.address("h" + i + ".test", "203.0.114.20");
        }
        List<String> found = Looking.words(zone.text(Looking.DOMAIN, many + " -all"), Topic.SPF);
        assertTrue(found.contains("spf-lookups"), found::toString);
    }

    private static String key(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return Base64.getEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    private static List<String> dkim(String record) throws Exception {
        return Looking.words(Looking.at(with().text("s7._domainkey.example.test", record), Looking.DOMAIN,
                Looking.settings("s7")), Topic.DKIM);
    }

    @Test
    void keysOfDkim() throws Exception {
        assertEquals(List.of(), dkim("v=DKIM1; k=rsa; p=" + key(2048)));
        assertEquals(List.of(), dkim("p=" + key(2048)));
        assertEquals(List.of("dkim-short"), dkim("v=DKIM1; p=" + key(1024)));
        assertEquals(List.of("dkim-too-short"), dkim("v=DKIM1; p=" + key(512)));
        assertEquals(List.of("dkim-revoked"), dkim("v=DKIM1; p="));
        assertEquals(List.of("dkim-testing"), dkim("v=DKIM1; t=s:y; p=" + key(2048)));
        assertEquals(List.of("dkim-only-sha1"), dkim("v=DKIM1; h=sha1; p=" + key(2048)));
        assertEquals(List.of("dkim-not-for-mail"), dkim("v=DKIM1; s=chat; p=" + key(2048)));
        assertEquals(List.of("dkim-broken"), dkim("v=DKIM1; p=%%%"));
        assertEquals(List.of("dkim-broken"), dkim("v=DKIM1; k=rsa"));
        assertEquals(List.of("dkim-broken"), dkim("v=DKIM1; k=dsa; p=" + key(2048)));
        assertEquals(List.of(), dkim("v=DKIM1; k=ed25519; p=" + Base64.getEncoder().encodeToString(new byte[32])));
        assertEquals(List.of("dkim-broken"), dkim("v=DKIM1; k=ed25519; p=AAAA"));
    }

    @Test
    void aSelectorNobodyKnowsIsUnknownAndNotMissing() throws Exception {
        ReportSection unknown = Looking.section(Looking.at(with()), Topic.DKIM);
        assertEquals(Severity.UNKNOWN, unknown.severity());
        assertEquals("dkim-no-selector", unknown.findings().getFirst().word());
        assertEquals(List.of("dkim-no-key"),
                Looking.words(Looking.at(with(), Looking.DOMAIN, Looking.settings("s7")), Topic.DKIM));
        assertEquals(List.of(),
                Looking.words(with().text("google._domainkey.example.test", "p=" + key(2048)), Topic.DKIM));
    }

    @Test
    void selectorsThatNobodyAnswersForAreNotUnknownOnes() throws Exception {
        TestZone zone = with().timeout("google._domainkey.example.test", RecordType.TXT)
                .timeout("selector1._domainkey.example.test", RecordType.TXT);
        assertEquals(List.of("unanswered"), Looking.words(zone, Topic.DKIM));
        zone.text("mail._domainkey.example.test", "p=" + key(2048));
        assertEquals(List.of(), Looking.words(zone, Topic.DKIM));
    }

    @Test
    void aHeaderOfAMegabyteHasASelectorToo() {
        String filler = "\tb".repeat(100_000) + "\r\n\t" + "c".repeat(900_000);
        assertEquals(List.of("s1"), Selectors.of("DKIM-Signature: v=1; b=" + filler + ";\r\n\ts=s1\r\n\r\n"));
        assertEquals(List.of("s1"), Selectors.of("DKIM-Signature: v=1;" + "\r\n\tx".repeat(300_000) + "; s=s1\n\n"));
    }

    @Test
    void selectorsAreLearnedFromASignature() {
        assertEquals(List.of("s2027", "other"), Selectors.of("""
                From: anna@example.org
                DKIM-Signature: v=1; a=rsa-sha256; d=example.org;
                \ts=s2027; h=from; bs=x; b=AAA
                dkim-signature: v=1; s = other; d=example.net; b=BBB
                DKIM-Signature: v=1; s=s2027; d=example.com

                DKIM-Signature: v=1; s=body
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=DMARC1; p=none; rua=mailto:a@example.test | dmarc-none
            v=DMARC1; p=reject; aspf=s; rua=mailto:a@example.test | dmarc-strict
            v=DMARC1; p=reject; rua=mailto:a@reports.test | dmarc-reports-refused
            v=DMARC1; p=reject; rua=mailto:a@allowed.test!10m | -
            v=DMARC1; p=reject; rua=mailto:a@sub.example.test | -
            """)
    void policiesOfDmarc(String record, String expected) throws Exception {
        TestZone zone = with("v=spf1 mx -all").text("_dmarc.example.test", record)
                .text("example.test._report._dmarc.allowed.test", "v=DMARC1;");
        assertEquals(expected.equals("-") ? List.of() : List.of(expected), Looking.words(zone, Topic.DMARC));
    }

    @Test
    void dmarcThatIsMissingDoubleOrInherited() throws Exception {
        assertEquals(List.of("dmarc-missing"), Looking.words(with("v=spf1 mx -all"), Topic.DMARC));
        assertTrue(Looking.words(with("v=spf1 mx -all").text("_dmarc.example.test", "v=DMARC1; p=none")
                .text("_dmarc.example.test", "v=DMARC1; p=reject"), Topic.DMARC).contains("dmarc-several"));
        TestZone above = new TestZone().text("_dmarc.example.test",
                "v=DMARC1; p=reject; sp=quarantine; rua=mailto:a@example.test");
        above.exchanger("a.b.example.test", 0, "");
        assertEquals(List.of("dmarc-inherited"), Looking
                .words(Looking.at(above, "a.b.example.test", Looking.settings()), Topic.DMARC));
    }

    @Test
    void aPublicSuffixIsNoOrganisation() throws Exception {
        TestZone zone = new TestZone().text("_dmarc.test", "v=DMARC1; p=none; psd=y; rua=mailto:a@test")
                .exchanger(Looking.DOMAIN, 0, "");
        assertEquals(List.of("dmarc-inherited", "dmarc-none"), Looking.words(zone, Topic.DMARC));
        zone.text("_dmarc.example.test", "v=DMARC1; p=reject; rua=mailto:a@other.test");
        assertEquals(List.of("dmarc-reports-refused"), Looking.words(zone, Topic.DMARC));
    }

    @Test
    void reportsOfTls() throws Exception {
        assertEquals(List.of("rpt-missing"), Looking.words(with(), Topic.TLS_RPT));
        assertEquals(List.of("rpt-broken"),
                Looking.words(with().text("_smtp._tls.example.test", "v=TLSRPTv1; rua=tls@example.test"),
                        Topic.TLS_RPT));
        assertEquals(List.of(), Looking.words(with().text("_smtp._tls.example.test",
                "v=TLSRPTv1;rua=mailto:tls@example.test,https://example.test/r"), Topic.TLS_RPT));
        assertEquals(List.of("rpt-several"), Looking.words(with()
                .text("_smtp._tls.example.test", "v=TLSRPTv1;rua=mailto:tls@example.test")
                .text("_smtp._tls.example.test", "v=TLSRPTv1;rua=mailto:two@example.test"), Topic.TLS_RPT));
    }

    @Test
    void logos() throws Exception {
        assertEquals(List.of(), Looking.words(with(), Topic.BIMI));
        TestZone zone = with().text("default._bimi.example.test", "v=BIMI1; l=http://example.test/logo.svg");
        assertEquals(List.of("bimi-broken", "bimi-no-policy"), Looking.words(zone, Topic.BIMI));
    }

    @Test
    void whoMayIssueCertificates() throws Exception {
        assertEquals(List.of("caa-missing"), Looking.words(with(), Topic.CAA));
        assertEquals(List.of(), Looking.words(
                with().with("test", RecordType.CAA, new RecordData.Other("128 issue \";\"")), Topic.CAA));
        assertEquals(List.of("caa-broken"), Looking.words(
                with().with(Looking.DOMAIN, RecordType.CAA, new RecordData.Other("1 issue \"x\"")), Topic.CAA));
    }

    @Test
    void signedZones() throws Exception {
        TestZone zone = Looking.sound();
        assertEquals(List.of("unsigned"), Looking.words(zone, Topic.DNSSEC));
        zone.with(Looking.DOMAIN, RecordType.DS, new RecordData.Other("1 13 2 00"));
        assertEquals(List.of("no-keys"), Looking.words(zone, Topic.DNSSEC));
        zone.with(Looking.DOMAIN, RecordType.DNSKEY, new RecordData.Other("257 3 13 AA=="));
        assertEquals(List.of("not-validated"), Looking.words(zone, Topic.DNSSEC));
    }
}
