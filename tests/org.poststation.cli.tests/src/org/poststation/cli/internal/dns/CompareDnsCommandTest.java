// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

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
import org.poststation.testkit.dns.Cache;
import org.poststation.testkit.dns.NameServer;
import org.poststation.testkit.dns.OddServer;
import org.poststation.testkit.net.Ports;

import com.fasterxml.jackson.databind.JsonNode;

/** Two servers of a zone, one with an old copy of it, and caches before them. */
@Timeout(180)
class CompareDnsCommandTest {

    private static final String SERVERS = """
            @ IN NS ns
            @ IN NS ns2
            ns IN A 127.0.0.1
            ns2 IN A 127.0.0.2
            same IN A 192.0.2.7
            alias IN CNAME mx
            mx IN MX 5 mx
            """;
    private static final String CURRENT = SERVERS + "@ IN MX 10 mx\nmoved 600 IN A 192.0.2.1\nnew IN A 192.0.2.3\n";
    private static final String OLD = SERVERS + "@ IN MX 10 old\nmoved 600 IN A 192.0.2.2\n";

    private static NameServer current;
    private static NameServer old;
    private static Cache stale;

    @BeforeAll
    static void start() {
        int port = Ports.free();
        current = NameServer.at("127.0.0.1", port, 2, Map.of("example.test", CURRENT));
        old = NameServer.at("127.0.0.2", port, 1, Map.of("example.test", OLD));
        stale = Cache.of(old, List.of("example.test"));
    }

    @AfterAll
    static void stop() {
        stale.close();
        old.close();
        current.close();
    }

    private static List<JsonNode> compare(int code, String... words) {
        List<String> command = new ArrayList<>(List.of("dns", "compare", "--json"));
        command.addAll(List.of(words));
        return CommandRun.of(command.toArray(String[]::new)).requireCode(code).objects();
    }

    private static List<String> codes(List<JsonNode> objects) {
        return objects.stream().filter(one -> one.has("code")).map(one -> one.get("code").asText()).toList();
    }

    @Test
    void serialsAndAnswersOfTheServersDiffer() {
        List<JsonNode> found = compare(1, "example.test", "MX", "--resolver", current.place(), "--authoritative",
                "--authoritative-port", Integer.toString(current.port()));
        assertEquals(3, found.stream().filter(one -> one.has("answer")).count());
        assertTrue(codes(found).contains("serials-differ"), found::toString);
    }

    @Test
    void theServersAgreeWhereTheZoneDidNotChange() {
        List<JsonNode> found = compare(0, "same.example.test", "A", "--resolver", current.place(), "--resolver",
                old.place());
        assertEquals(List.of(), codes(found));
        assertEquals("192.0.2.7", found.getFirst().get("records").get(0).asText());
        assertTrue(found.getFirst().get("flags").toString().contains("aa"));
    }

    @Test
    void aCacheWithAnOldAnswerIsToldWithItsTime() {
        NameServer only = NameServer.at("127.0.0.1", Ports.free(), 2,
                Map.of("example.test", CURRENT.replace("@ IN NS ns2\n", "")));
        try (only) {
            List<JsonNode> found = compare(1, "moved.example.test", "A", "--resolver", only.place(), "--resolver",
                    stale.place(), "--authoritative", "--authoritative-port", Integer.toString(only.port()));
            assertEquals(List.of("stale-cache"), codes(found));
            assertTrue(found.getLast().get("message").asText().contains("192.0.2.2"));
            assertEquals(List.of("negative-cache"), codes(compare(1, "new.example.test", "A", "--resolver",
                    only.place(), "--resolver", stale.place(), "--authoritative", "--authoritative-port",
                    Integer.toString(only.port()))));
        }
    }

    @Test
    void anAliasWhereAnMxWasAskedIsExplained() {
        List<JsonNode> found = compare(1, "alias.example.test", "MX", "--resolver", current.place());
        assertEquals(List.of("alias-for-mx"), codes(found));
        assertEquals(1, found.getFirst().get("aliases").size());
    }

    @Test
    void silenceIsNoAnswerAndNotAMissingRecord() {
        try (OddServer silent = OddServer.silent()) {
            String place = Ports.LOOPBACK + ':' + silent.port();
            List<JsonNode> found = compare(3, "example.test", "MX", "--resolver", place, "--deadline", "1");
            assertEquals("timeout", found.getFirst().get("answer").asText());
            assertEquals(List.of("unanswered"), codes(found));
        }
    }

    @Test
    void peopleSeeATable() {
        String out = CommandRun.of("dns", "compare", "same.example.test", "a", "--resolver", current.place())
                .requireCode(0).out();
        assertTrue(out.startsWith("SOURCE"), out);
        assertTrue(out.contains("192.0.2.7"), out);
    }
}
