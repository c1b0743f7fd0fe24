// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;

class EntryPlansTest {

    private static final ServerSchema SCHEMA = new ServerSchema(
            List.of(type("maildrop", "caseIgnoreIA5Match"), type("lastChange", "")), List.of());

    private final DirectoryEntry entry = entry();
    private final EntryPlans plans = new EntryPlans(entry, SCHEMA);

    @Test
    void aChangedValueIsADeltaAndTheOtherValuesAreNotSent() {
        assertEquals(List.of(new Modification(Type.DELETE, "maildrop", List.of(AttributeValue.of("b@x"))),
                new Modification(Type.ADD, "maildrop", List.of(AttributeValue.of("c@x")))),
                modifications(plans.change(row("maildrop", "b@x"), AttributeValue.of("c@x"))));
    }

    @Test
    void theSameValueIsNoChange() {
        assertTrue(plans.change(row("maildrop", "b@x"), AttributeValue.of("b@x")).isEmpty());
    }

    @Test
    void anAttributeThatTheServerCanNotCompareIsReplaced() {
        assertEquals(List.of(new Modification(Type.REPLACE, "lastChange", List.of(AttributeValue.of("2")))),
                modifications(plans.change(row("lastChange", "1"), AttributeValue.of("2"))));
        assertEquals(List.of(new Modification(Type.REPLACE, "lastChange", List.of())),
                modifications(plans.delete(row("lastChange", "1"))));
    }

    @Test
    void addingAndDeletingTouchOneValue() {
        assertEquals(List.of(new Modification(Type.ADD, "maildrop", List.of(AttributeValue.of("c@x")))),
                modifications(plans.add("maildrop", AttributeValue.of("c@x"))));
        assertEquals(List.of(new Modification(Type.DELETE, "maildrop", List.of(AttributeValue.of("a@x")))),
                modifications(plans.delete(row("maildrop", "a@x"))));
    }

    @Test
    void passwordsAreNotTypedAsValues() {
        assertTrue(ValueInput.attributeProblem(SCHEMA, "userPassword").orElseThrow().isError());
        assertTrue(ValueInput.attributeProblem(SCHEMA, " USERPASSWORD;x-old ").orElseThrow().isError());
        assertTrue(ValueInput.attributeProblem(SCHEMA, "maildrop").isEmpty());
    }

    @Test
    void whatAFieldWouldLoseIsEditedAsBase64() {
        AttributeValue binary = AttributeValue.of(new byte[] {0, (byte) 0xFF, 7});
        assertTrue(ValueInput.needsBase64(binary));
        assertTrue(ValueInput.needsBase64(AttributeValue.of("a\0b")));
        assertFalse(ValueInput.needsBase64(AttributeValue.of("two\nlines")));
        assertArrayEquals(binary.bytes(), ValueInput.value(ValueInput.text(binary), true).bytes());
        assertTrue(ValueInput.problem("A", true).isPresent());
        assertTrue(ValueInput.problem("AP8H", true).isEmpty());
    }

    private static List<Modification> modifications(ChangePlan plan) {
        return ((ModifyEntry) plan.changes().getFirst().change()).modifications();
    }

    private static AttributeRow row(String name, String text) {
        return new AttributeRow(name, 0, AttributeValue.of(text), text, "", "", true);
    }

    private static AttributeType type(String name, String equality) {
        return new AttributeType(List.of(name), name, "", "", equality, false, false, false);
    }

    private static DirectoryEntry entry() {
        try {
            return DirectoryEntry.builder(Dn.parse("mail=z@x,dc=x")).add("maildrop", "a@x", "b@x")
                    .add("lastChange", "1").build();
        } catch (InvalidDnException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
