// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.net.ScriptedServer;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(180)
class SmtpTest {

    private static Postfix postfix;
    private static Sshd node;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        postfix = Postfix.withCertificate(TestCertificates.of(CertificateKind.EXPIRED), "bert");
        node = Sshd.with().user("anna").start();
    }

    @AfterAll
    static void stop() {
        node.close();
        postfix.close();
    }

    private static CommandRun smtp(String... words) {
        List<String> command = new ArrayList<>(List.of("smtp"));
        command.addAll(List.of(words));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static String place() {
        return "localhost:" + postfix.port();
    }

    @Test
    void everyLineIsPrintedAndTheCertificateIsJudged() {
        CommandRun run = smtp("probe", place(), "--to", "bert@example.com", "--ca",
                TestCertificates.authority().toString()).requireCode(0);
        assertTrue(run.lines().stream().anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} < 220 .*")),
                run::toString);
        assertTrue(run.lines().stream().anyMatch(line -> line.endsWith(" > RCPT TO:<bert@example.com>")));
        assertTrue(run.err().contains("expired"), run::toString);
    }

    @Test
    void aRecipientThatIsRefusedEndsWithFour() {
        JsonNode said = smtp("probe", place(), "--from", "anna@example.org", "--to", "nobody@example.com",
                "--protection",
                "none", "--json").requireCode(4).objects().getFirst();
        assertFalse(said.get("clean").asBoolean());
        JsonNode step = said.get("steps").get(3);
        assertEquals("rcpt", step.get("step").asText());
        assertEquals("nobody@example.com", step.get("address").asText());
        assertEquals("5.1.1", step.get("status").asText());
        assertTrue(said.get("extensions").has("STARTTLS"));
    }

    @Test
    void aMessageIsSentFromANode() throws IOException {
        Path message = Files.writeString(folder.resolve("test.eml"), "Subject: from a node\n\nHello!\n");
        JsonNode said = smtp("send", place(), "--to", "bert@example.com", "--message", message.toString(), "--json",
                "--via", "ssh://anna@127.0.0.1:" + node.port(), "--identity", node.key().file().toString(),
                "--known-hosts", node.knownHosts().toString()).requireCode(0).objects().getFirst();
        assertTrue(said.get("tls").get("faults").toString().contains("\"expired\""), said::toString);
        assertTrue(postfix.await("bert", 1).getFirst().contains("Subject: from a node"));
        assertTrue(node.log().contains("direct-tcpip"));
    }

    @Test
    void twoServersAreCompared() {
        try (ScriptedServer other = ScriptedServer.start("220 other\r\n",
                line -> line.startsWith("RCPT") ? "450 4.7.1 Greylisted\r\n" : "250 2.0.0 Ok\r\n")) {
            CommandRun run = smtp("probe", place(), "127.0.0.1:" + other.port(), "--protection", "none", "--to",
                    "bert@example.com").requireCode(1);
            assertTrue(run.lines().stream().anyMatch(line -> line.matches("RCPT bert@example.com +NO +250 .*450 .*")),
                    run::toString);
            JsonNode json = smtp("probe", place(), "127.0.0.1:" + other.port(), "--protection", "none", "--to",
                    "bert@example.com", "--json").requireCode(1).objects().getFirst();
            assertFalse(json.get("same").asBoolean());
            assertEquals(450, json.get("right").get("steps").get(3).get("code").asInt());
        }
        smtp("probe", place(), place(), "--protection", "none").requireCode(0);
    }

    @Test
    void controlCharactersOfAServerDoNoHarm() {
        try (ScriptedServer server = ScriptedServer.start("220 \u001b[2J\u0007evil\r\n", line -> "250 ok\r\n")) {
            CommandRun run = smtp("probe", "127.0.0.1:" + server.port());
            assertFalse(run.out().contains("\u001b"), run::toString);
            assertTrue(run.out().contains("\\u001b"), run::toString);
        }
    }

    @Test
    void whatCannotBe() {
        smtp("probe").requireCode(2);
        smtp("probe", place(), "--mx", "example.org").requireCode(2);
        smtp("probe", place(), "--protection", "maybe").requireCode(2);
        smtp("probe", place(), "--user", "anna").requireCode(2);
        smtp("probe", place(), "--to", "a@example.org>\r\nRCPT TO:<b@example.org").requireCode(2);
        smtp("probe", "localhost:70000").requireCode(2);
        smtp("send", place(), "--message", "/etc/hostname").requireCode(2);
        JsonNode error = smtp("probe", "127.0.0.1:" + Ports.free(), "--json").requireCode(3).errors().getFirst()
                .get("error");
        assertEquals("smtp", error.get("kind").asText());
    }
}
