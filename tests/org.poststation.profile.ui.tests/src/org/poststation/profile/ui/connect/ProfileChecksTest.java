// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.ExampleDirectory;
import org.poststation.profile.TransportSecurity;
import org.poststation.ui.form.FieldProblem;

class ProfileChecksTest {

    @Test
    void namesThePositionOfAFullStopInADn() {
        String text = ProfileChecks.dn("ou=people.dc=example,dc=org").orElseThrow().text();
        assertTrue(text.contains("10"), text);
        assertTrue(text.contains("comma"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn=admin,dc=example,dc=org", "", "cn=a\\,b,dc=org", " dc=org "})
    void acceptsDns(String text) {
        assertEquals(Optional.empty(), ProfileChecks.dn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap.example.org", "127.0.0.1", "::1", "h\u00e4fen.example"})
    void acceptsHosts(String text) {
        assertEquals(Optional.empty(), ProfileChecks.host(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://ldap.example.org", "ldap example", "ldap/x"})
    void refusesWhatIsNoHost(String text) {
        assertTrue(ProfileChecks.host(text).orElseThrow().isError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "38 9", "ldap", "99999999999", "\u0663"})
    void refusesWhatIsNoPort(String text) {
        assertTrue(ProfileChecks.port(text).orElseThrow().isError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 389 ", "65535"})
    void acceptsPorts(String text) {
        assertEquals(Optional.empty(), ProfileChecks.port(text));
    }

    @Test
    void warnsOfNoProtectionOnly() {
        FieldProblem plain = ProfileChecks.security(TransportSecurity.PLAIN.name()).orElseThrow();
        assertEquals(FieldProblem.Kind.WARNING, plain.kind());
        assertEquals(Optional.empty(), ProfileChecks.security(TransportSecurity.START_TLS.name()));
    }

    @Test
    void refusesTakenNamesAndThatOfTheExample() {
        assertTrue(ProfileChecks.name(" Institute ", "Institute"::equals).isPresent());
        assertTrue(ProfileChecks.name(ExampleDirectory.PROFILE_NAME, name -> false).isPresent());
        assertFalse(ProfileChecks.name("Institute", name -> false).isPresent());
        assertTrue(ProfileChecks.name("In\nstitute", name -> false).isPresent());
    }

    @Test
    void looksWhetherTheFileIsThere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "");
        assertEquals(Optional.empty(), ProfileChecks.file(file.toString()));
        assertTrue(ProfileChecks.file(folder.resolve("other.pem").toString()).isPresent());
        assertTrue(ProfileChecks.file("a\0b").isPresent());
    }
}
