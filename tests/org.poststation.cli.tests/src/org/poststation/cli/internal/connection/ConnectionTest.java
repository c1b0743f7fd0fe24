// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

import com.fasterxml.jackson.databind.JsonNode;

class ConnectionTest {

    private static SlapdRun server;
    private static String password;

    @BeforeAll
    static void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample()
                .certificate(TestCertificates.of(CertificateKind.VALID)).start());
        password = server.file("right", server.slapd().rootPassword());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWrongPasswordIsExplainedAndIsNoConnection() {
        String wrong = server.file("wrong", "not-this-one");
        CommandRun run = CommandRun.of("mailbox", "list", "--ldap", server.slapd().url(), "--bind-dn",
                server.slapd().rootDn(), "--password-file", wrong, "--json").requireCode(ExitCode.NO_CONNECTION);
        JsonNode error = run.errors().getLast().get("error");
        assertEquals("refused", error.get("kind").asText());
        assertEquals(49, error.get("result_code").asInt());
        assertFalse(error.get("next").asText().isEmpty());
        assertEquals("", run.out());
        assertFalse(run.err().contains("not-this-one"), run::err);
    }

    @Test
    void aClosedPortIsNoConnection() {
        CommandRun run = CommandRun.of("mailbox", "list", "--ldap", "ldap://127.0.0.1:1")
                .requireCode(ExitCode.NO_CONNECTION);
        assertTrue(run.err().contains("nothing listens on that port"), run::err);
    }

    @Test
    void aFullStopInTheBaseIsPointedAtBeforeAnythingIsSent() {
        CommandRun run = CommandRun.of("mailbox", "list", "--ldap", "ldap://127.0.0.1:1", "--base",
                "ou=people.dc=example,dc=org").requireCode(ExitCode.USAGE);
        assertTrue(run.err().contains("Did you mean a comma?"), run::err);
    }

    @Test
    void encryptionWithAKnownAuthorityNeedsNoWarning() {
        String authority = TestCertificates.authority().toString();
        for (List<String> way : List.of(List.of("--ldap", server.slapd().tlsUrl()),
                List.of("--ldap", server.slapd().url(), "--starttls"))) {
            CommandRun run = run(way, "mailbox", "list", "--ca", authority, "--bind-dn", server.slapd().rootDn(),
                    "--password-file", password, "--json").requireCode(ExitCode.DONE);
            assertEquals("", run.err());
            assertEquals("zoe.held@example.com", run.objects().getFirst().get("address").asText());
        }
    }

    @Test
    void anUnknownAuthorityIsRefusedUntilTheFingerprintIsGiven() {
        List<String> way = List.of("--ldap", server.slapd().tlsUrl());
        CommandRun refused = run(way, "mailbox", "list", "--json").requireCode(ExitCode.NO_CONNECTION);
        assertEquals("certificate", refused.errors().getLast().get("error").get("kind").asText());
        CommandRun tested = run(way, "connection", "test").requireCode(ExitCode.NO_CONNECTION);
        assertTrue(tested.err().contains("fingerprint"), tested::err);
        String fingerprint = TestCertificates.of(CertificateKind.VALID).fingerprint();
        run(way, "mailbox", "list", "--fingerprint", fingerprint, "--bind-dn", server.slapd().rootDn(),
                "--password-file", password).requireCode(ExitCode.DONE);
    }

    @Test
    void theTestTellsEveryStep() {
        CommandRun run = server.run("connection", "test", "--json").requireCode(ExitCode.DONE);
        assertEquals(List.of("dns", "tcp", "tls", "bind", "base", "schema"),
                run.objects().stream().map(step -> step.get("step").asText()).toList());
        assertEquals("ok", run.objects().getLast().get("status").asText());
        assertEquals("phamm", run.objects().getLast().get("detail").asText());
    }

    @Test
    void theTestTellsWhereItEndsAndWhatWasNotReached() {
        CommandRun run = CommandRun.of("connection", "test", "--ldap", "ldap://127.0.0.1:1", "--json")
                .requireCode(ExitCode.NO_CONNECTION);
        assertEquals("failed", run.objects().get(1).get("status").asText());
        assertEquals("not_reached", run.objects().getLast().get("status").asText());
    }

    @Test
    void oneDirectoryMustBeNamed() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("--example", "--ldap", "ldap://localhost"),
                List.of("--example", "--base", "dc=example,dc=org"), List.of("--profile", "nobody knows this one"),
                List.of("--ldap", "http://localhost"), List.of("--ldap", "ldap://"), List.of("--ldap", "ldap://a b"),
                List.of("--ldap", "ldaps://localhost", "--starttls"), List.of("--ldap", "ldap://x:99999"),
                List.of("--ldap", "ldap://localhost", "--schema", "exchange"),
                List.of("--ldap", "ldap://localhost", "--timeout", "0"),
                List.of("--ldap", "ldap://localhost", "--fingerprint", "ab:cd"),
                List.of("--ldap", "ldap://localhost", "--bind-dn", "cn=admin"))) {
            CommandRun run = run(arguments, "mailbox", "list").requireCode(ExitCode.USAGE);
            assertTrue(run.err().startsWith("poststation: "), run::err);
            assertEquals("", run.out());
        }
    }

    @Test
    void aProfileIsStoredUsedAndRemoved() {
        run(server.options(), "profile", "add", "work").requireCode(ExitCode.DONE);
        run(server.options(), "profile", "add", "work").requireCode(ExitCode.SOME_FAILED);
        run(server.options(), "profile", "add", "work", "--replace", "--read-only").requireCode(ExitCode.DONE);
        JsonNode listed = CommandRun.of("profile", "list", "--json").objects().getFirst();
        assertEquals("work", listed.get("name").asText());
        assertTrue(listed.get("read_only").asBoolean());
        CommandRun table = CommandRun.of("profile", "list");
        assertTrue(table.out().contains(server.slapd().url()), table::out);
        assertFalse((table.out() + listed).contains(server.slapd().rootPassword()), table::out);
        CommandRun.of("mailbox", "show", "zoe.held@example.com", "--profile", "work").requireCode(ExitCode.DONE);
        CommandRun refused = CommandRun.of("mailbox", "set", "zoe.held@example.com", "--profile", "work", "--quota",
                "1G").requireCode(ExitCode.REFUSED);
        assertTrue(refused.err().contains("read-only"), refused::err);
        String exported = CommandRun.of("profile", "export", "work").requireCode(ExitCode.DONE).out();
        assertFalse(exported.contains(server.slapd().rootPassword()), exported);
        CommandRun.withInput(exported, "profile", "import", "-").requireCode(ExitCode.SOME_FAILED);
        CommandRun.withInput("no profiles", "profile", "import", "-").requireCode(ExitCode.USAGE);
        CommandRun.of("profile", "remove", "work").requireCode(ExitCode.USAGE);
        CommandRun.of("profile", "remove", "work", "--yes").requireCode(ExitCode.DONE);
        CommandRun.of("profile", "remove", "work", "--yes").requireCode(ExitCode.SOME_FAILED);
        CommandRun.of("mailbox", "list", "--profile", "work").requireCode(ExitCode.USAGE);
        CommandRun.withInput(exported, "profile", "import", "-").requireCode(ExitCode.DONE);
        assertEquals(exported, CommandRun.of("profile", "export").out());
        CommandRun.of("profile", "remove", "work", "--yes").requireCode(ExitCode.DONE);
    }

    private static CommandRun run(List<String> further, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(further);
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
