// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.InvalidValueException.Fault;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"zoe@example.org", "Zoe.Held@example.org", "a@b", "!#$%&'*+-/=?^_`{|}~@example.org",
            "zoë@example.org", "用户@example.org", "📯@example.org", "\"zoe held\"@example.org", "\"a@b\"@example.org",
            "\"a\\\"b\"@example.org", "\"\"@example.org", "postmaster@xn--mller-kva.example",
            "list+tag@sub.example.org",
            "o'neil@example.org", "a@_dmarc.example.org"})
    void keepsTheSpellingOfValidAddresses(String text) {
        assertEquals(text, MailAddress.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``; EMPTY; 0
            zoe; NO_AT_SIGN; 3
            @example.org; NO_LOCAL_PART; 0
            zoe@; NO_DOMAIN; 4
            zoe@.; NO_DOMAIN; 4
            .zoe@example.org; MISPLACED_DOT; 0
            zoe.@example.org; MISPLACED_DOT; 3
            zoe..held@example.org; MISPLACED_DOT; 4
            zoe held@example.org; ILLEGAL_CHARACTER; 3
            zoe,held@example.org; ILLEGAL_CHARACTER; 3
            zoe@held@example.org; ILLEGAL_CHARACTER; 3
            <zoe@example.org; ILLEGAL_CHARACTER; 0
            zoe@example.org>; ILLEGAL_CHARACTER; 15
            zoe@exa mple.org; ILLEGAL_CHARACTER; 7
            zoe@[192.0.2.1]; ILLEGAL_CHARACTER; 4
            zoe@example..org; EMPTY_LABEL; 12
            zoe@.example.org; EMPTY_LABEL; 4
            zoe@-example.org; MISPLACED_HYPHEN; 4
            zoe@example.org-; MISPLACED_HYPHEN; 12
            "zoe@example.org; UNBALANCED_QUOTE; 3
            "zo"e"@example.org; ILLEGAL_CHARACTER; 3
            zo"e"@example.org; ILLEGAL_CHARACTER; 2
            "zoe\\"@example.org; UNBALANCED_QUOTE; 5
            "@example.org; UNBALANCED_QUOTE; 0
            """)
    void pointsAtTheFault(String text, Fault fault, int position) {
        assertFault(text, fault, position);
    }

    @Test
    void refusesControlCharactersEverywhere() {
        for (int c = 0; c < 0xa0; c++) {
            if (Character.isISOControl(c)) {
                assertFault("zo" + (char) c + "e@example.org", Fault.ILLEGAL_CHARACTER, 2);
                assertFault("\"zo" + (char) c + "e\"@example.org", Fault.ILLEGAL_CHARACTER, 3);
                assertFault("\"zo\\" + (char) c + "e\"@example.org", Fault.ILLEGAL_CHARACTER, 4);
                assertFault("zoe@exa" + (char) c + "mple.org", c < 0x80 ? Fault.ILLEGAL_CHARACTER : Fault.NOT_IDNA, 7);
            }
        }
        assertFault("zoe@example.org\n", Fault.ILLEGAL_CHARACTER, 15);
        assertFault("zo\u00a0e@example.org", Fault.ILLEGAL_CHARACTER, 2);
        assertFault("zo\u2028e@example.org", Fault.ILLEGAL_CHARACTER, 2);
    }

    @Test
    void refusesHalfSurrogatePairsThatWouldBecomeQuestionMarks() {
        assertFault("zo\ud83d@example.org", Fault.ILLEGAL_CHARACTER, 2);
        assertFault("zo\udce7e@example.org", Fault.ILLEGAL_CHARACTER, 2);
        assertFault("\"zo\ud83d\"@example.org", Fault.ILLEGAL_CHARACTER, 3);
    }

    @Test
    void localPartHasAtMost64Octets() {
        assertEquals("a".repeat(64), MailAddress.parse("a".repeat(64) + "@example.org").localPart());
        assertFault("a".repeat(65) + "@example.org", Fault.LOCAL_PART_TOO_LONG, 64);
        MailAddress.parse("é".repeat(32) + "@example.org");
        assertFault("é".repeat(33) + "@example.org", Fault.LOCAL_PART_TOO_LONG, 32);
        assertFault("aé" + "é".repeat(32) + "@example.org", Fault.LOCAL_PART_TOO_LONG, 32);
        assertFault("📯".repeat(17) + "@example.org", Fault.LOCAL_PART_TOO_LONG, 32);
    }

    @Test
    void wholeAddressHasAtMost254Octets() {
        String domain = ("a".repeat(63) + '.').repeat(3);
        String fits = "l".repeat(58) + '@' + domain + "abc";

        assertEquals(254, MailAddress.parse(fits).toString().length());
        assertFault('l' + fits, Fault.ADDRESS_TOO_LONG, 254);
    }

    @Test
    void domainIsStoredInAsciiAndShownInUnicode() {
        MailAddress address = MailAddress.parse("Zoë@MÜLLER.Example.");

        assertEquals("Zoë@xn--mller-kva.example", address.toString());
        assertEquals("Zoë@müller.example", address.unicode());
        assertEquals("xn--mller-kva.example", address.domain().ascii());
    }

    @Test
    void caseDoesNotMakeAnotherAddress() {
        MailAddress one = MailAddress.parse("Zoe.Held@Example.ORG");
        MailAddress other = MailAddress.parse("zoe.held@example.org");

        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(0, one.compareTo(other));
        assertEquals("zoe.held@example.org", one.key());
        assertNotEquals(one, MailAddress.parse("zoeheld@example.org"));
        assertEquals(1, new TreeSet<>(java.util.List.of(one, other)).size());
    }

    @Test
    void findDoesNotThrow() {
        assertEquals(Optional.empty(), MailAddress.find("|/usr/lib/mailman/mail/mailman post users"));
        assertTrue(MailAddress.find("zoe@example.org").isPresent());
    }

    @Test
    void aMegabyteIsRefusedQuickly() {
        assertThrows(InvalidValueException.class, () -> MailAddress.parse("a".repeat(1 << 20) + "@example.org"));
        assertThrows(InvalidValueException.class, () -> MailAddress.parse("a@" + "a.".repeat(1 << 19)));
        assertThrows(InvalidValueException.class, () -> MailAddress.parse("a@" + "ü".repeat(1 << 20)));
    }

    @Test
    void messageOfTheFaultNamesThePlace() {
        InvalidValueException fault = assertThrows(InvalidValueException.class, () -> MailAddress.parse("zoe"));

        assertEquals("zoe", fault.text());
        assertTrue(fault.getMessage().contains("character 4"), fault.getMessage());
        assertFalse(fault.getMessage().isBlank());
    }

    private static void assertFault(String text, Fault fault, int position) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> MailAddress.parse(text), text);
        assertEquals(fault, refused.fault(), text);
        assertEquals(position, refused.position(), text);
        assertEquals(text, refused.text());
    }
}
