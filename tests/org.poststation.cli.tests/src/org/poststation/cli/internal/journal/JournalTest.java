// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** What the command line wrote is listed, shown and taken back, on a real server that options describe. */
class JournalTest {

    private static final String ZOE = "zoe.held@example.com";

    private SlapdRun server;
    private String dn;

    @BeforeEach
    void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
        dn = "mail=" + ZOE + ",vd=example.com," + server.base();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasWrittenIsListedTheNewestFirst() {
        assertEquals(List.of(), server.run("journal", "list", "--json").requireCode(ExitCode.DONE).objects());
        server.run("mailbox", "set", ZOE, "--quota", "3G").requireCode(ExitCode.DONE);
        server.run("mailbox", "deactivate", ZOE, "postmaster@example.com").requireCode(ExitCode.SOME_FAILED);
        server.run("mailbox", "set", ZOE, "--quota", "4G", "--dry-run").requireCode(ExitCode.DONE);

        List<JsonNode> entries = server.run("journal", "list", "--json").requireCode(ExitCode.DONE).objects();
        assertEquals(List.of(2L, 1L), entries.stream().map(entry -> entry.get("id").asLong()).toList());
        JsonNode set = entries.get(1);
        assertEquals("mailbox.set", set.get("action").asText());
        assertEquals("mailbox set", set.get("words").asText());
        assertEquals(ZOE, set.get("subject").asText());
        assertEquals(server.slapd().rootDn(), set.get("bind_dn").asText());
        assertEquals(System.getProperty("user.name"), set.get("user").asText());
        assertEquals("finished", set.get("state").asText());
        assertEquals(1, set.get("done").asInt());

        CommandRun table = server.run("journal", "list", "--limit", "1").requireCode(ExitCode.DONE);
        assertEquals(2, table.lines().size());
        assertTrue(table.lines().get(1).contains("mailbox deactivate"), table::out);
        assertEquals(List.of(), server.run("journal", "list", "--since", "2999-01-01", "--json").objects());
        assertEquals(2, server.run("journal", "list", "--since", "2020-01-01T00:00:00Z", "--json").objects().size());
    }

    @Test
    void anEntryIsShownAsADifferenceWithoutItsSecrets() {
        server.slapd().modify("dn: " + dn + "\nchangetype: modify\nreplace: description\ndescription:: G1szMW1yb3QK\n");
        server.run("mailbox", "set", ZOE, "--quota", "3G", "--description", "Hof").requireCode(ExitCode.DONE);
        CommandRun shown = server.run("journal", "show", "1").requireCode(ExitCode.DONE);
        assertTrue(shown.out().startsWith("# 0 done\ndn: " + dn + "\nchangetype: modify\n"), shown::out);
        assertTrue(shown.out().contains("\n+ quota: 3221225472S\n"), shown::out);
        assertTrue(shown.out().contains("\n- quota: "), shown::out);
        assertTrue(shown.out().contains("\n- description: \\u001b[31mrot\\n\n+ description: Hof\n"), shown::out);

        server.run("mailbox", "password", ZOE, "--generate").requireCode(ExitCode.DONE);
        CommandRun secret = server.run("journal", "show", "2");
        assertTrue(secret.out().contains("+ userPassword: (not shown)"), secret::out);
        String hash = server.slapd().values(dn, "userPassword").getFirst();
        CommandRun json = server.run("journal", "show", "2", "--json").requireCode(ExitCode.DONE);
        assertFalse((secret.out() + json.out()).contains(hash), json::out);
        assertEquals("done", json.objects().getFirst().get("result").asText());
    }

    @Test
    void anEntryIsTakenBackAndThatToo() {
        String before = content();
        server.run("mailbox", "set", ZOE, "--quota", "3G").requireCode(ExitCode.DONE);
        String after = content();
        assertNotEquals(before, after);

        CommandRun dry = server.run("journal", "undo", "1", "--dry-run").requireCode(ExitCode.DONE);
        assertTrue(dry.out().contains("changetype: modify\n"), dry::out);
        assertEquals(after, content());
        server.run("journal", "undo", "1").requireCode(ExitCode.USAGE);

        CommandRun undo = server.run("journal", "undo", "1", "--yes", "--json").requireCode(ExitCode.DONE);
        assertEquals(1, undo.objects().getLast().get("summary").get("undone").asInt());
        assertEquals(before, content());
        List<JsonNode> entries = server.run("journal", "list", "--json").objects();
        assertEquals(1, entries.getFirst().get("undoes").asInt());
        assertEquals(2, entries.getLast().get("undone_by").asInt());

        server.run("journal", "undo", "2", "--yes").requireCode(ExitCode.DONE);
        assertEquals(after, content());
        CommandRun again = server.run("journal", "undo", "2", "--yes").requireCode(ExitCode.DONE);
        assertTrue(again.out().startsWith("0 changes taken back, 1 needed nothing"), again::out);
    }

