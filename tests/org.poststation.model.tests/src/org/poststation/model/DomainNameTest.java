// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.InvalidValueException.Fault;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({"Example.ORG, example.org, example.org", "example.org., example.org, example.org",
            "müller.example, xn--mller-kva.example, müller.example",
            "XN--MLLER-KVA.example, xn--mller-kva.example, müller.example",
            "例え.テスト, xn--r8jz45g.xn--zckzah, 例え.テスト", "почта.рф, xn--80a1acny.xn--p1ai, почта.рф",
            "bücher。example, xn--bcher-kva.example, bücher.example",
            "ＥＸＡＭＰＬＥ.org, example.org, example.org", "xn--0.example, xn--0.example, xn--0.example",
            "_dmarc.example.org, _dmarc.example.org, _dmarc.example.org", "a, a, a"})
    void hasOneAsciiFormAndOneForReading(String text, String ascii, String unicode) {
        assertEquals(ascii, DomainName.parse(text).ascii());
        assertEquals(unicode, DomainName.parse(text).unicode());
        assertEquals(ascii, DomainName.parse(text).toString());
    }

    /** A-labels as registries for .de and .gr have them: the older IDNA2003 makes fass.de and another Greek name. */
    @ParameterizedTest
    @CsvSource({"faß.de, xn--fa-hia.de, faß.de", "Straße.example, xn--strae-oqa.example, straße.example",
            "βόλος.com, xn--nxasmm1c.com, βόλος.com", "xn--fa-hia.de, xn--fa-hia.de, faß.de",
            "weiß-grün.example, xn--wei-grn-2va8x.example, weiß-grün.example"})
    void sharpSAndFinalSigmaStay(String text, String ascii, String unicode) {
        assertEquals(unicode, DomainName.parse(text).unicode());
        assertEquals(DomainName.parse(text), DomainName.parse(unicode));
        assertEquals(ascii, DomainName.parse(text).ascii());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ``; NO_DOMAIN; 0
            .; NO_DOMAIN; 0
            ..; EMPTY_LABEL; 0
            example..org; EMPTY_LABEL; 8
            example.org..; EMPTY_LABEL; 12
            .example.org; EMPTY_LABEL; 0
            müller..example; EMPTY_LABEL; 7
            .müller.example; EMPTY_LABEL; 0
            -a.org; MISPLACED_HYPHEN; 0
            a.b-.org; MISPLACED_HYPHEN; 2
            a b.org; ILLEGAL_CHARACTER; 1
            a.o@rg; ILLEGAL_CHARACTER; 3
            *.example.org; ILLEGAL_CHARACTER; 0
            a/b; ILLEGAL_CHARACTER; 1
            mül ler.example; NOT_IDNA; 1
            ßa ler.example; NOT_IDNA; 0
            """)
    void pointsAtTheFault(String text, Fault fault, int position) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> DomainName.parse(text));

        assertEquals(fault, refused.fault());
        assertEquals(position, refused.position());
    }

    @Test
    void labelHasAtMost63Octets() {
        assertEquals(63 + 4, DomainName.parse("a".repeat(63) + ".org").ascii().length());
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> DomainName.parse("b." + "a".repeat(64) + ".org"));
        assertEquals(Fault.LABEL_TOO_LONG, refused.fault());
        assertEquals(2, refused.position());
        assertThrows(InvalidValueException.class, () -> DomainName.parse("ü".repeat(60) + "ß.org"));
    }

    @Test
    void nameHasAtMost253Octets() {
        String fits = ("a".repeat(49) + '.').repeat(5) + "abc";

        assertEquals(253, DomainName.parse(fits).ascii().length());
        assertEquals(253, DomainName.parse(fits + '.').ascii().length());
        assertEquals(Fault.DOMAIN_TOO_LONG,
                assertThrows(InvalidValueException.class, () -> DomainName.parse(fits + 'd')).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--a-ä", "xn--\ud800", "a\u200fb.org", "\ud83d.org"})
    void hostileUnicodeIsRefusedOrRoundTrips(String text) {
        try {
            DomainName name = DomainName.parse(text);
            assertEquals(name, DomainName.parse(name.ascii()));
        } catch (InvalidValueException refused) {
            assertTrue(refused.position() >= 0 && refused.position() <= text.length());
        }
    }

    @Test
    void whatIsShownLeadsBackToTheSameName() {
        for (String label : new String[] {"xn--", "xn--a", "xn--99999999", "xn--zzzzzzzzzzzzzzzzzzzz", "xn---",
                "xn--ls8h",
                "xn--fa-hia", "xn--strae-oqa", "xn--mgba3gch31f", "xn--a-0000"}) {
            if (label.endsWith("-")) {
                continue;
            }
            DomainName name = DomainName.parse(label + ".example");
            assertEquals(name, DomainName.parse(name.unicode()), label);
        }
    }

    @Test
    void liesWithinItselfAndItsParentsOnly() {
        DomainName example = DomainName.parse("example.org");

        assertTrue(example.isWithin(example));
        assertTrue(DomainName.parse("lists.Example.org").isWithin(example));
        assertFalse(DomainName.parse("badexample.org").isWithin(example));
        assertFalse(example.isWithin(DomainName.parse("lists.example.org")));
    }
}
