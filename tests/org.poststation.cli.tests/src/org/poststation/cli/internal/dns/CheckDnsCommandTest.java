// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.testkit.dns.NameServer;
import org.poststation.testkit.dns.OddServer;
import org.poststation.testkit.net.Ports;

import com.fasterxml.jackson.databind.JsonNode;

/** Domains of a real server, from the command line. */
@Timeout(180)
class CheckDnsCommandTest {

    private static final String SOUND = """
            @ IN NS ns
            ns IN A 127.0.0.1
            @ IN MX 10 mx
            mx IN A 203.0.114.10
            mx IN AAAA 2a00:db9::10
            @ IN TXT "v=spf1 mx -all"
            _dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@sound.test"
            _smtp._tls IN TXT "v=TLSRPTv1; rua=mailto:tls@sound.test"
            """;
    private static final String FAULTY = """
            @ IN NS ns
            ns IN A 127.0.0.1
            @ 172800 IN MX 10 mx
            @ IN MX 20 alias
            mx 600 IN A 203.0.114.11
            alias IN CNAME mx
            @ IN TXT "v=spf1 ipv4:203.0.114.11 -all"
            @ IN TXT "binary \\000\\255"
            default._domainkey IN TXT "v=DKIM1; t=y; p="
            """;
    private static final String QUIET = """
            @ IN NS ns
            @ IN NS ns2
            ns IN A 127.0.0.1
            ns2 IN A 127.0.0.1
            @ IN MX 0 .
            @ IN TXT "v=spf1 -all"
            _dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:dmarc@quiet.test"
            """;
    private static final String REVERSE = """
            @ IN NS ns.sound.test.
            10 IN PTR mx.sound.test.
            11 IN PTR 203-0-114-11.isp.test.
            """;

