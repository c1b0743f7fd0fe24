// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.node.Reading.Absent;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.remote.node.SectionOutput;

/** How far the LDAP server of a node has come. */
final class DirectoryReplicaTest {

    @Test
    void eachServerIdHasItsOwnPlace() {
        Map<String, ChangeNumber> numbers = DirectoryReplica.parse("""
                dn: o=hosting,dc=example,dc=org
                contextCSN: 20261121003505.123456Z#000000#001#000000
                contextCSN: 20261120003505.000000Z#00000a#002#000000

                dn: cn=monitor

                """).orElseThrow().suffixes().get("o=hosting,dc=example,dc=org");
        assertEquals(Instant.parse("2026-11-21T00:35:05.123456Z"), numbers.get("001").at());
        assertEquals("00000a", numbers.get("002").count());
        assertTrue(numbers.get("002").compareTo(numbers.get("001")) < 0);
    }

    @Test
    void aNodeWithoutADirectoryHasNoneHere() {
        Reading<DirectoryReplica> reading = Reading.of(DirectoryReplica.QUESTION,
                new SectionOutput(255, "ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)\n", false));
        assertEquals(Why.NOT_HERE, ((Absent<DirectoryReplica>) reading).why());
    }
}
