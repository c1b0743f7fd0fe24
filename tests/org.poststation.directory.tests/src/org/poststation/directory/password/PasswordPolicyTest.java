// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.poststation.directory.password.PasswordViolation.CONTAINS_NAME;
import static org.poststation.directory.password.PasswordViolation.CONTROL_CHARACTER;
import static org.poststation.directory.password.PasswordViolation.NO_DIGIT;
import static org.poststation.directory.password.PasswordViolation.NO_LOWER_CASE;
import static org.poststation.directory.password.PasswordViolation.NO_SPECIAL;
import static org.poststation.directory.password.PasswordViolation.NO_UPPER_CASE;
import static org.poststation.directory.password.PasswordViolation.TOO_SHORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.profile.Secret;

class PasswordPolicyTest {

    private static final List<String> OWNER = List.of("zoe.held@example.org", "Zoë", "Held");

    @Test
    void acceptsEightCharactersWithBothCasesAndADigit() {
        assertEquals(List.of(), check("Posthor7"));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertEquals(List.of(TOO_SHORT, NO_UPPER_CASE, NO_LOWER_CASE, NO_DIGIT), check("---"));
        assertEquals(List.of(TOO_SHORT, NO_UPPER_CASE, NO_LOWER_CASE, NO_DIGIT), check(""));
        assertEquals(List.of(TOO_SHORT), check("Posth7r"));
        assertEquals(List.of(NO_UPPER_CASE), check("posthor7"));
        assertEquals(List.of(NO_LOWER_CASE), check("POSTHOR7"));
        assertEquals(List.of(NO_DIGIT), check("Posthorn"));
    }

    @ParameterizedTest
    @CsvSource({"xxZoe.Held77", "xxzoe.heldX77", "HELDxxxx77", "xxxxxZOË7xx"})
    void refusesAddressAndNamesInAnyCase(String password) {
        assertEquals(List.of(CONTAINS_NAME), new PasswordPolicy(8, Set.of()).check(secret(password), OWNER));
    }

    @Test
    void partsOfTheLocalPartCountButNotTheDomainNorShortParts() {
        PasswordPolicy any = new PasswordPolicy(1, Set.of());

        assertEquals(List.of(CONTAINS_NAME), any.check(secret("1-held-1"), List.of("zoe.held@example.org")));
        assertEquals(List.of(), any.check(secret("example.org"), List.of("zoe.held@example.org")));
        assertEquals(List.of(), any.check(secret("Jo-is-in"), List.of("jo@example.org", "Jo", "")));
    }

    @Test
    void countsCharactersAndNotTheirEncodingUnits() {
        PasswordPolicy four = new PasswordPolicy(4, Set.of());

        assertEquals(List.of(), four.check(secret("📯📯📯📯"), List.of()));
        assertEquals(List.of(TOO_SHORT), four.check(secret("📯📯"), List.of()));
    }

    @Test
    void lettersOfEveryScriptCount() {
        assertEquals(List.of(), check("ПочтаРог7"));
    }

    @Test
    void refusesControlCharacters() {
        assertEquals(List.of(CONTROL_CHARACTER), check("Posthorn7\n"));
        assertEquals(List.of(CONTROL_CHARACTER), check("Posthorn7\0"));
    }

    @Test
    void classesAreConfigurable() {
        PasswordPolicy special = new PasswordPolicy(1, EnumSet.of(CharacterClass.SPECIAL));

        assertEquals(List.of(NO_SPECIAL), special.check(secret("Posthorn7"), List.of()));
        assertEquals(List.of(), special.check(secret("Post horn"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PasswordPolicy(0, Set.of()));
    }

    private static List<PasswordViolation> check(String password) {
        return PasswordPolicy.DEFAULT.check(secret(password), OWNER);
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
