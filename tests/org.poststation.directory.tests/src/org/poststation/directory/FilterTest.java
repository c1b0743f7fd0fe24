// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.unboundid.ldap.sdk.LDAPException;

class FilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"(cn=Babs Jensen)", "(!(cn=Tim Howes))",
            "(&(objectClass=Person)(|(sn=Jensen)(cn=Babs J*)))",
            "(o=univ*of*mich*)", "(seeAlso=)", "(cn:caseExactMatch:=Fred Flintstone)", "(cn:=Betty Rubble)",
            "(sn:dn:2.4.6.8.10:=Barney Rubble)", "(o:dn:=Ace Industry)", "(:1.2.3:=Wilma Flintstone)",
            "(:DN:2.4.6.8.10:=Dino)", "(o=Parens R Us \\28for all your parenthetical needs\\29)", "(cn=*\\2A*)",
            "(filename=C:\\5cMyFile)", "(bin=\\00\\00\\00\\04)", "(sn=Lu\\c4\\8di\\c4\\87)", "(sn=Lučić)",
            "(1.3.6.1.4.1.1466.0=\\04\\02\\48\\69)", "(createTimestamp>=20260101000000Z)", "(uidNumber<=5)",
            "(cn~=zoe)",
            "(userCertificate;binary=*)", "(&)", "(|)", "(mail=*)"})
    void acceptsTheGrammarOfTheRfc(String text) throws Exception {
        assertEquals(text, Filter.parse(text).text());
        com.unboundid.ldap.sdk.Filter.create(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | 0
            mail=* | 0
            (mail=* | 7
            mail=*) | 0
            (mail=*)) | 8
            (mail=*)(cn=*) | 8
            () | 1
            (=x) | 1
            (mail) | 5
            (ma il=x) | 3
            (mail>x) | 6
            (mail=a(b) | 7
            (mail=a\\b) | 7
            (mail=a\\zz) | 7
            (mail=a\\) | 7
            (&(mail=*)cn=*) | 10
            (!) | 2
            (!(a=b)(c=d)) | 7
            (& (a=b)) | 2
            (:=x) | 1
            (:dn:=x) | 4
            (cn:) | 4
            ( cn=x) | 1
            """)
    void pointsAtTheFault(String text, int position) {
        InvalidFilterException refused = assertThrows(InvalidFilterException.class, () -> Filter.parse(text));

        assertEquals(position, refused.position(), text);
        assertTrue(refused.explanation().what().contains(String.valueOf(position + 1)));
    }

    @Test
    void depthIsLimited() throws InvalidFilterException {
        Filter.parse("(!".repeat(50) + "(a=b)" + ")".repeat(50));
        assertThrows(InvalidFilterException.class,
                () -> Filter.parse("(!".repeat(100_000) + "(a=b)" + ")".repeat(100_000)));
    }

    @Test
    void nulIsNoEnd() {
        assertThrows(InvalidFilterException.class, () -> Filter.parse("(cn=a\0b)"));
        assertThrows(InvalidFilterException.class, () -> Filter.parse("(cn=a)\0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*)(objectClass=*", "\\", "\\2a", "(", ")", "a)(|(cn=*", "\0", "\n", "é", "\u007f", "",
            " leading", "trailing ", "📯", "&|!=<>~:"})
    void valuesCannotBecomeSyntax(String value) throws Exception {
        com.unboundid.ldap.sdk.Filter equal = com.unboundid.ldap.sdk.Filter.create(Filter.equal("cn", value).text());
        assertEquals(com.unboundid.ldap.sdk.Filter.FILTER_TYPE_EQUALITY, equal.getFilterType());
        assertEquals(value, equal.getAssertionValue());
        Filter.parse(Filter.equal("cn", value).text());

        com.unboundid.ldap.sdk.Filter ends = com.unboundid.ldap.sdk.Filter
                .create(Filter.endsWith("cn", value + 'x').text());
        assertEquals(value + 'x', ends.getSubFinalString());
        if (!value.isEmpty()) {
            com.unboundid.ldap.sdk.Filter contains = com.unboundid.ldap.sdk.Filter
                    .create(Filter.contains("cn", value).text());
            assertEquals(List.of(value), List.of(contains.getSubAnyStrings()));
        }
    }

    @Test
    void randomValuesCannotBecomeSyntax() throws LDAPException {
        Random random = new Random(4515);
        String alphabet = "*()\\\0\n ab=&|!é";
        for (int round = 0; round < 5000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(10); i > 0; i--) {
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertEquals(value.toString(), com.unboundid.ldap.sdk.Filter
                    .create(Filter.equal("cn", value.toString()).text()).getAssertionValue());
        }
    }

    @Test
    void containingNothingIsBeingPresent() {
        assertEquals(Filter.present("cn"), Filter.contains("cn", ""));
    }

    @Test
    void combinesAndNegates() {
        Filter one = Filter.equal("a", "1");

        assertEquals("(a=1)", Filter.and(List.of(one)).text());
        assertEquals("(&(a=1)(b=*))", Filter.and(List.of(one, Filter.present("b"))).text());
        assertEquals("(|(a=1)(!(a=1)))", Filter.or(List.of(one, one.negated())).text());
        assertFalse(Filter.ANY.text().isEmpty());
    }
}