    private static NameServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = NameServer.with(Map.of("test", "@ IN NS ns.sound.test.", "sound.test", SOUND, "faulty.test", FAULTY,
                "114.0.203.in-addr.arpa", REVERSE, "ip6.arpa", "@ IN NS ns.sound.test."));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CommandRun check(String... words) {
        List<String> command = new ArrayList<>(List.of("dns", "check", "--resolver", server.place(),
                "--authoritative-port", Integer.toString(server.port()), "--block-list", "none"));
        command.addAll(List.of(words));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static JsonNode section(JsonNode report, String topic) {
        return StreamSupport.stream(report.get("sections").spliterator(), false)
                .filter(one -> one.get("topic").asText().equals(topic)).findFirst().orElseThrow();
    }

    private static List<String> codes(JsonNode report, String topic) {
        return StreamSupport.stream(section(report, topic).get("findings").spliterator(), false)
                .map(one -> one.get("code").asText()).toList();
    }

    @Test
    void everySubjectOfADomainIsLookedAt() {
        JsonNode report = check("--json", "faulty.test").requireCode(1).objects().getFirst();
        assertEquals("faulty.test", report.get("domain").asText());
        assertEquals("critical", report.get("severity").asText());
        assertEquals(List.of("ns-single"), codes(report, "delegation"));
        assertEquals(List.of("mx-alias", "mx-same-address"), codes(report, "exchangers"));
        assertEquals(List.of("ptr-unconfirmed"), codes(report, "reverse"));
        assertEquals(List.of("name-generic"), codes(report, "host-names"));
        assertEquals(List.of("ttl-long", "ttl-short"), codes(report, "ttl").stream().distinct().toList());
        assertEquals(List.of("dkim-testing", "dkim-revoked"), codes(report, "dkim"));
        assertEquals(List.of("dmarc-missing"), codes(report, "dmarc"));
        JsonNode spf = section(report, "spf").get("findings").get(0);
        assertEquals("v=spf1 ipv4:203.0.114.11 -all", spf.get("record").asText());
        assertEquals(7, spf.get("start").asInt());
        assertEquals("ip4", spf.get("suggestion").asText());
        assertEquals("RFC 7208 section 12", spf.get("reference").asText());
    }

    @Test
    void peopleReadTheRecordThePlaceAndWhatToWrite() {
        String out = check("faulty.test").requireCode(1).out();
        assertTrue(out.contains("      v=spf1 ipv4:203.0.114.11 -all\n             ^^^^\n      Write: ip4\n"), out);
        assertTrue(out.contains("Mail exchangers: warning"), out);
    }

    @Test
    void manyDomainsFromAFile() throws Exception {
        Path file = folder.resolve("domains");
        Files.writeString(file, "sound.test # ours\n\nfaulty.test\nsound.test\n");
        CommandRun run = check("--domains", file.toString(), "missing.test").requireCode(1);
        assertTrue(run.out().endsWith("3 domains: 3 critical\n") || run.out().contains("3 domains: "), run::out);
        assertTrue(run.out().startsWith("missing.test: critical"), run::out);
    }

    @Test
    void selectorsComeFromASignedMessage() throws Exception {
        Path message = folder.resolve("message");
        Files.writeString(message, "DKIM-Signature: v=1; d=sound.test; s=s9; b=x\n\ntext\n");
        JsonNode report = check("--json", "sound.test", "--signed", message.toString()).requireCode(1).objects()
                .getFirst();
        assertEquals(List.of("dkim-no-key"), codes(report, "dkim"));
    }

    @Test
    void aDirectoryNamesItsDomains() {
        // the server of this test knows none of them
        CommandRun run = check("--json", "--example").requireCode(3);
        assertTrue(run.objects().size() > 1, run::toString);
    }

    @Test
    void reportsAsRowsAndAsAPage() {
        List<String> rows = check("--format", "csv", "faulty.test").requireCode(1).lines();
        assertEquals("domain,topic,severity,code,subject,message,record,start,end,suggestion,reference",
                rows.getFirst());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("faulty.test,spf,critical,unknown-mechanism,")),
                rows::toString);
        String page = check("--format", "html", "faulty.test").requireCode(1).out();
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.strip().endsWith("</html>"), page);
        assertTrue(page.contains("v=spf1 <mark>ipv4</mark>:203.0.114.11 -all"), page);
    }

    @Test
    void whatChangedSinceTheLastLook() {
        NameServer before = NameServer.with(Map.of("test", "@ IN NS ns.moved.test.", "moved.test", SOUND));
        String[] words = {"dns", "check", "moved.test", "--changes", "--json", "--block-list", "none", "--resolver"};
        try (before) {
            List<JsonNode> none = changes(before, words);
            assertEquals(List.of(), none);
            assertEquals(List.of(), changes(before, words));
        }
        NameServer after = NameServer.with(Map.of("test", "@ IN NS ns.moved.test.", "moved.test",
                SOUND.replace("v=spf1 mx -all", "v=spf1 mx ?all").replace("@ IN MX 10 mx", "@ 60 IN MX 10 mx")));
        try (after) {
            List<String> found = changes(after, words).stream()
                    .filter(one -> one.get("topic").asText().equals("spf"))
                    .map(one -> one.get("change").asText() + ' ' + one.get("text").asText()).toList();
            assertEquals(List.of("came moved.test. IN TXT \"v=spf1 mx ?all\"", "came neutral-all moved.test",
                    "went moved.test. IN TXT \"v=spf1 mx -all\""), found);
        }
    }

    @Test
    void aHistoryThatCantBeReadIsAFailure() throws Exception {
        NameServer quiet = NameServer.with(Map.of("test", "@ IN NS ns.quiet.test.", "quiet.test", QUIET));
        try (quiet) {
            String[] words = {"dns", "check", "quiet.test", "--changes", "--json", "--block-list", "none",
                    "--authoritative-port", Integer.toString(quiet.port()), "--resolver", quiet.place()};
            CommandRun.of(words).requireCode(0);
            Path kept = TestServices.INSTANCE.workspace().resolve("dns-reports/quiet.test");
            Files.delete(kept);
            Files.createDirectory(kept);
            CommandRun run = CommandRun.of(words).requireCode(1);
            assertEquals("quiet.test", run.errors().getFirst().get("error").get("item").asText());
        }
    }

    private static List<JsonNode> changes(NameServer asked, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of(asked.place(), "--authoritative-port", Integer.toString(asked.port())));
        return CommandRun.of(command.toArray(String[]::new)).objects();
    }

    @Test
    void silenceIsNoMissingRecord() {
        try (OddServer silent = OddServer.silent()) {
            JsonNode report = CommandRun
                    .of("dns", "check", "--json", "sound.test", "--block-list", "none", "--deadline", "1",
                            "--resolver", Ports.LOOPBACK + ':' + silent.port())
                    .requireCode(3).objects().getFirst();
            assertEquals("unknown", report.get("severity").asText());
            assertEquals(List.of("unanswered"), codes(report, "spf"));
        }
    }

    @Test
    void namesThatNobodyCanAskFor() {
        for (String name : List.of("a..test", "x".repeat(64) + ".test", "y".repeat(254), "a b.test")) {
            check(name).requireCode(2);
        }
        check("--json", "b\u00fccher.test.").requireCode(1);
        check().requireCode(2);
    }
}
