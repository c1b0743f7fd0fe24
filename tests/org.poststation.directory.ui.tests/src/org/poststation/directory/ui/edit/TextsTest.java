// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Explanation;

class TextsTest {

    @Test
    void keysFollowTheFields() {
        assertEquals("forwardTargets", FieldKeys.of(Field.FORWARD_TARGETS));
        assertEquals("quota", FieldKeys.of(Field.QUOTA));
        assertEquals("list", FieldKeys.area(ObjectKind.LIST));
    }

    @Test
    void passwordIsNeverShown() {
        assertFalse(FieldTexts.value(Field.PASSWORD, List.of("{SSHA}abc")).contains("abc"));
    }

    @Test
    void quotaHasAUnit() {
        assertEquals("10 GB", FieldTexts.value(Field.QUOTA, List.of("10737418240")));
        assertEquals("what", FieldTexts.value(Field.QUOTA, List.of("what")));
    }

    @Test
    void faultOfAnAddressNamesThePosition() {
        assertEquals(Optional.empty(), AddressProblems.of(ObjectKind.MAILBOX, "zo\u00eb@example.org"));
        assertTrue(AddressProblems.of(ObjectKind.MAILBOX, "zoe held@example.org").orElseThrow().contains("4"));
        assertTrue(AddressProblems.of(ObjectKind.ALIAS, "zoe").isPresent());
        assertTrue(AddressProblems.of(ObjectKind.DOMAIN, "zoe@example.org").isPresent());
        assertEquals(Optional.empty(), AddressProblems.of(ObjectKind.DOMAIN, "example.org"));
    }

    @Test
    void failurePointsAtTheFieldWhoseAttributeTheServerNames() {
        var refused = new ServerRefusedException(19, "mail=x", "quota: value #0 invalid", null);
        assertEquals(Optional.of(Field.QUOTA),
                FailedField.of(refused, ObjectKind.MAILBOX, SchemaProfiles.find("phamm")).map(FailedField::field));
        var other = new ServerRefusedException(50, "mail=x", "no write access to parent", null);
        assertEquals(Optional.empty(), FailedField.of(other, ObjectKind.MAILBOX, SchemaProfiles.find("phamm")));
        var named = new InvalidObjectException(Field.TARGETS, Explanation.of("wrong", ""));
        assertEquals(Optional.of(Field.TARGETS),
                FailedField.of(named, ObjectKind.ALIAS, Optional.empty()).map(FailedField::field));
    }
}
