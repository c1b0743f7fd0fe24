// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.Dn.Pair;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.InvalidDnException.Fault;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

class DnTest {

    private static final String SPECIALS = "\"+,;<>\\=# ";

    @Test
    void readsComponentsFromLeafToRoot() throws InvalidDnException {
        Dn dn = Dn.parse("mail=zoe@example.org, ou=people ,dc=example,dc=org");

        assertEquals("mail=zoe@example.org,ou=people,dc=example,dc=org", dn.toString());
        assertEquals("zoe@example.org", dn.rdn().orElseThrow().value());
        assertEquals("ou=people,dc=example,dc=org", dn.parent().toString());
        assertEquals(4, dn.rdns().size());
        assertTrue(dn.isWithin(Dn.parse("DC=Example,DC=Org")));
        assertFalse(Dn.parse("dc=org").isWithin(dn));
        assertTrue(dn.isWithin(dn));
        assertTrue(dn.isWithin(Dn.ROOT));
    }

    /** The examples of RFC 4514 section 4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UID=jsmith,DC=example,DC=net | jsmith
            OU=Sales+CN=J.  Smith,DC=example,DC=net | Sales
            CN=James \\"Jim\\" Smith\\, III,DC=example,DC=net | James "Jim" Smith, III
            CN=Lu\\C4\\8Di\\C4\\87 | Lučić
            1.3.6.1.4.1.1466.0=#04024869 | Hi
            CN=\\23hash | #hash
            CN=\\ both\\20 | ` both `
            CN=a\\2Cb\\2bc | a,b+c
            cn=tail  ,dc=x | tail
            cn=50% <\\=> 2 | ``
            """)
    void readsTheFormsOfTheRfc(String text, String value) throws InvalidDnException {
        if (value == null || value.isEmpty()) {
            assertThrows(InvalidDnException.class, () -> Dn.parse(text));
        } else {
            assertEquals(value, Dn.parse(text).rdn().orElseThrow().value());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ou=people.dc=example,dc=org | COMMA_EXPECTED | 9
            ou=people dc=example,dc=org | COMMA_EXPECTED | 9
            ou=people.dc = example,dc=org | COMMA_EXPECTED | 9
            uid=zoe,ou=people,dc=example.dc=org | COMMA_EXPECTED | 28
            cn=admin.DC=example | COMMA_EXPECTED | 8
            mail=zoe@example.org/ou=people,dc=org | COMMA_EXPECTED | 20
            vd=example.org.o=hosting,dc=org | COMMA_EXPECTED | 14
            people | NO_EQUALS | 6
            dc=example,org | NO_EQUALS | 14
            =people | NO_TYPE | 0
            dc=example,,dc=org | NO_TYPE | 11
            dc=example, | NO_TYPE | 11
            ,dc=org | NO_TYPE | 0
            1x=people | BAD_TYPE | 0
            1.2.=people | BAD_TYPE | 0
            -ou=people | BAD_TYPE | 0
            o_u=people | NO_EQUALS | 1
            ou=,dc=org | NO_VALUE | 3
            ou= ,dc=org | NO_VALUE | 4
            ou=a+=b | NO_TYPE | 5
            ou="people",dc=org | UNESCAPED | 3
            ou=a<b | UNESCAPED | 4
            ou=a>b | UNESCAPED | 4
            ou=people\\ | BAD_ESCAPE | 9
            ou=peo\\ple | BAD_ESCAPE | 6
            ou=peo\\4 | BAD_ESCAPE | 6
            ou=\\c3\\28 | NOT_UTF8 | 3
            ou=#04zz | BAD_HEX | 3
            ou=#040 | BAD_HEX | 3
            ou=#0405616263 | BAD_HEX | 3
            ou=# | BAD_HEX | 3
            """)
    void pointsAtTheFault(String text, Fault fault, int position) {
        InvalidDnException refused = assertThrows(InvalidDnException.class, () -> Dn.parse(text));

        assertEquals(fault, refused.fault());
        assertEquals(position, refused.position());
        assertEquals(text, refused.text());
        assertFalse(refused.explanation().what().isBlank());
        assertFalse(refused.explanation().nextStep().isBlank());
    }

    @Test
    void fullStopForACommaIsSaidInWords() {
        String what = assertThrows(InvalidDnException.class, () -> Dn.parse("ou=people.dc=example,dc=org"))
                .explanation().what();

        assertTrue(what.contains("character 10") && what.contains("\".\"") && what.contains("comma"), what);
    }

    @Test
    void equalsSignThatIsNoMistakeIsAllowed() throws InvalidDnException {
        assertEquals("a=b", Dn.parse("cn=a=b,dc=org").rdn().orElseThrow().value());
        assertEquals("1+1=2", Dn.parse("cn=1\\+1=2").rdn().orElseThrow().value());
        assertEquals("example.dc=org", Dn.parseServed("ou=example.dc=org").rdn().orElseThrow().value());
    }

    @Test
    void everySpecialCharacterSurvivesInEveryPlace() throws Exception {
        for (int i = 0; i < SPECIALS.length(); i++) {
            for (String pattern : List.of("%s", "%sx", "x%s", "x%sx", "%s%s", "%1$s%1$s%1$s", " %s ", "#%s")) {
                assertSurvives(String.format(pattern, SPECIALS.charAt(i), SPECIALS.charAt(i)));
            }
        }
    }

    @Test
    void everyCharacterSurvives() throws Exception {
        for (int c = 0; c < Character.MAX_VALUE; c += c < 0x3000 ? 1 : 17) {
            if (!Character.isSurrogate((char) c)) {
                assertSurvives("a" + (char) c + "b");
                assertSurvives(String.valueOf((char) c));
            }
        }
        assertSurvives("📯");
    }

    @Test
    void randomTextsSurviveAndServersReadTheSame() throws Exception {
        Random random = new Random(4514);
        String alphabet = SPECIALS + SPECIALS + "abcé📯\0\n\r\t%'/*()&|";
        int[] points = alphabet.codePoints().toArray();
        for (int round = 0; round < 3000; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                value.appendCodePoint(points[random.nextInt(points.length)]);
            }
            assertSurvives(value.toString());
        }
    }

    /** An independent reader of names must find the same value. */
    private static void assertSurvives(String value) throws InvalidDnException, LDAPException {
        Dn dn = Dn.ROOT.child("dc", "org").child("cn", value);
        String text = dn.toString();

        assertEquals(value, Dn.parse(text).rdn().orElseThrow().value(), text);
        assertEquals(dn, Dn.parse(text), text);
        assertEquals(2, Dn.parse(text).rdns().size(), text);
        assertEquals(value, new DN(text).getRDN().getAttributeValues()[0], text);
    }

