// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** Values that try to break the output, the request or the directory. */
class HostileValuesTest {

    private static final String ZOE = "zoe.held@example.com";
    private static final String STEERING = "red\u001b[31m\u0007\nline two\u202e\u009b";
    private static final byte[] NOT_TEXT = {(byte) 0xff, 0, (byte) 0xfe, '\n'};

    private static SlapdRun server;

    @BeforeAll
    static void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
        Base64.Encoder base64 = Base64.getEncoder();
        server.slapd().modify("dn: mail=" + ZOE + ",vd=example.com," + server.base() + "\nchangetype: modify\n"
                + "replace: cn\ncn:: " + base64.encodeToString(STEERING.getBytes(StandardCharsets.UTF_8)) + "\n-\n"
                + "replace: vacationInfo\nvacationInfo:: " + base64.encodeToString(NOT_TEXT) + "\n-\n"
                + "replace: description\ndescription: " + "x".repeat(1_000_000) + "\n-\n");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingInAValueReachesTheTerminal() {
        for (CommandRun run : List.of(server.run("mailbox", "list"),
                server.run("mailbox", "show", ZOE, "--attributes"),
                server.run("mailbox", "set", ZOE, "--name", "plain", "--dry-run"),
                server.run("mailbox", "show", STEERING), server.run("mailbox", "list", "--ldap", STEERING),
                server.run("mailbox", "list", STEERING))) {
            String all = run.out() + run.err();
            assertEquals(0, all.chars().filter(c -> c != '\n' && (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e))
                    .count(), all);
        }
        assertEquals(2, server.run("mailbox", "list").lines().size());
    }

    @Test
    void bytesThatAreNoTextComeBackExactly() throws IOException {
        JsonNode shown = server.run("mailbox", "show", ZOE, "--attributes", "--json").requireCode(ExitCode.DONE)
                .objects().getFirst();
        JsonNode attributes = shown.get("entries").get(0).get("attributes");
        assertArrayEquals(NOT_TEXT, attributes.get("vacationInfo").get(0).get("base64").binaryValue());
        assertEquals(STEERING, attributes.get("cn").get(0).asText());
        assertEquals(1_000_000, attributes.get("description").get(0).asText().length());
        assertTrue(shown.get("unreadable").has("vacation_text"), () -> shown.get("unreadable").toString());
    }

    @Test
    void noPasswordIsEverPrinted() {
        for (CommandRun run : List.of(server.run("mailbox", "show", ZOE, "--attributes"),
                server.run("mailbox", "show", ZOE, "--attributes", "--json"))) {
            String all = run.out() + run.err();
            assertTrue(!all.contains("\"sample\"") && !all.contains("userPassword: sample"), all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*)(objectClass=*", "a\\2a", "zoe.held@example.com)(|(mail=*", "\u0000", "",
            "zoe.held@example.com\n", "(&)"})
    void filterCharactersInAnAddressFindNothing(String address) {
        CommandRun run = server.run("mailbox", "show", address, "--json");
        assertEquals("", run.out());
        assertTrue(run.code() == ExitCode.SOME_FAILED || run.code() == ExitCode.USAGE, run::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at-sign", "@example.com", "a b@example.com", "a@exa mple.com", "\"a@example.com",
            "a@-example.com", "a\u0000b@example.com"})
    void whatIsNoAddressIsNotMade(String address) {
        String before = server.slapd().dump();
        CommandRun run = server.run("mailbox", "add", address, "--surname", "X").requireCode(ExitCode.USAGE);
        assertTrue(run.err().contains("poststation: "), run::err);
        assertEquals(before, server.slapd().dump());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"quoted name\"@example.com", "o'brien+tag@example.com", "a,b=c@example.com"})
    void unusualAddressesGoInAndOut(String address) {
        String quoted = address.indexOf(',') >= 0 ? "\"a,b=c\"@example.com" : address;
        server.run("mailbox", "add", quoted, "--surname", "Odd").requireCode(ExitCode.DONE);
        JsonNode shown = server.run("mailbox", "show", quoted, "--json").requireCode(ExitCode.DONE).objects()
                .getFirst();
        assertEquals(quoted, shown.get("address").asText());
        server.run("mailbox", "delete", quoted, "--yes").requireCode(ExitCode.DONE);
    }

    @Test
    void aDomainInUnicodeIsStoredInAscii() {
        server.run("domain", "add", "bücher.example").requireCode(ExitCode.DONE);
        server.run("mailbox", "add", "info@bücher.example", "--surname", "Info").requireCode(ExitCode.DONE);
        String dn = "mail=info@xn--bcher-kva.example,vd=xn--bcher-kva.example," + server.base();
        assertEquals(List.of("info@xn--bcher-kva.example"), server.slapd().values(dn, "mail"));
        server.run("mailbox", "show", "INFO@BÜCHER.example").requireCode(ExitCode.DONE);
        assertEquals(1, server.run("mailbox", "list", "--domain", "bücher.example", "--json").lines().size());
        server.run("domain", "delete", "bücher.example", "--yes", "--recursive").requireCode(ExitCode.DONE);
    }
}
