// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.testkit.Await;
import org.poststation.testkit.dovecot.Dovecot;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

/** Last logins from a real Dovecot on a node behind a real SSH server. */
@Timeout(180)
class LoginsOnNodesTest {

    private static final String ZOE = "zoe.held@example.com";
    private static final String ZOE_DN = "mail=" + ZOE + ",vd=example.com,o=hosting,dc=example,dc=org";
    private static final String RIGHTS = "anna ALL=(root) NOPASSWD: /usr/bin/doveconf, /usr/bin/doveadm";
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(200));

    private static SlapdRun slapd;

    @BeforeAll
    static void start() {
        slapd = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    @AfterEach
    void forget() throws OperationException {
        NodeStore nodes = TestServices.INSTANCE.require(NodeStore.class);
        for (NodeProfile node : nodes.all()) {
            nodes.remove(node.name());
        }
        nodes.save(NodeProfile.LOCAL);
    }

    private static CommandRun run(String... command) {
        List<String> all = new ArrayList<>(List.of("lifecycle"));
        all.addAll(List.of(command));
        return slapd.run(all.toArray(String[]::new));
    }

    private static SshdBuilder node(Dovecot dovecot) {
        return Sshd.with().user("anna").user("bert").folder("/etc/dovecot", dovecot.configuration()).sudo(RIGHTS);
    }

    private static void keep(Sshd server, String user) {
        CommandRun.of("node", "add", "mx1", "ssh://" + user + "@127.0.0.1:" + server.port(), "--identity",
                server.key().file().toString(), "--known-hosts", server.knownHosts().toString(), "--sudo", "--replace")
                .requireCode(ExitCode.DONE);
        run("rules", "settings", "--last-login-node", "mx1", "--recorded-since", "2025-01-01")
                .requireCode(ExitCode.DONE);
        run("rules", "set", "--when", "unused", "--months", "3", "--delete-after", "24h").requireCode(ExitCode.DONE);
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    @Test
    void whoLogsInAgainIsLetGoAndWhoDoesNotIsDeleted() {
        try (Dovecot dovecot = Dovecot.recordingLogins(); Sshd server = node(dovecot).start()) {
            dovecot.record("last-login/" + ZOE, seconds(LONG_AGO));
            keep(server, "anna");
            assertTrue(run("rules", "list").out().contains("recorded on mx1, recorded since 2025-01-01"));
            CommandRun plan = run("plan", "--json").requireCode(ExitCode.DONE);
            assertEquals(ZOE, plan.objects().getFirst().get("address").asText());
            assertEquals(LONG_AGO.getEpochSecond(),
                    Instant.parse(plan.objects().getFirst().get("last_login").asText()).getEpochSecond());

            run("run", "--yes-more-than", "100").requireCode(ExitCode.DONE);
            long ended = Instant.now().getEpochSecond();
            assertEquals(List.of("FALSE"), slapd.slapd().values(ZOE_DN, "accountActive"));
            assertTrue(run("plan", "--now", "2099-01-01").out().contains("delete  " + ZOE));
            // Dovecot records whole seconds: a login in that of the run counts as one before it
            Await.until(() -> Instant.now().getEpochSecond() > ended, "the second of the run is over");
            dovecot.login(ZOE);
            CommandRun back = run("plan", "--json").requireCode(ExitCode.DONE);
            assertEquals("release", back.objects().getFirst().get("step").asText());
            run("run").requireCode(ExitCode.DONE);
        }
    }

    @Test
    void recordsOfEveryFormAreRead() {
        try (Dovecot dovecot = Dovecot.recordingLogins("last_login_key = last-login/%u/%s",
                "last_login_precision = ms"); Sshd server = node(dovecot).start()) {
            dovecot.record("last-login/" + ZOE + "/imap", seconds(LONG_AGO) + "000");
            dovecot.record("last-login/" + ZOE + "/pop3", seconds(LONG_AGO.minus(Duration.ofDays(9))) + "000000");
            dovecot.record("last-login/strange", "yesterday");
            keep(server, "anna");
            assertEquals(LONG_AGO.getEpochSecond(), Instant.parse(
                    run("plan", "--json").requireCode(ExitCode.DONE).objects().getFirst().get("last_login").asText())
                    .getEpochSecond());
            dovecot.login(ZOE);
            assertTrue(run("plan", "--json").requireCode(ExitCode.DONE).objects().stream()
                    .noneMatch(line -> line.path("address").asText().equals(ZOE)));
        }
    }

    @Test
    void whatKeepsLoginsFromBeingReadIsSaid() {
        try (Dovecot dovecot = Dovecot.recordingLogins("last_login_key = last-login/%n");
                Sshd server = node(dovecot).start()) {
            keep(server, "anna");
            assertFailure("records logins by another key");
            keep(server, "bert");
            assertFailure("sudo");
            server.stop();
            server.killConnections();
            assertFailure("refuses the connection");
        }
        try (Dovecot dovecot = Dovecot.recordingLogins("last_login_dict = file:~/last-login");
                Sshd server = node(dovecot).start()) {
            keep(server, "anna");
            assertFailure("in a place of its own");
        }
        try (Dovecot dovecot = Dovecot.recordingLogins("last_login_dict = "); Sshd server = node(dovecot).start()) {
            keep(server, "anna");
            assertFailure("does not record logins");
        }
        try (Dovecot dovecot = Dovecot.recordingLogins("last_login_dict = nothing:there");
                Sshd server = node(dovecot).start()) {
            keep(server, "anna");
            assertFailure("doveadm on mx1 failed");
        }
        try (Sshd server = Sshd.with().user("anna").without("/usr/bin/doveconf").sudo(RIGHTS).start()) {
            keep(server, "anna");
            assertFailure("settings of Dovecot on mx1 could not be read");
        }
        CommandRun.of("node", "remove", "mx1", "--yes").requireCode(ExitCode.DONE);
        assertFailure("There is no node \"mx1\"");
    }

    private static void assertFailure(String part) {
        CommandRun plan = run("plan");
        assertTrue(plan.code() != ExitCode.DONE && plan.err().contains(part), plan::err);
    }
}
