// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(120)
class LifecycleCommandsTest {

    private static final String ZOE = "mail=zoe.held@example.com,vd=example.com,o=hosting,dc=example,dc=org";

    private SlapdRun slapd;

    @BeforeEach
    void startWithAnExpiredAccount() {
        slapd = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
        slapd.slapd().modify("dn: " + ZOE + "\nchangetype: modify\nreplace: expireDate\nexpireDate: 20260101\n");
    }

    @AfterEach
    void stop() {
        slapd.close();
    }

    private CommandRun run(String... command) {
        List<String> all = new ArrayList<>(List.of("lifecycle"));
        all.addAll(List.of(command));
        return slapd.run(all.toArray(String[]::new));
    }

    private static JsonNode summary(CommandRun run) {
        return run.objects().getLast().get("summary");
    }

    @Test
    void aRunTellsTheOwnerByARealMailServer() {
        try (Postfix postfix = Postfix.accepting("zoe.held")) {
            CommandRun.of("lifecycle", "mail", "set", "--host", postfix.host(), "--port",
                    Integer.toString(postfix.port()), "--protection", "none", "--from", "admin@example.com")
                    .requireCode(ExitCode.DONE);
            CommandRun.of("lifecycle", "mail", "test", "--to", "zoe.held@example.com").requireCode(ExitCode.DONE);
            postfix.await("zoe.held", 1);
            run("rules", "set", "--when", "expired", "--notify", "de", "--delete-after", "24h")
                    .requireCode(ExitCode.DONE);

            CommandRun plan = run("plan", "--json").requireCode(ExitCode.DONE);
            assertEquals("deactivate", plan.objects().getFirst().get("step").asText());
            assertEquals("expired", plan.objects().getFirst().get("reason").asText());
            assertEquals(List.of("TRUE"), slapd.slapd().values(ZOE, "accountActive"));

            CommandRun done = run("run", "--json").requireCode(ExitCode.DONE);
            assertEquals("notified", done.objects().getFirst().get("result").asText());
            assertEquals("done", summary(done).get("outcome").asText());
            assertEquals(1, summary(done).get("waiting").asInt());
            assertEquals(List.of("FALSE"), slapd.slapd().values(ZOE, "accountActive"));
            assertTrue(postfix.await("zoe.held", 2).stream().anyMatch(raw -> raw.contains("Auto-Submitted")
                    && raw.contains("wurde abgeschaltet")));

            CommandRun nothing = run("run", "--json").requireCode(ExitCode.DONE);
            assertEquals("nothing", summary(nothing).get("outcome").asText());
            CommandRun later = run("plan", "--now", "2099-01-01").requireCode(ExitCode.DONE);
            assertTrue(later.out().contains("delete  zoe.held@example.com"), later::out);
            assertEquals("nothing", run("status", "--json").requireCode(ExitCode.DONE).objects().getFirst()
                    .get("outcome").asText());
        }
    }

    @Test
    void theListsOfEveryDay() {
        run("rules", "set", "--when", "expired", "--delete-after", "24h").requireCode(ExitCode.DONE);
        CommandRun due = run("list", "due", "--json").requireCode(ExitCode.DONE);
        assertEquals("zoe.held@example.com", due.objects().getFirst().get("address").asText());
        assertEquals("deactivate", due.objects().getFirst().get("step").asText());
        assertEquals("[\"due\"]", due.objects().getFirst().get("lists").toString());
        assertEquals(1, summary(due).get("due").asInt());
        assertEquals(0, summary(run("list", "expiring", "--json")).get("expiring").asInt());
        assertEquals(1, summary(run("list", "expiring", "--now", "2025-12-20", "--json")).get("expiring").asInt());
        assertEquals(0, summary(run("list", "due", "--domain", "example.net", "--json")).get("due").asInt());

        run("run").requireCode(ExitCode.DONE);
        CommandRun waiting = run("list").requireCode(ExitCode.DONE);
        assertTrue(waiting.out().matches("(?s).*zoe\\.held@example\\.com +waiting,inactive +2026-01-01 .* delete.*"),
                waiting::out);
        assertTrue(waiting.out().endsWith("0 due, 1 waiting, 1 inactive, 0 expiring, 0 deleted\n"), waiting::out);
    }

