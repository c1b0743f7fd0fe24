// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** Which password schemes and which policy answers a client meets at Debian's slapd. */
class PasswordFactsTest {
    private static final String ZOE = "mail=zoe.held@example.com,vd=example.com,o=hosting,dc=example,dc=org";
    private static final int INVALID_CREDENTIALS = 49;
    private static final int INSUFFICIENT_ACCESS = 50;
    private static final int CONSTRAINT_VIOLATION = 19;
    private static final int LDAPPASSWD_FAILED = 1;

    /** A hash of "geheim", then whether slapd knows it without and with the modules pw-sha2 and argon2. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "{SSHA}AjZhysmATTT6LEktai6moO/MlVoB5Nlo true true",
            "{SMD5}CBO77Mt3HHZlxPlu21DFgM8YsKc= true true",
            "{SHA}kGByAB793z4R5tK1eC9Hd/4Dhzk= true true",
            "{CRYPT}abOkmxXhjDb.Y true true",
            "{CRYPT}$1$abcdefgh$eKehL.s8tG6zTf8hBtmEF. true true",
            "{CRYPT}$5$abcdefgh$azU9PNNJw9essBuwq5yihWY9lFXM0dF54Ph4sAxX.YB true true",
            "{CRYPT}$6$abcdefgh$msgktWxVAbjjh3X7lA5LaM7dS/ZfABJL6T4qcRsnjcOTj0kptUvZcrvrXIoO5fgPA9xz6UnF2To2Y7jGc/IZY/"
                    + " true true",
            "{CRYPT}$2b$05$abcdefghijklmnopqrstuuVWu8RjbNovPZWAMRdd7iqaaG0mI53Uu true true",
            "{SSHA512}iyA3IZMmZ6alc5Gm6DrX+nKRgyC2JkSZK74RjCEoN0OxGXAVZZF9bZR/ay2jlQsmu/s0ME54qz8aGpwoNENYnFpMyRSCDW/3"
                    + " false true",
            "{ARGON2}$argon2i$v=19$m=4096,t=3,p=1$5AGpgSANSgWSRiRXEmY5QQ$AuSQqNS87ckEvoLlRUuWbJMSjXsfoNV1YieSY7lcgfE"
                    + " false true",
            "geheim true true",
    })
    void schemesOfABind(String hash, boolean plain, boolean withModules) {
        assertEquals(plain ? 0 : INVALID_CREDENTIALS, bindWith(Slapd.builder(SchemaSet.PHAMM), hash));
        assertEquals(withModules ? 0 : INVALID_CREDENTIALS,
                bindWith(Slapd.builder(SchemaSet.PHAMM).passwordModules(), hash));
    }

    @Test
    void modulesAndCryptAreInTheDebianPackageSlapd() {
        String hash = Tool.of("slappasswd", "slapd").with("-o", "module-path=/usr/lib/ldap", "-o",
                "module-load=pw-sha2", "-h", "{SSHA512}", "-s", "geheim").runSuccessfully().output();
        assertTrue(hash.startsWith("{SSHA512}"), hash);
        String owners = Tool.of("dpkg", "dpkg").with("-S", "/usr/lib/ldap/pw-sha2.so", "/usr/lib/ldap/argon2.so")
                .runSuccessfully().output();
        assertEquals(2, owners.lines().filter(line -> line.startsWith("slapd: ")).count(), owners);
    }

    @Test
    void thePasswordModifyOperationHashesWithSsha() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            slapd.client("ldappasswd", List.of("-x", "-D", ZOE, "-w", "sample", "-s", "New-Secret-1"))
                    .requireSuccess();
            assertTrue(slapd.values(ZOE, "userPassword").getFirst().startsWith("{SSHA}"));
            assertEquals(0, bind(slapd, "New-Secret-1"));
        }
    }

    @Test
    void aPolicyRefusesShortReusedAndHashedPasswords() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().passwordPolicy("pwdMinLength: 8",
                "pwdCheckQuality: 2", "pwdInHistory: 3", "pwdSafeModify: FALSE").start()) {
            slapd.client("ldappasswd", List.of("-x", "-D", ZOE, "-w", "sample", "-s", "First-Secret-1"))
                    .requireSuccess();
            assertRefused(change(slapd, "First-Secret-1", "short"), CONSTRAINT_VIOLATION,
                    "Password fails quality checking policy");
            assertRefused(change(slapd, "First-Secret-1", "{SSHA}AjZhysmATTT6LEktai6moO/MlVoB5Nlo"),
                    CONSTRAINT_VIOLATION, "Password fails quality checking policy");
            assertRefused(change(slapd, "First-Secret-1", "First-Secret-1"), CONSTRAINT_VIOLATION,
                    "Password is not being changed from existing value");
            change(slapd, "First-Secret-1", "Second-Secret-2").requireSuccess();
            assertRefused(change(slapd, "Second-Secret-2", "First-Secret-1"), CONSTRAINT_VIOLATION,
                    "Password is in history of old passwords");
        }
    }

    @Test
    void aPolicyRefusesTooEarlyAndUnsafeChanges() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().passwordPolicy("pwdMinAge: 3600",
                "pwdSafeModify: TRUE").start()) {
            assertRefused(change(slapd, "sample", "Next-Secret-1"), INSUFFICIENT_ACCESS,
                    "Must supply old password to be changed as well as new one");
            slapd.client("ldappasswd", List.of("-x", "-D", ZOE, "-w", "sample", "-a", "sample", "-s", "Next-Secret-1"))
                    .requireSuccess();
            assertRefused(slapd.client("ldappasswd", List.of("-x", "-D", ZOE, "-w", "Next-Secret-1", "-a",
                    "Next-Secret-1", "-s", "Other-Secret-2")), LDAPPASSWD_FAILED, "Password is too young to change");
        }
    }

    @Test
    void aLockedAccountIsRefusedLikeAWrongPasswordWithoutThePolicyControl() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().passwordPolicy("pwdLockout: TRUE",
                "pwdMaxFailure: 2").start()) {
            assertEquals(INVALID_CREDENTIALS, bind(slapd, "wrong"));
            assertEquals(INVALID_CREDENTIALS, bind(slapd, "wrong"));
            ToolResult silent = slapd.client("ldapwhoami", List.of("-x", "-D", ZOE, "-w", "sample"));
            assertRefused(silent, INVALID_CREDENTIALS, "Invalid credentials");
            ToolResult asked = slapd.client("ldapwhoami", List.of("-x", "-D", ZOE, "-w", "sample", "-e", "ppolicy"));
            assertRefused(asked, INVALID_CREDENTIALS, "Account locked");
        }
    }

    @Test
    void anAccountThatMustChangeItsPasswordCanDoNothingElse() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().passwordPolicy("pwdMustChange: TRUE").start()) {
            slapd.modify("dn: " + ZOE + "\nchangetype: modify\nreplace: userPassword\nuserPassword: Given-Secret-1\n-\n"
                    + "replace: pwdReset\npwdReset: TRUE\n");
            ToolResult refused = slapd.ldapsearchAs(ZOE, "Given-Secret-1", "-b", slapd.suffix());
            assertRefused(refused, INSUFFICIENT_ACCESS,
                    "Operations are restricted to bind/unbind/abandon/StartTLS/modify password");
        }
    }

    private static int bindWith(SlapdBuilder builder, String hash) {
        try (Slapd slapd = builder.ldif(SchemaSet.PHAMM.sampleLdif("dc=example,dc=org").replace("userPassword: sample",
                "userPassword: " + hash)).start()) {
            return bind(slapd, "geheim");
        }
    }

    private static int bind(Slapd slapd, String password) {
        return slapd.client("ldapwhoami", List.of("-x", "-D", ZOE, "-w", password)).exitCode();
    }

    private static ToolResult change(Slapd slapd, String oldPassword, String newPassword) {
        return slapd.tryModifyAs(ZOE, oldPassword, "dn: " + ZOE + "\nchangetype: modify\nreplace: userPassword\n"
                + "userPassword: " + newPassword + "\n");
    }

    private static void assertRefused(ToolResult result, int code, String words) {
        String said = result.output() + result.errors();
        assertTrue(said.contains(words), said);
        assertEquals(code, result.exitCode(), said);
    }
}
