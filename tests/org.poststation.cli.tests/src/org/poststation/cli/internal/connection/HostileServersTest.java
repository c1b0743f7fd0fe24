// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Servers that are not what they should be: an explained end, no wait without end, nothing written. */
@Timeout(60)
class HostileServersTest {

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void aServerThatAnswersWithGarbageIsNoConnection(Garbage garbage) {
        try (GarbageServer server = GarbageServer.start(garbage)) {
            CommandRun run = CommandRun.of("mailbox", "list", "--ldap", "ldap://127.0.0.1:" + server.port(), "--base",
                    "dc=example,dc=org", "--timeout", "2", "--json").requireCode(ExitCode.NO_CONNECTION);
            assertEquals("connection", run.errors().getLast().get("error").get("kind").asText());
            assertTrue(run.errors().getLast().get("error").get("next").asText().length() > 0, run::err);
        }
    }

    @Test
    void aBaseThatDoesNotExistIsNamed() {
        try (SlapdRun server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start())) {
            List<String> arguments = new ArrayList<>(List.of("mailbox", "list", "--verbose"));
            arguments.addAll(server.options());
            arguments.set(arguments.indexOf("--base") + 1, "o=nowhere,dc=example,dc=org");
            CommandRun run = CommandRun.of(arguments.toArray(String[]::new)).requireCode(ExitCode.REFUSED);
            assertTrue(run.err().contains("There is no entry o=nowhere,dc=example,dc=org (32)."), run::err);
            assertEquals("", run.out());
        }
    }

    @ParameterizedTest
    @CsvSource({"by * none,32", "by anonymous auth by * none,50"})
    void anAnonymousBindThatSeesNothingIsNoEmptyList(String access, int code) {
        try (Slapd secretive = Slapd.builder(SchemaSet.PHAMM).sample().access("to * " + access).start()) {
            CommandRun run = CommandRun.of("mailbox", "list", "--ldap", secretive.url(), "--base",
                    "o=hosting," + secretive.suffix(), "--schema", "phamm", "--json").requireCode(ExitCode.REFUSED);
            assertEquals(code, run.errors().getLast().get("error").get("result_code").asInt());
        }
    }

    @Test
    void aServerWithoutTheChosenSchemaIsWrittenNothing() {
        try (SlapdRun server = new SlapdRun(Slapd.builder(SchemaSet.PLAIN).start())) {
            server.slapd().load("dn: " + server.base() + "\nobjectClass: organization\no: hosting\n");
            String before = server.slapd().dump();
            CommandRun run = server.run("domain", "add", "example.com", "--schema", "phamm");
            assertTrue(run.code() != ExitCode.DONE, run::toString);
            assertTrue(run.err().contains("poststation: example.com: "), run::err);
            assertEquals(before, server.slapd().dump());
        }
    }
}
