// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;

/** Profiles as a text. */
class ProfileExchangeTest {

    private static final String HEAD = "version = 1\n\n[profile]\nname = one\nhost = ldap.example.org\n";

    @Test
    void everyFieldSurvives() throws Exception {
        Endpoint endpoint = new Endpoint("::1", 1636, TransportSecurity.LDAPS, Optional.of("C:\\ca\\new root.pem"),
                Optional.of("ab".repeat(32)));
        ConnectionProfile full = new ConnectionProfile("Institut für Hörner #1", endpoint,
                "cn=admin\\, second,dc=example,dc=org", "o=hosting,dc=example,dc=org", Optional.of("plain"),
                Map.of("mailbox.field.QUOTA", "mailQuota megabytes", "a=b", " x "), true,
                new Limits(Duration.ofMillis(1500), Duration.ofMinutes(2), 250));
        ConnectionProfile small = ConnectionProfile.of("b", Endpoint.of("h", 389, TransportSecurity.PLAIN), "", "");
        assertEquals(List.of(full, small), ProfileExchange.read(ProfileExchange.write(List.of(full, small))));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "a ", " a", "\\", "\\ ", " \\", "a\nb\r\tc", "=", "a\\=", "#", "[profile]",
            "\u00e4\u2603"})
    void anyTextSurvivesAsAValue(String text) throws Exception {
        ConnectionProfile profile = ConnectionProfile.of("x", Endpoint.of("h", 389, TransportSecurity.START_TLS), text,
                "");
        assertEquals(text, ProfileExchange.read(ProfileExchange.write(List.of(profile))).getFirst().bindDn());
    }

    @Test
    void noProfilesAreATextToo() throws Exception {
        assertEquals(List.of(), ProfileExchange.read(ProfileExchange.write(List.of())));
    }

    @Test
    void whatMayBeLeftOutHasItsStandardValue() throws Exception {
        ConnectionProfile profile = ProfileExchange.read("\uFEFF# by hand\r\nversion=1\r\n[profile]\r\nname=a\r\n"
                + "host=h\r\nport=389\r\nsecurity=plain\r\n").getFirst();
        assertEquals(Limits.DEFAULT, profile.limits());
        assertFalse(profile.readOnly());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"port = 0|6", "port = 70000|6", "port = many|6", "colour = red|6",
            "no equals sign|6", "name = two|6", "read-only = yes~port = 389~security = plain|6",
            "port = 389~security = tls|7", "port = 389~security = plain~page-size = 0|8",
            "port = 389~security = plain~connect-timeout = 10 s|8", "port = 389~bind-dn = a\\qb|7", "port = 389|3"})
    void aFaultIsNamedWithItsLine(String rest, int line) {
        InvalidProfileTextException failure = assertThrows(InvalidProfileTextException.class,
                () -> ProfileExchange.read(HEAD + rest.replace('~', '\n') + "\n"));
        assertEquals(line, failure.line(), failure.getMessage());
        assertTrue(failure.getMessage().contains(Integer.toString(line)), failure.getMessage());
    }

    @Test
    void twoProfilesOfOneNameAreRefused() {
        String one = "[profile]\nname = a\nhost = h\nport = 1\nsecurity = plain\n";
        assertEquals(6, assertThrows(InvalidProfileTextException.class,
                () -> ProfileExchange.read("version = 1\n" + one + one)).line() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version = 2\n", "hello\n", "[profile]\nname = a\n", "dn: cn=admin\n"})
    void whatIsNoSuchTextIsRefused(String text) {
        assertThrows(InvalidProfileTextException.class, () -> ProfileExchange.read(text));
    }
}
