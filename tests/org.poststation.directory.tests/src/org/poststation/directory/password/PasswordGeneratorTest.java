// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.profile.Secret;

class PasswordGeneratorTest {

    private final PasswordGenerator generator = new PasswordGenerator();

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 14, 15, 16, 20, 64})
    void fulfilsEveryPolicy(int minLength) {
        PasswordPolicy policy = new PasswordPolicy(minLength, EnumSet.allOf(CharacterClass.class));

        for (int i = 0; i < 500; i++) {
            Secret password = generator.generate(policy, List.of("zoe@example.org"));
            assertEquals(List.of(), policy.check(password, List.of("zoe@example.org")));
        }
    }

    @Test
    void isReadable() {
        for (int i = 0; i < 500; i++) {
            String password = text(generator.generate(PasswordPolicy.DEFAULT, List.of()));
            assertTrue(password.matches("[A-Za-z2-9]{4}-[A-Za-z2-9]{4}-[A-Za-z2-9]{4}"), password);
            assertFalse(password.matches(".*[0O1lIo].*"), password);
        }
    }

    @Test
    void neverRepeatsItself() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            assertTrue(seen.add(text(generator.generate(PasswordPolicy.DEFAULT, List.of()))));
        }
    }

    @Test
    void avoidsTheNamesOfTheOwner() {
        PasswordGenerator repeatable = new PasswordGenerator(new Random(7));
        String first = text(repeatable.generate(PasswordPolicy.DEFAULT, List.of()));

        String other = text(new PasswordGenerator(new Random(7)).generate(PasswordPolicy.DEFAULT,
                List.of(first.substring(0, 4))));

        assertFalse(other.contains(first.substring(0, 4)));
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }
}
