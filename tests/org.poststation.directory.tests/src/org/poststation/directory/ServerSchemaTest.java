// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.ServerSchema.ObjectClass;
import org.poststation.directory.ServerSchema.ObjectClass.Kind;

class ServerSchemaTest {

    private final ServerSchema schema = new ServerSchema(
            List.of(new AttributeType(List.of("cn", "commonName"), "2.5.4.3", "", "", "caseIgnoreMatch", false, false,
                    false)),
            List.of(new ObjectClass(List.of("top"), "2.5.6.0", "", Kind.ABSTRACT, List.of(), List.of("objectClass"),
                    List.of()),
                    new ObjectClass(List.of("person"), "2.5.6.6", "", Kind.STRUCTURAL, List.of("TOP"),
                            List.of("sn", "cn"), List.of("description")),
                    new ObjectClass(List.of("loop"), "1.1", "", Kind.STRUCTURAL, List.of("pool"), List.of("a"),
                            List.of("b", "c")),
                    new ObjectClass(List.of("pool"), "1.2", "", Kind.STRUCTURAL, List.of("loop", "unknown"),
                            List.of("b"), List.of("a"))));

    @Test
    void findsByEveryNameAndWithOptions() {
        assertEquals("2.5.4.3", schema.attributeType("COMMONNAME").orElseThrow().oid());
        assertEquals("2.5.4.3", schema.attributeType("cn;lang-de").orElseThrow().oid());
        assertTrue(schema.attributeType("mail").isEmpty());
        assertTrue(schema.objectClass("Person").isPresent());
    }

    @Test
    void inheritsFromSuperiors() {
        assertEquals(Set.of("objectClass", "sn", "cn"), schema.must(List.of("PERSON")));
        assertEquals(Set.of("description"), schema.may(List.of("person", "top")));
        assertEquals(Set.of(), schema.must(List.of("unknown")));
    }

    @Test
    void circlesEndAndWhatIsNeededIsNotAllowedTwice() {
        assertEquals(Set.of("a", "b"), schema.must(List.of("loop")));
        assertEquals(Set.of("c"), schema.may(List.of("loop")));
    }
}
