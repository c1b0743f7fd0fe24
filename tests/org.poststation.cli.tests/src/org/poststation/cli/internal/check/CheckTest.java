// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** Checking and setting right by the command line. */
class CheckTest {

    private static final String ZOE = "zoe.held@example.com";

    private SlapdRun server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theExampleHasFindingsOfEveryKind() {
        CommandRun run = CommandRun.of("check", "--example", "--json").requireCode(ExitCode.SOME_FAILED);
        Set<String> found = new HashSet<>();
        List<JsonNode> lines = run.objects();
        lines.stream().filter(line -> line.has("rule"))
                .forEach(line -> found.add(line.get("address").asText() + ' ' + line.get("rule").asText()));

        assertTrue(found.containsAll(Set.of("sukru.celik@example.org forward-without-target",
                "grazyna.kaminski@example.org forward-and-vacation", "north-gate@example.org alias-loop",
                "prizes@example.org target-missing", "example.net domain-over-limit",
                "jesus.ordonez@example.org weak-password-scheme", "choir@lists.example.org target-missing")),
                found::toString);
        JsonNode summary = lines.getLast().get("summary");
        assertEquals(1056, summary.get("entries").asInt());
        assertEquals(lines.stream().filter(line -> line.has("rule")).count(), summary.get("findings").asLong());
        assertTrue(lines.stream().anyMatch(line -> line.has("passwords")));
        assertFalse(run.out().contains("phw9KRcImq"));
    }

    @Test
    void rulesAndSeveritiesAreChosen() {
        CommandRun loops = CommandRun.of("check", "--example", "--rule", "alias-loop")
                .requireCode(ExitCode.SOME_FAILED);
        assertTrue(loops.out().startsWith("alias-loop: Addresses that lead round in a circle (1)\n"), loops::out);
        assertTrue(loops.out().contains("north-gate@example.org → south-gate@example.org → north-gate@example.org"));
        CommandRun critical = CommandRun.of("check", "--example", "--severity", "critical", "--json");
        assertTrue(critical.objects().stream().filter(line -> line.has("severity"))
                .allMatch(line -> line.get("severity").asText().equals("critical")));
        CommandRun.of("check", "--example", "--rule", "shared-maildir").requireCode(ExitCode.DONE);
    }

    @Test
    void wrongWordsAreRefusedBeforeAnythingIsAsked() {
        CommandRun.of("check", "--example", "--rule", "nonsense").requireCode(ExitCode.USAGE);
        CommandRun.of("check", "--example", "--severity", "bad").requireCode(ExitCode.USAGE);
        CommandRun.of("check", "--example", "--fix", "alias-loop", "--yes").requireCode(ExitCode.USAGE);
        CommandRun.of("check", "--example", "--fix", "vacation-over", "--rule", "alias-loop", "--yes")
                .requireCode(ExitCode.USAGE);
        CommandRun.of("check", "--example", "--fix", "vacation-over").requireCode(ExitCode.USAGE);
    }

    @Test
    void rulesAreListedWithoutADirectory() {
        List<JsonNode> rules = CommandRun.of("check", "--list-rules", "--json").requireCode(ExitCode.DONE).objects();
        assertTrue(rules.size() > 30);
        assertTrue(rules.stream().noneMatch(rule -> rule.get("why").asText().isEmpty()));
        assertEquals(rules.size() + 1, CommandRun.of("check", "--list-rules").lines().size());
    }

    @Test
    void aFixIsShownAndThenWritten() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
        server.run("mailbox", "set", ZOE, "--forward", "--forward-to", "").requireCode(ExitCode.DONE);
        server.run("check", "--rule", "forward-without-target").requireCode(ExitCode.SOME_FAILED);
        String before = server.slapd().dump();

        CommandRun shown = server.run("check", "--fix", "forward-without-target", "--dry-run")
                .requireCode(ExitCode.DONE);
        assertTrue(shown.out().contains("forwardActive: FALSE"), shown::out);
        assertEquals(before, server.slapd().dump());

        CommandRun fixed = server.run("check", "--fix", "forward-without-target", "--yes").requireCode(ExitCode.DONE);
        assertEquals(List.of(ZOE + ": changed"), fixed.lines());
        server.run("check", "--rule", "forward-without-target").requireCode(ExitCode.DONE);
        assertEquals(List.of(), server.run("check", "--fix", "forward-without-target", "--yes")
                .requireCode(ExitCode.DONE).lines());
    }

    @Test
    void aDirectoryOfWhichOnlyAPartIsToldIsNotChecked() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().sizeLimit("2").start());
        CommandRun run = CommandRun.of("check", "--ldap", server.slapd().url(), "--base", server.base(), "--bind-dn",
                server.slapd().readerDn(), "--password-file", server.file("reader", server.slapd().readerPassword()),
                "--json").requireCode(ExitCode.SOME_FAILED);
        assertEquals("", run.out());
        assertTrue(run.err().contains("cut off"), run::err);
    }

    @Test
    void withoutAConnectionThereIsNoResult() {
        assertEquals("", CommandRun.of("check", "--ldap", "ldap://127.0.0.1:1", "--base", "o=hosting")
                .requireCode(ExitCode.NO_CONNECTION).out());
    }
}
