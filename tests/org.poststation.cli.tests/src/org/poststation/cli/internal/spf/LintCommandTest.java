// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;

import com.fasterxml.jackson.databind.JsonNode;

class LintCommandTest {

    @Test
    void eachFindingIsAnObjectWithItsPlaceAndWhatToWrite() {
        CommandRun run = CommandRun.of("spf", "lint", "--json", "v=spf1 ipv4:192.0.2.1 ptr -all").requireCode(1);
        JsonNode first = run.objects().getFirst();
        assertEquals(List.of("code", "severity", "start", "end", "message", "suggestion"),
                first.properties().stream().map(Map.Entry::getKey).toList());
        assertEquals("unknown-mechanism", first.get("code").asText());
        assertEquals("critical", first.get("severity").asText());
        assertEquals(7, first.get("start").asInt());
        assertEquals(11, first.get("end").asInt());
        assertEquals("ip4", first.get("suggestion").asText());
        assertTrue(run.objects().getLast().get("suggestion").isNull());
    }

    @Test
    void theDraftIsReadFromStandardInput() {
        assertEquals("", CommandRun.withInput("v=spf1 mx -all\n", "spf", "lint", "--json", "-").requireCode(0).out());
        assertEquals("", CommandRun.withInput("v=spf1 mx -all\n", "spf", "lint", "--json").requireCode(0).out());
    }

    @Test
    void peopleSeeTheFindingUnderItsCharacter() {
        List<String> lines = CommandRun.of("spf", "lint", "v=spf1 ipv4:192.0.2.1 -all").requireCode(1).lines();
        assertEquals("v=spf1 ipv4:192.0.2.1 -all", lines.get(0));
        assertEquals("       ^^^^", lines.get(1));
        assertEquals("  Write \"ip4\".", lines.get(3));
    }

    @Test
    void aNoticeIsNoFailure() {
        assertEquals(1, CommandRun.of("spf", "lint", "--json", "v=spf1 exp=e.example.net a -all").requireCode(0)
                .objects().size());
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        assertTrue(CommandRun.of("spf", "lint", "v=spf1 \u001b[31mmx -all").requireCode(1).out().chars()
                .allMatch(c -> c == '\n' || c >= ' '));
    }
}
