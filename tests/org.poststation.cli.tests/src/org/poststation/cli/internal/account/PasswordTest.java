// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** New passwords, proved by a login at a real server. */
class PasswordTest {

    private static final String ZOE = "zoe.held@example.com";

    private static SlapdRun server;

    @BeforeAll
    static void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).passwordModules().sample().start());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ssha512,{SSHA512}", "crypt-sha512,{CRYPT} SHA-512", "argon2,{ARGON2}", "ssha,{SSHA}", "server,''"})
    void everySchemeLetsTheOwnerIn(String scheme, String shown) {
        String password = "Klüftig-" + scheme + "-27";
        server.runWithInput(password + "\n", "mailbox", "password", ZOE, "--new-password-file", "-", "--scheme",
                scheme, "--verify").requireCode(ExitCode.DONE);
        assertTrue(logsIn(dn(ZOE), password));
        JsonNode stored = server.run("mailbox", "show", ZOE, "--json").objects().getFirst().get("password");
        assertTrue(stored.get("scheme").asText().startsWith(shown), stored::toString);
    }

    @Test
    void aGeneratedPasswordIsTheOnlyOutput() {
        CommandRun run = server.run("mailbox", "password", ZOE, "--generate").requireCode(ExitCode.DONE);
        assertEquals(1, run.lines().size());
        assertTrue(logsIn(dn(ZOE), run.lines().getFirst()));
        CommandRun json = server.run("mailbox", "password", ZOE, "--generate", "--json").requireCode(ExitCode.DONE);
        assertTrue(logsIn(dn(ZOE), json.objects().getFirst().get("password").asText()));
        assertFalse(logsIn(dn(ZOE), run.lines().getFirst()));
    }

    @Test
    void aNewMailboxMayHaveOneAtOnce() {
        for (String scheme : List.of("ssha512", "server")) {
            String address = scheme + "@example.com";
            CommandRun run = server.run("mailbox", "add", address, "--surname", "New", "--generate", "--scheme",
                    scheme, "--verify").requireCode(ExitCode.DONE);
            assertTrue(logsIn(dn(address), run.lines().getFirst()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Short1", "lowercase1", "UPPERCASE1", "NoDigitHere", "Zoe.Held-2027"})
    void aWeakPasswordIsNeverSent(String weak) {
        List<String> before = server.slapd().values(dn(ZOE), "userPassword");
        CommandRun run = server.runWithInput(weak, "mailbox", "password", ZOE, "--new-password-file", "-")
                .requireCode(ExitCode.USAGE);
        assertFalse((run.out() + run.err()).contains(weak), run::toString);
        assertEquals(before, server.slapd().values(dn(ZOE), "userPassword"));
    }

    @Test
    void thePolicyAndTheSchemeOfTheWorkspaceHold() throws Exception {
        WorkspaceSettings settings = TestServices.INSTANCE.require(WorkspaceSettings.class);
        new PasswordSettings(new PasswordPolicy(40, Set.of(CharacterClass.SPECIAL)), PasswordScheme.SSHA)
                .save(settings);
        try {
            CommandRun weak = server.runWithInput("Klüftig-2727", "mailbox", "password", ZOE, "--new-password-file",
                    "-").requireCode(ExitCode.USAGE);
            assertTrue(weak.err().contains("40"), weak::err);
            CommandRun run = server.run("mailbox", "password", ZOE, "--generate", "--verify")
                    .requireCode(ExitCode.DONE);
            assertTrue(run.lines().getFirst().length() >= 40);
            JsonNode stored = server.run("mailbox", "show", ZOE, "--json").objects().getFirst().get("password");
            assertEquals("{SSHA}", stored.get("scheme").asText());
        } finally {
            PasswordSettings.DEFAULT.save(settings);
        }
    }

    @Test
    void aSchemeThatTheServerDoesNotKnowIsFoundByTrying() {
        try (SlapdRun plain = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start())) {
            CommandRun run = plain.run("mailbox", "password", ZOE, "--generate", "--scheme", "ssha512", "--verify")
                    .requireCode(ExitCode.SOME_FAILED);
            assertTrue(run.err().contains("does not accept it"), run::err);
            assertEquals("", run.out());
        }
    }

    @Test
    void withoutASourceNothingHappens() {
        server.run("mailbox", "password", ZOE).requireCode(ExitCode.USAGE);
        server.run("mailbox", "password", ZOE, "--generate", "--new-password-file", "x").requireCode(ExitCode.USAGE);
        server.run("mailbox", "password", ZOE, "--generate", "--scheme", "md5").requireCode(ExitCode.USAGE);
        server.run("mailbox", "password", "nobody@example.com", "--generate").requireCode(ExitCode.SOME_FAILED);
    }

    private static String dn(String address) {
        return "mail=" + address + ",vd=example.com," + server.base();
    }

    private static boolean logsIn(String dn, String password) {
        return server.slapd().ldapsearchAs(dn, password, "-b", "", "-s", "base", "(objectClass=*)", "1.1").isSuccess();
    }
}
