// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.dns.NameServer;
import org.poststation.testkit.dns.OddServer;
import org.poststation.testkit.net.Ports;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(120)
class SpfCommandsTest {

    private static NameServer server;

    @BeforeAll
    static void start() {
        server = NameServer.with(Map.of("example.test", """
                @ IN NS ns
                ns IN A 127.0.0.1
                @ IN MX 10 mx
                mx IN A 192.0.2.1
                @ IN TXT "v=spf1 mx include:inc.example.test ~all"
                inc IN TXT "v=spf1 ip4:198.51.100.0/24 -all"
                hard IN TXT "v=spf1 -all exp=why.example.test"
                why IN TXT "%{i} may not send for %{d}"
                bad IN TXT "v=spf1 ipv4:192.0.2.1 -all"
                """));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CommandRun run(String... words) {
        return input("", words);
    }

    private static CommandRun input(String typed, String... words) {
        List<String> command = new ArrayList<>(List.of("spf"));
        command.addAll(List.of(words));
        command.addAll(List.of("--resolver", server.place()));
        return CommandRun.withInput(typed, command.toArray(String[]::new));
    }

    @Test
    void aMessageIsEvaluatedWithItsTrace() {
        JsonNode pass = run("check", "--json", "--ip", "192.0.2.1", "--sender", "a@example.test").requireCode(0)
                .objects().getFirst();
        assertEquals("pass", pass.get("result").asText());
        assertEquals("mx", pass.get("trace").get("terms").get(0).get("term").asText());
        JsonNode fail = run("check", "--json", "--ip", "192.0.2.9", "--helo", "hard.example.test").requireCode(1)
                .objects().getFirst();
        assertEquals("192.0.2.9 may not send for hard.example.test", fail.get("explanation").asText());
        assertTrue(run("check", "--ip", "192.0.2.1", "--sender", "a@bad.example.test").requireCode(1).out()
                .startsWith("permerror"));
    }

    @Test
    void aListShowsWhatAStricterPolicyWouldDo() {
        String peers = "192.0.2.1 a@example.test mx.example.test\n192.0.2.200 b@example.test\n# nobody\n"
                + "192.0.2.200 <> hard.example.test\n";
        List<JsonNode> loose = input(peers, "check", "--json", "--batch", "-").requireCode(1).objects();
        assertEquals("{\"pass\":1,\"fail\":1,\"softfail\":1}", loose.getLast().get("summary").toString());
        List<JsonNode> strict = input(peers, "check", "--json", "--batch", "-", "--treat-softfail-as", "fail")
                .requireCode(1).objects();
        assertEquals("softfail", strict.get(1).get("result").asText());
        assertEquals("{\"pass\":1,\"fail\":2}", strict.getLast().get("summary").toString());
    }

    @Test
    void theTreeAndWhatItBecomesFlat() {
        JsonNode tree = run("tree", "example.test", "--json").requireCode(0).objects().getFirst();
        assertEquals(2, tree.get("lookups").asInt());
        assertEquals("valid", tree.get("terms").get(1).get("below").get("state").asText());
        JsonNode flat = run("flatten", "example.test", "--json").requireCode(0).objects().getFirst();
        assertEquals("v=spf1 ip4:192.0.2.1 ip4:198.51.100.0/24 ~all", flat.get("after").asText());
        assertTrue(run("tree", "bad.example.test").requireCode(1).out().contains("BROKEN"));
        run("flatten", "gone.example.test").requireCode(1);
    }

    @Test
    void aResolverThatIsSilentIsNoMissingRecord() {
        try (OddServer silent = OddServer.silent()) {
            String place = Ports.LOOPBACK + ':' + silent.port();
            CommandRun run = CommandRun.of("spf", "check", "--json", "--ip", "192.0.2.1", "--sender",
                    "a@example.test", "--resolver", place, "--deadline", "1").requireCode(3);
            assertEquals("temperror", run.objects().getFirst().get("result").asText());
            assertEquals("unanswered", CommandRun.of("spf", "tree", "example.test", "--json", "--resolver", place,
                    "--deadline", "1").requireCode(3).objects().getFirst().get("state").asText());
        }
    }

    @Test
    void wrongWordsAreRefused() {
        run("check", "--ip", "192.0.2").requireCode(2);
        run("check", "--ip", "192.0.2.1").requireCode(2);
        CommandRun.of("spf", "tree", "example.test", "--resolver", "127.0.0.1:99999").requireCode(2);
    }
}
