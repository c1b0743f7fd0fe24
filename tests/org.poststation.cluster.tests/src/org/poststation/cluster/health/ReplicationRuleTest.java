// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.node.DirectoryReplica;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Each server id is followed for itself. */
final class ReplicationRuleTest {

    private static final String SUFFIX = "dc=example,dc=org";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static DirectoryReplica replica(String... numbers) {
        StringBuilder text = new StringBuilder("dn: " + SUFFIX + "\n");
        List.of(numbers).forEach(number -> text.append("contextCSN: ").append(number).append("#000000\n"));
        return DirectoryReplica.QUESTION.parser().apply(text.toString()).orElseThrow();
    }

    @Test
    void aNewChangeOfOneServerHidesNoMissingOneOfAnother() {
        DirectoryReplica first = replica("20261121115000.000000Z#000000#001", "20261121113000.000000Z#000000#002");
        DirectoryReplica second = replica("20261121115000.000000Z#000000#001", "20261121115800.000000Z#000000#002");
        Map<String, List<Finding>> findings = new ReplicationRule().check(Map.of("ldap1", first, "ldap2", second), NOW);
        assertEquals(Map.of("ldap1", List.of(
                new Finding("replication-behind", Severity.WARNING, SUFFIX, List.of("120", "002")))), findings);
    }

    @Test
    void aServerThatWasNeverHeardOfIsMissing() {
        DirectoryReplica first = replica("20261121115000.000000Z#000000#001");
        DirectoryReplica second = replica("20261120000000.000000Z#000000#001", "20261121114000.000000Z#000000#002");
        Map<String, List<Finding>> findings = new ReplicationRule().check(Map.of("ldap1", first, "ldap2", second), NOW);
        assertEquals(List.of("1200", "002"), findings.get("ldap1").getFirst().arguments());
        assertEquals(List.of("600", "001"), findings.get("ldap2").getFirst().arguments(),
                "the lag is the age of the change that is missing, not the distance to the last one");
    }

    @Test
    void aChangeOfAMomentAgoMayStillBeOnItsWay() {
        assertEquals(Map.of(), new ReplicationRule().check(
                Map.of("ldap1", replica("20261121115959.000000Z#000000#001"), "ldap2",
                        replica("20261120000000.000000Z#000000#001")),
                NOW));
    }
}
