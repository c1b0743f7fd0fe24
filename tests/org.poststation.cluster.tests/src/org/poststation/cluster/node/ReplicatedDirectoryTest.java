// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cluster.health.ReplicationRule;
import org.poststation.model.Finding;
import org.poststation.testkit.Await;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Two real servers, of which one copies the other (syncrepl, RFC 4533). */
@Timeout(120)
final class ReplicatedDirectoryTest {

    private static final String SUFFIX = "dc=example,dc=org";
    private static final String EVERYBODY = "to * by * read";

    private static DirectoryReplica ask(Slapd server) {
        String script = DirectoryReplica.QUESTION.script().replace("ldap://127.0.0.1", server.url());
        String said = Tool.of("sh", "dash").environment("LC_ALL", "C").with("-c", script).run().output();
        return DirectoryReplica.parse(said).orElse(new DirectoryReplica(Map.of()));
    }

    private static Map<String, ChangeNumber> numbers(Slapd server) {
        return ask(server).suffixes().getOrDefault(SUFFIX, Map.of());
    }

    private static void change(Slapd server, String value) {
        server.modify("dn: " + SUFFIX + "\nchangetype: modify\nreplace: description\ndescription: " + value + "\n");
    }

    @Test
    void aCopyFallsBehindAndCatchesUp() {
        try (Slapd provider = Slapd.builder(SchemaSet.PHAMM).module("syncprov").globalLine("serverID 1")
                .databaseLine("overlay syncprov").access(EVERYBODY).start();
                Slapd consumer = Slapd.builder(SchemaSet.PHAMM).withoutBaseEntries().access(EVERYBODY)
                        .databaseLine(
                                ("syncrepl rid=001 provider=%s type=refreshAndPersist retry=\"1 +\" searchbase=\"%s\""
                                        + " bindmethod=simple binddn=\"%s\" credentials=%s").formatted(provider.url(),
                                                SUFFIX,
                                                provider.rootDn(), provider.rootPassword()))
                        .start()) {
            change(provider, "first");
            Await.until(() -> !numbers(provider).isEmpty() && numbers(provider).equals(numbers(consumer)),
                    "the copy is complete");
            assertEquals(List.of("001"), List.copyOf(numbers(consumer).keySet()));
            assertEquals(Map.of(), behind(provider, consumer));
            ChangeNumber before = numbers(consumer).get("001");
            consumer.pause();
            change(provider, "second");
            assertTrue(numbers(provider).get("001").compareTo(before) > 0);
            DirectoryReplica stuck = new DirectoryReplica(Map.of(SUFFIX, Map.of("001", before)));
            Map<String, List<Finding>> found = new ReplicationRule().check(
                    Map.of("mx1", ask(provider), "mx2", stuck), Instant.now().plus(Duration.ofMinutes(2)));
            assertEquals("replication-behind", found.get("mx2").getFirst().rule());
            consumer.resume();
            Await.until(() -> numbers(provider).equals(numbers(consumer)), "the copy has caught up");
            assertEquals(Map.of(), behind(provider, consumer));
        }
    }

    private static Map<String, List<Finding>> behind(Slapd provider, Slapd consumer) {
        return new ReplicationRule().check(Map.of("mx1", ask(provider), "mx2", ask(consumer)),
                Instant.now().plus(Duration.ofMinutes(2)));
    }
}