    @Test
    void aPasswordThatTheServerHashedComesBackAsItWas() {
        String hash = server.slapd().values(dn, "userPassword").getFirst();
        server.run("mailbox", "password", ZOE, "--generate", "--scheme", "server").requireCode(ExitCode.DONE);
        assertNotEquals(hash, server.slapd().values(dn, "userPassword").getFirst());
        server.run("journal", "undo", "1", "--yes").requireCode(ExitCode.DONE);
        assertEquals(hash, server.slapd().values(dn, "userPassword").getFirst());
    }

    @Test
    void aDeletedMailboxComesBackWithWhatPointedToIt() {
        String before = content();
        server.run("mailbox", "delete", ZOE, "--remove-references", "--yes").requireCode(ExitCode.DONE);
        assertNotEquals(before, content());
        server.run("journal", "undo", "1", "--yes").requireCode(ExitCode.DONE);
        assertEquals(before, content());
    }

    @Test
    void whatSomebodyChangedSinceIsListedAndLeftAloneUnlessForced() {
        server.run("mailbox", "set", ZOE, "--quota", "3G").requireCode(ExitCode.DONE);
        server.slapd().modify("dn: " + dn + "\nchangetype: modify\nreplace: quota\nquota: 4G\n");

        JsonNode conflict = server.run("journal", "undo", "1", "--dry-run", "--json")
                .requireCode(ExitCode.SOME_FAILED).objects().getFirst();
        assertEquals("changed-since", conflict.get("reason").asText());
        assertEquals("[\"4G\"]", conflict.get("attributes").get(0).get("now").toString());
        CommandRun careful = server.run("journal", "undo", "1", "--yes").requireCode(ExitCode.SOME_FAILED);
        assertTrue(careful.err().contains("quota was [") && careful.err().contains("now [4G]"), careful::err);
        assertEquals(List.of("4G"), server.slapd().values(dn, "quota"));
        server.run("journal", "undo", "1", "--yes", "--force").requireCode(ExitCode.DONE);
        assertNotEquals(List.of("4G"), server.slapd().values(dn, "quota"));
    }

    @Test
    void whatIsWrongIsSaid() {
        server.run("journal", "undo", "99", "--yes").requireCode(ExitCode.SOME_FAILED);
        server.run("journal", "show", "99").requireCode(ExitCode.SOME_FAILED);
        server.run("journal", "show", "first").requireCode(ExitCode.USAGE);
        server.run("journal", "list", "--since", "yesterday").requireCode(ExitCode.USAGE);
        server.run("journal", "list", "--limit", "0").requireCode(ExitCode.USAGE);
        CommandRun.of("journal", "list").requireCode(ExitCode.USAGE);
    }

    @Test
    void theSizeOfJournalsIsToldAndSet() {
        CommandRun usual = CommandRun.of("journal", "budget").requireCode(ExitCode.DONE);
        assertTrue(usual.out().startsWith("Each journal may take 1 GB."), usual::out);
        CommandRun set = CommandRun.of("journal", "budget", "--set", "500M", "--json").requireCode(ExitCode.DONE);
        assertEquals(500L << 20, set.objects().getFirst().get("bytes").asLong());
        for (String wrong : List.of("10K", "unlimited", "much", "-1G")) {
            CommandRun.of("journal", "budget", "--set", wrong).requireCode(ExitCode.USAGE);
        }
        CommandRun kept = CommandRun.of("journal", "budget", "--json").requireCode(ExitCode.DONE);
        assertEquals(500L << 20, kept.objects().getFirst().get("bytes").asLong());
        CommandRun.of("journal", "budget", "--set", "1G").requireCode(ExitCode.DONE);
    }

    @Test
    void theExampleDirectoryHasAJournalUntilItIsReset() {
        CommandRun.of("mailbox", "deactivate", address(), "--example").requireCode(ExitCode.DONE);
        assertFalse(CommandRun.of("journal", "list", "--example", "--json").objects().isEmpty());
        CommandRun.of("example", "reset", "--yes").requireCode(ExitCode.DONE);
        assertEquals(List.of(), CommandRun.of("journal", "list", "--example", "--json").objects());
    }

    private static String address() {
        return CommandRun.of("mailbox", "list", "--example", "--state", "active", "--json").objects().getFirst()
                .get("address").asText();
    }

    /** All that users see, in an order that does not depend on that of the server. */
    private String content() {
        return Arrays.stream(server.slapd().ldapsearch("-b", server.base()).output().split("\n\n"))
                .map(entry -> entry.lines().sorted().toList().toString()).sorted().toList().toString();
    }
}
