// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.ldif.LdifPlace;
import org.poststation.directory.schema.Field;
import org.poststation.model.DomainName;
import org.poststation.operation.OperationException;

/** What rows of old tables become, and why some can't. */
class ConversionTest {

    private static final DomainName DOMAIN = DomainName.parse("example.org");
    private static final String HASH = "$6$salt$" + "a".repeat(86);

    @Test
    void accountsBecomeMailboxes() throws Exception {
        FieldValues zoe = passwd("zoe:x:1001:100:Zoë Maria Held,Room 3,555:/home/zoe:/bin/sh", "zoe", HASH)
                .orElseThrow();

        assertEquals("zoe@example.org", zoe.text(Field.ADDRESS));
        assertEquals("Zoë Maria Held", zoe.text(Field.NAME));
        assertEquals("Zoë Maria", zoe.text(Field.GIVEN_NAME));
        assertEquals("Held", zoe.text(Field.SURNAME));
        assertEquals("{CRYPT}" + HASH, zoe.text(Field.PASSWORD));
        assertEquals("Daemon Bo", passwd("bo:x:2000:1:Daemon &:/:/bin/sh", "", "").orElseThrow().text(Field.NAME));
        assertEquals("ida", passwd("ida:x:2000:1::/:/bin/sh", "", "").orElseThrow().text(Field.NAME));
    }

    @ParameterizedTest
    @CsvSource({"*,false", "!,false", "!!,false", "x,false", "'',false", "*LK*,false", "NP,false", "abJnggxhB/yWI,true",
            "$1$a$b,true", "!$6$a$b,true", "_J9..XXXXOqnKV3l4UhM,true"})
    void hashesAreKeptAndSignsAreNot(String field, boolean hash) throws Exception {
        assertEquals(hash, passwd("zoe:" + field + ":1001:1::/:", "", "").orElseThrow().has(Field.PASSWORD));
        assertEquals(hash, passwd("zoe:x:1001:1::/:", "zoe", field).orElseThrow().has(Field.PASSWORD));
    }

    @Test
    void accountsOfTheSystemAreLeftOut() throws Exception {
        assertTrue(passwd("root:x:0:0:root:/root:/bin/sh", "", "").isEmpty());
        assertTrue(passwd("www:x:999:1::/:", "", "").isEmpty());
        assertTrue(passwd("nobody:x:65534:1::/:", "", "").isEmpty());
        assertFalse(passwd("zoe:x:1000:1::/:", "", "").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"NOT_PASSWD,zoe:x:1000:1:", "NOT_PASSWD,zoe:x:many:1::/:", "NOT_PASSWD,:x:1000:1::/:",
            "NOT_PASSWD,zoe", "COMPAT,+::::::", "COMPAT,+@staff::::::", "COMPAT,-eve",
            "BAD_LOGIN,zoe held:x:1000:1::/:", "BAD_LOGIN,.zoe:x:1000:1::/:"})
    void rowsThatAreNoAccounts(SourceFault fault, String row) {
        assertEquals(fault, assertThrows(SourceSyntaxException.class, () -> passwd(row, "", "")).fault());
    }

