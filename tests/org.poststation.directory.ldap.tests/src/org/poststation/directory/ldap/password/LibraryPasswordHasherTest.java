// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.password.StoredPassword;
import org.poststation.profile.Secret;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** The hashes are accepted by what checks them: slapd with its modules, and openssl for crypt. */
class LibraryPasswordHasherTest {

    private static final List<String> PASSWORDS = List.of("a", "Geheim-1", "mit Leerzeichen und ä€𝄞", "$6$:{}\\\"'",
            "x".repeat(200));

    private static Slapd slapd;
    private final LibraryPasswordHasher hasher = new LibraryPasswordHasher();

    @BeforeAll
    static void start() {
        slapd = Slapd.builder(SchemaSet.PLAIN).passwordModules().start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    @ParameterizedTest
    @EnumSource(value = PasswordScheme.class, names = "SERVER", mode = EnumSource.Mode.EXCLUDE)
    void slapdAcceptsThePasswordAndNoOther(PasswordScheme scheme) {
        for (String password : PASSWORDS) {
            slapd.modify("dn: " + slapd.readerDn() + "\nchangetype: modify\nreplace: userPassword\nuserPassword: "
                    + hash(scheme, password) + "\n");
            assertEquals(0, bind(password), scheme + " " + password);
            assertEquals(49, bind(password + "x"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = PasswordScheme.class, names = "SERVER", mode = EnumSource.Mode.EXCLUDE)
    void everyHashHasItsOwnSaltAndIsReadAsItsScheme(PasswordScheme scheme) {
        String hash = hash(scheme, "Geheim-1");
        assertNotEquals(hash, hash(scheme, "Geheim-1"));
        PasswordWeakness expected = scheme == PasswordScheme.SSHA ? PasswordWeakness.FAST : PasswordWeakness.NONE;
        assertEquals(expected, StoredPassword.parse(hash).weakness());
    }

    @Test
    void cryptIsWhatOpensslMakesOfTheSameSalt() {
        for (String password : List.of("a", "Geheim-1", "mit Leerzeichen und ä€")) {
            String hash = hash(PasswordScheme.CRYPT_SHA512, password);
            assertTrue(hash.matches("\\{CRYPT}\\$6\\$[./0-9A-Za-z]{16}\\$[./0-9A-Za-z]{86}"), hash);
            String salt = hash.split("\\$")[2];
            String reference = Tool.of("openssl", "openssl").with("passwd", "-6", "-salt", salt, "-stdin")
                    .run(password + "\n").requireSuccess().output().strip();
            assertEquals("{CRYPT}" + reference, hash);
        }
    }

    @Test
    void theServersOwnSchemeIsNotHashedHere() {
        assertThrows(IllegalArgumentException.class, () -> hash(PasswordScheme.SERVER, "x"));
    }

    private String hash(PasswordScheme scheme, String password) {
        try (Secret secret = Secret.of(password.toCharArray())) {
            return hasher.hash(scheme, secret);
        }
    }

    private static int bind(String password) {
        return slapd.client("ldapwhoami", List.of("-x", "-D", slapd.readerDn(), "-w", password)).exitCode();
    }
}
