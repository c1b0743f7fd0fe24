// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.ui.form.FieldProblem;

class ObjectEditTest {

    private static final FieldValues ZOE = FieldValues.NONE.with(Field.ADDRESS, "zoe@example.org")
            .with(Field.QUOTA, "1073741824").with(Field.ACTIVE, true).with(Field.FORWARD_ACTIVE, false);

    private final ObjectEdit edit = edit(Map.of());

    private static ObjectEdit edit(Map<Field, List<String>> unreadable) {
        MailDirectory directory = new MailDirectory(null, SchemaProfiles.require("phamm", Map.of()), null);
        return new ObjectEdit(object(ZOE, unreadable), values -> directory.check(ObjectKind.MAILBOX, values));
    }

    private static MailObject object(FieldValues values, Map<Field, List<String>> unreadable) {
        return new MailObject(ObjectKind.MAILBOX, List.of(DirectoryEntry.builder(Dn.ROOT).build()), values,
                unreadable);
    }

    @Test
    void isCleanUntilSomethingDiffers() {
        edit.set(Field.QUOTA, List.of("1073741824"));
        assertFalse(edit.isDirty());
        edit.set(Field.QUOTA, List.of("2147483648"));
        assertEquals(Set.of(Field.QUOTA), edit.changed());
        edit.set(Field.QUOTA, List.of("1073741824"));
        assertFalse(edit.isDirty());
    }

    @Test
    void uncheckedBoxOfAnAbsentFlagIsNoChange() {
        edit.set(Field.SMTP_AUTH, List.of("false"));
        assertFalse(edit.isDirty());
        edit.set(Field.SMTP_AUTH, List.of("true"));
        assertTrue(edit.isDirty());
        edit.set(Field.ACTIVE, List.of("false"));
        assertEquals(List.of("false"), edit.wanted().all(Field.ACTIVE));
    }

    @Test
    void malformedTextMakesItDirtyAndReachesNoValue() {
        edit.set(Field.QUOTA, List.of("ten"));
        assertTrue(edit.isDirty());
        assertEquals("1073741824", edit.wanted().text(Field.QUOTA));
        edit.set(Field.EXPIRES, List.of("2027-02-30"));
        assertFalse(edit.wanted().has(Field.EXPIRES));
        edit.set(Field.QUOTA, List.of("1073741824"));
        edit.set(Field.EXPIRES, List.of());
        assertFalse(edit.isDirty());
    }

    @Test
    void warnsOfAForwardWithoutTargetAtTheTargets() {
        assertNull(edit.problems().get(Field.FORWARD_TARGETS));
        edit.set(Field.FORWARD_ACTIVE, List.of("true"));
        assertEquals(FieldProblem.Kind.WARNING, edit.problems().get(Field.FORWARD_TARGETS).kind());
        edit.set(Field.FORWARD_TARGETS, List.of("zoe@example.net"));
        assertNull(edit.problems().get(Field.FORWARD_TARGETS));
    }

    @Test
    void refusesWhatIsNoAddress() {
        edit.set(Field.FORWARD_TARGETS, List.of("zoe@exa mple.net"));
        assertTrue(edit.problems().get(Field.FORWARD_TARGETS).isError());
    }

    @Test
    void tellsWhatCouldNotBeReadUntilItGetsAnotherValue() {
        ObjectEdit unread = edit(Map.of(Field.EXPIRES, List.of("sometime")));
        assertTrue(unread.problems().get(Field.EXPIRES).text().contains("sometime"));
        unread.set(Field.EXPIRES, List.of("2999-03-31"));
        assertNull(unread.problems().get(Field.EXPIRES));
    }

    @Test
    void goesOnWithMergedValuesOnTopOfTheServers() {
        edit.set(Field.QUOTA, List.of("5"));
        FieldValues theirs = ZOE.with(Field.NAME, "Zo\u00eb");
        edit.rebase(object(theirs, Map.of()), theirs.with(Field.QUOTA, "5"));
        assertEquals(Set.of(Field.QUOTA), edit.changed());
        edit.reset(object(theirs, Map.of()));
        assertFalse(edit.isDirty());
    }
}