    @Test
    void severalPairsOfOneComponentHaveNoOrder() throws InvalidDnException {
        Dn one = Dn.parse("cn=zoe+uid=7,dc=org");

        assertEquals(one, Dn.parse("UID=7 + CN=Zoe,dc=org"));
        assertEquals(one.hashCode(), Dn.parse("uid=7+cn=zoe,dc=org").hashCode());
        assertEquals(new Rdn(List.of(new Pair("cn", "zoe"), new Pair("uid", "7"))), one.rdn().orElseThrow());
        assertNotEquals(one, Dn.parse("cn=zoe,uid=7,dc=org"));
        assertNotEquals(one, Dn.parse("cn=zoe\\+uid=7,dc=org"));
    }

    @Test
    void escapesOfTheSameValueAreEqual() throws InvalidDnException {
        assertEquals(Dn.parse("cn=a\\,b"), Dn.parse("cn=a\\2cb"));
        assertEquals(Dn.parse("cn=é"), Dn.parse("cn=\\C3\\a9"));
        assertEquals(Dn.parse("cn=Hi"), Dn.parse("cn=#0c024869"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn=A,ou=B,dc=C", "cn=A\\,b,ou=B\\,c,dc=d", "cn=B+uid=A,ou=Y+l=X,dc=d", "cn=\\#a,dc=d",
            "dc=C"})
    void theParentIsTheSameWhetherTheNameWasComparedBeforeOrNot(String text) throws InvalidDnException {
        Dn compared = Dn.parse(text);
        String before = Dn.parse(text).parent().key();
        assertEquals(compared, Dn.parse(text));
        assertEquals(before, compared.parent().key());
        assertEquals(Dn.parse(text).parent().toString(), compared.parent().toString());
        assertEquals(Dn.parse(text).parent().hashCode(), compared.parent().hashCode());
    }

    @Test
    void rootHasNoComponentsAndIsItsOwnParent() throws InvalidDnException {
        assertEquals(Dn.ROOT, Dn.parse(""));
        assertEquals(Dn.ROOT, Dn.parse("   "));
        assertTrue(Dn.ROOT.isRoot());
        assertEquals(Dn.ROOT, Dn.ROOT.parent());
        assertEquals("", Dn.ROOT.toString());
        assertTrue(Dn.ROOT.rdn().isEmpty());
    }

    @Test
    void semicolonSeparatesAsInTheOldForm() throws InvalidDnException {
        assertEquals(Dn.parse("ou=people,dc=org"), Dn.parse("ou=people;dc=org"));
    }

    @Test
    void hugeNamesAreReadQuicklyOrRefused() throws InvalidDnException {
        String long1 = "ou=" + "a".repeat(1 << 20) + ",dc=org";
        assertEquals(1 << 20, Dn.parse(long1).rdn().orElseThrow().value().length());
        assertEquals(100_001, Dn.parse("dc=a,".repeat(100_000) + "dc=org").rdns().size());
        assertThrows(InvalidDnException.class, () -> Dn.parse("x".repeat(1 << 20)));
    }
}