    @Test
    void aRunThatCannotTellOwnersSaysSoAndWaits() {
        CommandRun.of("lifecycle", "mail", "set", "--host", "127.0.0.1", "--port", "1", "--protection", "none",
                "--from", "admin@example.com").requireCode(ExitCode.DONE);
        run("rules", "set", "--when", "expired", "--notify", "en", "--delete-after", "24h");
        CommandRun failed = run("run").requireCode(ExitCode.SOME_FAILED);
        assertTrue(failed.err().contains("cannot be reached"), failed::err);
        CommandRun status = run("status").requireCode(ExitCode.SOME_FAILED);
        assertTrue(status.out().contains("cannot be reached"), status::out);
    }

    @Test
    void aRunThatCannotConnectIsRemembered() {
        run("rules", "set", "--when", "expired").requireCode(ExitCode.DONE);
        slapd.slapd().stop();
        run("run", "--json").requireCode(ExitCode.NO_CONNECTION);
        JsonNode status = run("status", "--json").requireCode(ExitCode.SOME_FAILED).objects().getFirst();
        assertEquals("failed", status.get("outcome").asText());
        assertTrue(status.get("why").asText().contains("refused"), status::toString);
    }

    @Test
    void withoutRulesNothingIsDoneAndSaid() {
        run("run").requireCode(ExitCode.SOME_FAILED);
        assertEquals("failed", run("status", "--json").objects().getFirst().get("outcome").asText());
        assertEquals("", run("plan", "--json").requireCode(ExitCode.DONE).objects().stream()
                .filter(line -> line.has("address")).map(JsonNode::toString).findFirst().orElse(""));
    }

    @Test
    void rulesAreListedChangedAndRemoved() {
        run("rules", "set", "--when", "unused", "--months", "3").requireCode(ExitCode.USAGE);
        run("rules", "settings", "--last-login", "authTimestamp", "--recorded-since", "2026-01-01", "--most-percent",
                "7").requireCode(ExitCode.DONE);
        run("rules", "set", "--when", "unused", "--months", "3", "--grace-days", "2", "--notify", "it",
                "--delete-after", "7d").requireCode(ExitCode.DONE);
        run("rules", "set", "--domain", "Bücher.example", "--when", "never-used", "--days", "90", "--off")
                .requireCode(ExitCode.DONE);
        CommandRun list = run("rules", "list", "--json").requireCode(ExitCode.DONE);
        assertEquals(3, list.objects().get(0).get("months").asInt());
        assertEquals(168, list.objects().get(0).get("delete_after_hours").asInt());
        assertEquals("xn--bcher-kva.example", list.objects().get(1).get("domain").asText());
        assertEquals(7, list.objects().get(2).get("settings").get("most_percent").asInt());
        assertTrue(run("rules", "list").out().contains("unused for 3 months and 2 days"));
        run("rules", "remove", "--when", "unused").requireCode(ExitCode.DONE);
        run("rules", "remove", "--when", "unused").requireCode(ExitCode.SOME_FAILED);
    }

    @Test
    void wrongWordsAreUsageErrors() {
        run("rules", "set", "--when", "sometimes").requireCode(ExitCode.USAGE);
        run("rules", "set", "--when", "expired", "--months", "3").requireCode(ExitCode.USAGE);
        run("rules", "set", "--when", "expired", "--notify", "fr").requireCode(ExitCode.USAGE);
        run("rules", "set", "--when", "expired", "--delete-after", "soon").requireCode(ExitCode.USAGE);
        run("rules", "set", "--when", "expired", "--delete-after", "0h").requireCode(ExitCode.USAGE);
        run("rules", "set", "--when", "expired", "--domain", "not a domain").requireCode(ExitCode.USAGE);
        run("plan", "--now", "tomorrow").requireCode(ExitCode.USAGE);
        run("list", "dead").requireCode(ExitCode.USAGE);
        run("run", "--yes-more-than", "200").requireCode(ExitCode.USAGE);
        CommandRun.of("lifecycle", "mail", "set", "--host", "x", "--from", "nobody").requireCode(ExitCode.USAGE);
    }
}
