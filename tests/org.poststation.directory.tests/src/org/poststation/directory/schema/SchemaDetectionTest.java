// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.ServerSchema.ObjectClass;
import org.poststation.directory.ServerSchema.ObjectClass.Kind;

class SchemaDetectionTest {

    private static final ObjectClass PERSON = type("inetOrgPerson", List.of("sn", "cn"),
            "mail uid userPassword givenName");

    @Test
    void everyProfileIsFoundByItsSignature() {
        for (SchemaProfile profile : SchemaProfiles.all()) {
            List<ObjectClass> classes = new ArrayList<>(List.of(PERSON));
            profile.signature().forEach((name, attributes) -> classes.add(type(name.toUpperCase(Locale.ROOT), List.of(),
                    String.join(" ", attributes).toLowerCase(Locale.ROOT))));

            assertEquals(Optional.of(profile.id()),
                    SchemaDetection.detect(schema(classes)).map(SchemaProfile::id));
        }
    }

    @Test
    void classNamesAloneAreNotEnough() {
        ServerSchema homeGrown = schema(List.of(PERSON, type("mailUser", List.of("mail"), "mailQuota accountStatus"),
                type("mailAlias", List.of("mail"), "mailForwardingAddress"), type("mailDomain", List.of("dc"), "")));

        assertEquals(Optional.of("plain"), SchemaDetection.detect(homeGrown).map(SchemaProfile::id));
    }

    @Test
    void inheritedAndRequiredAttributesCount() {
        ObjectClass base = type("base", List.of("homeDirectory"), "mailbox quota");
        ObjectClass account = new ObjectClass(List.of("CourierMailAccount"), "1", "", Kind.AUXILIARY, List.of("base"),
                List.of("mail"), List.of("disableimap"));

        assertEquals(Optional.of("courier"), SchemaDetection
                .detect(schema(List.of(base, account, type("CourierMailAlias", List.of("maildrop"), "mailsource"))))
                .map(SchemaProfile::id));
    }

    @Test
    void severalSchemasAreOfferedTheMostSpecificFirst() {
        List<ObjectClass> classes = new ArrayList<>(List.of(PERSON));
        SchemaProfiles.all().forEach(profile -> profile.signature().forEach((name, attributes) -> classes.add(
                type(name, List.of(), String.join(" ", attributes)))));

        assertEquals(SchemaProfiles.ids(),
                SchemaDetection.candidates(schema(classes)).stream().map(SchemaProfile::id).toList());
    }

    @Test
    void serverWithoutPersonsHasNone() {
        assertEquals(Optional.empty(), SchemaDetection.detect(schema(List.of())));
        assertEquals(Optional.empty(), SchemaDetection.detect(schema(List.of(type("person", List.of("cn"), "mail")))));
    }

    @Test
    void whatTheServerLacksIsLeftOut() {
        SchemaProfile phamm = SchemaProfiles.find("phamm").orElseThrow();
        ServerSchema withoutVacation = schema(List.of(PERSON, type("top", List.of("objectClass"), ""),
                type("VirtualMailAccount", List.of("vdHome", "mailbox", "accountActive", "lastChange", "delete"),
                        "quota smtpAuth"),
                type("VirtualForward", List.of("forwardActive"), "maildrop")));

        SchemaProfile supported = phamm.supportedBy(withoutVacation);

        KindMapping mailbox = supported.kind(ObjectKind.MAILBOX);
        assertEquals(List.of("top", "inetOrgPerson", "VirtualMailAccount", "VirtualForward"),
                mailbox.creation().objectClasses());
        assertTrue(mailbox.has(Field.QUOTA) && mailbox.has(Field.FORWARD_TARGETS));
        assertFalse(mailbox.has(Field.VACATION_ACTIVE));
        assertFalse(mailbox.creation().attributes().containsKey("vacationActive"));
        assertFalse(mailbox.defaultValues().has(Field.VACATION_ACTIVE));
        assertFalse(supported.has(ObjectKind.ALIAS));
        assertFalse(supported.has(ObjectKind.DOMAIN));
        assertTrue(supported.changeStamp().isPresent());
    }

    @Test
    void serverThatShowsNoSchemaIsTrusted() {
        SchemaProfile phamm = SchemaProfiles.find("phamm").orElseThrow();

        assertEquals(phamm, phamm.supportedBy(schema(List.of())));
    }

    @Test
    void settingsOfTheProfileAreUsedForWritingToo() {
        SchemaProfile plain = SchemaProfiles.require("plain", Map.of("mailbox.field.QUOTA", "employeeNumber bytes"));

        assertFalse(plain.supportedBy(schema(List.of(PERSON))).kind(ObjectKind.MAILBOX).has(Field.QUOTA));
        assertTrue(plain.supportedBy(schema(List.of(PERSON, type("x", List.of("employeeNumber"), ""))))
                .kind(ObjectKind.MAILBOX).has(Field.QUOTA));
    }

    private static ObjectClass type(String name, List<String> must, String may) {
        return new ObjectClass(List.of(name), "1." + Math.abs(name.hashCode()), "", Kind.AUXILIARY, List.of(), must,
                may.isBlank() ? List.of() : List.of(may.split(" ")));
    }

    private static ServerSchema schema(List<ObjectClass> classes) {
        List<AttributeType> attributes = new ArrayList<>();
        for (ObjectClass type : classes) {
            List<String> names = new ArrayList<>(type.must());
            names.addAll(type.may());
            names.forEach(
                    name -> attributes.add(new AttributeType(List.of(name), name, "", "", "", false, false, false)));
        }
        return new ServerSchema(attributes, classes);
    }
}