    @Test
    void aliasesLeadToAddresses() throws Exception {
        FieldValues values = alias("Postmaster", "zoe, ida@example.net \\bo, zoe").orElseThrow();

        assertEquals("Postmaster@example.org", values.text(Field.ADDRESS));
        assertEquals(List.of("zoe@example.org", "ida@example.net", "bo@example.org", "zoe@example.org"),
                values.all(Field.TARGETS));
        assertEquals("a@other.example", alias("a@other.example", "b").orElseThrow().text(Field.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"PIPE=\"|/usr/lib/mailman/mail/mailman post staff\"", "PIPE=zoe, |/bin/false",
            "FILE=/var/mail/archive", "INCLUDE=:include:/etc/mail/list", "INCLUDE=:Include: /etc/mail/list",
            "SPECIAL=:blackhole:", "BAD_TARGET=a@", "BAD_TARGET=ida@example..net", "SELF=\\staff, zoe",
            "SELF=Staff@Example.Org", "NO_TARGET=' '"})
    void whatIsNoAddressIsExplained(SourceFault fault, String targets) {
        SourceSyntaxException refused = assertThrows(SourceSyntaxException.class, () -> alias("staff", targets));

        assertEquals(fault, refused.fault());
    }

    @Test
    void aNameThatIsNoAddress() {
        assertEquals(SourceFault.BAD_ALIAS,
                assertThrows(SourceSyntaxException.class, () -> alias("two words", "zoe")).fault());
    }

    @Test
    void rowsOfCsvFillFields() throws Exception {
        List<String> columns = List.of("mail", "quota", "active", "until", "forward", "other");
        CsvMapping mapping = CsvMapping.standard().filledBy(Map.of(Field.ADDRESS, "mail", Field.QUOTA, "quota",
                Field.ACTIVE, "active", Field.EXPIRES, "until", Field.FORWARD_TARGETS, "forward"))
                .always(Map.of(Field.TRANSPORT, "virtual:", Field.QUOTA, "1G"));
        CsvConversion conversion = new CsvConversion(mapping, Optional.of(DOMAIN), columns);

        FieldValues values = conversion
                .convert(row("zoe", "2G", "Ja", "31.3.2027", "a@b.example; c@d.example", "ignored")).orElseThrow();

        assertEquals("zoe@example.org", values.text(Field.ADDRESS));
        assertEquals("2147483648", values.text(Field.QUOTA));
        assertEquals("virtual:", values.text(Field.TRANSPORT), "what every row has");
        assertEquals("1073741824", conversion.convert(row("ida", "", "", "", "", "")).orElseThrow().text(Field.QUOTA),
                "an empty cell leaves what every row has");
        assertEquals("true", values.text(Field.ACTIVE));
        assertEquals("2027-03-31", values.text(Field.EXPIRES));
        assertEquals(List.of("a@b.example", "c@d.example"), values.all(Field.FORWARD_TARGETS));
        assertEquals(SourceFault.CELLS, fault(conversion, "a", "b"));
        assertEquals(SourceFault.NO_ADDRESS, fault(conversion, " ", "", "", "", "", ""));
        for (List<String> wrong : List.of(List.of("z", "much", "", "", "", ""), List.of("z", "", "perhaps", "", "", ""),
                List.of("z", "", "", "31.2.2027", "", ""))) {
            assertThrows(InvalidObjectException.class,
                    () -> conversion.convert(row(wrong.toArray(String[]::new))), wrong::toString);
        }
    }

    @Test
    void aColumnThatDoesNotExistIsNotPassedOver() {
        CsvMapping mapping = CsvMapping.standard().filledBy(Map.of(Field.ADDRESS, "E-Mail"));
        assertEquals(SourceFault.NO_COLUMN, assertThrows(SourceSyntaxException.class,
                () -> new CsvConversion(mapping, Optional.empty(), List.of("mail"))).fault());
    }

    @ParameterizedTest
    @EnumSource(SourceFault.class)
    void everyFaultIsExplainedInEveryLanguage(SourceFault fault) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.ITALIAN)) {
            ResourceBundle texts = ResourceBundle.getBundle("org.poststation.directory.bulk.source.wording", locale);
            assertTrue(texts.containsKey(fault + ".what") && texts.containsKey(fault + ".next"), locale.toString());
        }
    }

    private static SourceFault fault(CsvConversion conversion, String... cells) {
        return assertThrows(SourceSyntaxException.class, () -> conversion.convert(row(cells))).fault();
    }

    private static Optional<FieldValues> passwd(String line, String login, String hash) throws OperationException {
        return new PasswdConversion(DOMAIN, login.isEmpty() ? Map.of() : Map.of(login, hash))
                .convert(row(line.split(":", -1)));
    }

    private static Optional<FieldValues> alias(String name, String targets) throws OperationException {
        return new AliasConversion(DOMAIN).convert(row(name, targets));
    }

    private static SourceRow row(String... cells) {
        return new SourceRow(new SourceLine(new LdifPlace(1, 0, 0), ""), Arrays.asList(cells));
    }
}
