// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.ObjectClass.Kind;
import org.poststation.directory.schema.SchemaDetection;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Schemas as real servers publish them, and broken ones. */
class SchemaReaderTest {

    @ParameterizedTest
    @CsvSource({"PHAMM,phamm", "QMAIL,qmail-ldap", "COURIER,courier", "POSTFIX_BOOK,postfix-book", "IREDMAIL,iredmail",
            "PLAIN,plain"})
    void theMailSchemaOfEveryServerIsRecognised(SchemaSet schemaSet, String profile) throws OperationException {
        try (Slapd slapd = Slapd.builder(schemaSet).start(); DirectorySession session = Fixture.open(slapd)) {
            assertEquals(profile, SchemaDetection.detect(session.schema()).map(SchemaProfile::id).orElseThrow());
        }
    }

    @Test
    void inheritedPropertiesAndUsageAreKnown() throws OperationException {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).start(); DirectorySession session = Fixture.open(slapd)) {
            ServerSchema schema = session.schema();
            ServerSchema.AttributeType cn = schema.attributeType("CommonName").orElseThrow();
            assertEquals(List.of("cn", "commonName"), cn.names());
            assertEquals("1.3.6.1.4.1.1466.115.121.1.15", cn.syntax());
            assertEquals("caseIgnoreMatch", cn.equality());
            assertTrue(schema.attributeType("entryCSN").orElseThrow().operational());
            assertTrue(schema.attributeType("accountActive").orElseThrow().singleValue());
            assertEquals("", schema.attributeType("lastChange").orElseThrow().equality());
            assertEquals(Kind.AUXILIARY, schema.objectClass("virtualforward").orElseThrow().kind());
            assertTrue(schema.must(List.of("VirtualMailAlias")).containsAll(Set.of("cn", "sn", "mail", "maildrop")));
            assertTrue(schema.may(List.of("VirtualMailAccount")).contains("quota"));
        }
    }

    @Test
    void aBrokenDefinitionIsLeftOutAndTheOthersStay() {
        DirectoryEntry subschema = DirectoryEntry.builder(Dn.ROOT.child("cn", "Subschema"))
                .add("attributeTypes", "( 1.1.1 NAME 'good' SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )",
                        "( 1.1.2 NAME 'unfinished", "nonsense", "", "( 1.1.3 NAME 'orphan' SUP unknownType )",
                        "( 1.1.4 NAME 'circle' SUP circle )",
                        "( noDots-oid NAME ( 'loose' 'alias' ) DESC 'd\\27s' EQUALITY integerMatch "
                                + "SYNTAX 1.3.6.1.4.1.1466.115.121.1.27{14} SINGLE-VALUE X-ORIGIN 'me' )")
                .add("objectClasses", "( 1.2.1 NAME 'goodClass' SUP top STRUCTURAL MUST ( good $ loose ) MAY cn )",
                        "( 1.2.2 NAME 'badClass' MUST (", "( 1.2.3 NAME 'impliedStructural' )")
                .build();
        ServerSchema schema = new SchemaReader(subschema).schema();
        assertTrue(schema.attributeType("good").isPresent());
        assertEquals("", schema.attributeType("orphan").orElseThrow().syntax());
        assertEquals("", schema.attributeType("circle").orElseThrow().syntax());
        assertEquals("1.3.6.1.4.1.1466.115.121.1.27", schema.attributeType("ALIAS").orElseThrow().syntax());
        assertFalse(schema.attributeType("unfinished").isPresent());
        assertEquals(Set.of("good", "loose"), schema.must(List.of("goodClass")));
        assertEquals(Kind.STRUCTURAL, schema.objectClass("impliedStructural").orElseThrow().kind());
        assertFalse(schema.objectClass("badClass").isPresent());
    }
}
