// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.schema.Field;

class NewPasswordTest {

    private final NewPassword judge = NewPassword.of(PasswordPolicy.DEFAULT, FieldValues.NONE
            .with(Field.ADDRESS, "zoe.held@example.org").with(Field.GIVEN_NAME, "Zo\u00eb")
            .with(Field.SURNAME, "Held"));

    @Test
    void tellsEachFault() {
        assertEquals(3, judge.faults("abc".toCharArray()).size());
        assertEquals(1, judge.faults("Held2026xy".toCharArray()).size());
        assertEquals(List.of(), judge.faults("Kuhglocke7".toCharArray()));
    }

    @Test
    void generatesWhatItWouldAccept() {
        for (int i = 0; i < 20; i++) {
            char[] fresh = judge.generate();
            assertFalse(fresh.length == 0);
            assertEquals(List.of(), judge.faults(fresh));
        }
    }

    @Test
    void judgingLeavesTheTypedCharactersAlone() {
        char[] typed = "Kuhglocke7".toCharArray();
        judge.faults(typed);
        assertEquals("Kuhglocke7", new String(typed));
    }
}
