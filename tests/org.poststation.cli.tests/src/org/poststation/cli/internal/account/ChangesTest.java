// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** What must hold whatever is changed, on a real server. */
class ChangesTest {

    private static final String ZOE = "zoe.held@example.com";

    private SlapdRun server;

    @BeforeEach
    void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().start());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDryRunPrintsTheChangeAndWritesNothing() {
        String before = server.slapd().dump();
        CommandRun set = server.run("mailbox", "set", ZOE, "--quota", "3G", "--dry-run").requireCode(ExitCode.DONE);
        assertTrue(set.out().contains("changetype: modify\n"), set::out);
        assertTrue(set.out().contains("3221225472S"), set::out);
        server.run("mailbox", "add", "new@example.com", "--surname", "New", "--dry-run").requireCode(ExitCode.DONE);
        server.run("mailbox", "rename", ZOE, "zoe@example.com", "--update-references", "--dry-run")
                .requireCode(ExitCode.DONE);
        CommandRun deleted = server.run("mailbox", "delete", ZOE, "--remove-references", "--dry-run", "--json")
                .requireCode(ExitCode.DONE);
        assertEquals("planned", deleted.objects().getFirst().get("result").asText());
        assertTrue(deleted.objects().getFirst().get("ldif").asText().contains("changetype: delete"), deleted::out);
        server.run("domain", "delete", "example.com", "--recursive", "--dry-run").requireCode(ExitCode.DONE);
        server.run("mailbox", "password", ZOE, "--generate", "--scheme", "server", "--dry-run")
                .requireCode(ExitCode.DONE);
        assertEquals(before, server.slapd().dump());
    }

    @Test
    void onlyTheNamedFieldIsSent() {
        CommandRun run = server.run("mailbox", "set", ZOE, "--quota", "3G", "--dry-run");
        assertFalse(run.out().contains("objectClass"), run::out);
        assertFalse(run.out().contains("givenName"), run::out);
    }

    @Test
    void oneMissingAddressDoesNotStopTheOthers() {
        server.run("mailbox", "add", "a@example.com", "--surname", "A").requireCode(ExitCode.DONE);
        CommandRun run = server.runWithInput("nobody@example.com\n" + ZOE + "\n", "mailbox", "deactivate",
                "a@example.com", "-", "ZOE.held@example.com", "--json").requireCode(ExitCode.SOME_FAILED);
        assertEquals(List.of("deactivated", "failed", "deactivated"),
                run.objects().stream().map(line -> line.get("result").asText()).toList());
        assertEquals("not-found", run.errors().getLast().get("error").get("kind").asText());
        assertEquals("nobody@example.com", run.errors().getLast().get("error").get("item").asText());
    }

    @Test
    void whatPointsToADeletedAddressIsToldAndRemovedOnRequest() {
        String alias = "mail=info@example.com,vd=example.com," + server.base();
        server.run("mailbox", "add", "a@example.com", "--surname", "A").requireCode(ExitCode.DONE);
        server.run("alias", "set", "info@example.com", "--add-target", "a@example.com").requireCode(ExitCode.DONE);
        CommandRun told = server.run("mailbox", "delete", "a@example.com", "--dry-run");
        assertTrue(told.err().contains("info@example.com still points to it"), told::err);
        server.run("mailbox", "delete", "a@example.com", "--remove-references", "--yes").requireCode(ExitCode.DONE);
        assertEquals(List.of(ZOE), server.slapd().values(alias, "maildrop"));
    }

    @Test
    void anAliasThatWouldLeadNowhereIsNamedAndDeletedToo() {
        String alias = "mail=only@example.com,vd=example.com," + server.base();
        server.run("mailbox", "add", "a@example.com", "--surname", "A").requireCode(ExitCode.DONE);
        server.run("alias", "add", "only@example.com", "--target", "A@example.com").requireCode(ExitCode.DONE);
        CommandRun told = server.run("mailbox", "delete", "a@example.com", "--remove-references", "--yes", "--json")
                .requireCode(ExitCode.DONE);
        assertTrue(told.errors().stream().anyMatch(line -> line.has("warning")
                && line.get("warning").get("rule").asText().equals("alias-deleted-too")
                && line.get("warning").get("what").asText().contains("only@example.com")), told::err);
        assertEquals(List.of(), server.slapd().values(alias, "mail"));
    }

    @Test
    void deletingNeedsConsent() {
        CommandRun refused = server.run("mailbox", "delete", ZOE).requireCode(ExitCode.USAGE);
        assertTrue(refused.err().contains("--yes"), refused::err);
        server.run("mailbox", "show", ZOE).requireCode(ExitCode.DONE);
    }

    @Test
    void anAddressThatExistsIsNoUsageError() {
        CommandRun there = server.run("mailbox", "add", ZOE, "--surname", "Held", "--json")
                .requireCode(ExitCode.SOME_FAILED);
        assertEquals("exists", there.errors().getLast().get("error").get("kind").asText());
        server.run("alias", "rename", "info@example.com", ZOE).requireCode(ExitCode.SOME_FAILED);
    }

    @Test
    void aRefusalOfTheServerIsOneAndItsOwnTextIsShownOnRequest() {
        server.close();
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().readOnly().start());
        CommandRun run = server.run("mailbox", "set", ZOE, "--quota", "3G", "--verbose")
                .requireCode(ExitCode.REFUSED);
        assertTrue(run.err().contains("The server said: "), run::err);
        assertFalse(server.run("mailbox", "set", ZOE, "--quota", "3G").err().contains("The server said"));
    }

    @ParameterizedTest
    @CsvSource({"--quota,2X", "--quota,-1", "--expires,31.2.2027", "--expires,3/31/2027",
            "--forward-to,a@b@c d", "--given-name,a\u0007b"})
    void aValueThatIsNoneIsUsage(String option, String value) {
        String before = server.slapd().dump();
        CommandRun run = server.run("mailbox", "set", ZOE, option + "=" + value).requireCode(ExitCode.USAGE);
        assertTrue(run.err().contains("poststation: "), run::err);
        assertEquals(before, server.slapd().dump());
    }

    @Test
    void aStateThatLosesMailIsWarnedAbout() {
        CommandRun run = server.run("mailbox", "set", ZOE, "--forward", "--json").requireCode(ExitCode.DONE);
        assertTrue(run.errors().stream().anyMatch(line -> line.has("warning")
                && line.get("warning").get("rule").asText().equals("forward-without-target")), run::err);
    }

    @Test
    void whatADomainMayNotHaveIsRefusedWithTheReason() {
        server.run("domain", "set", "example.com", "--max-mailboxes", "2", "--max-quota", "2G")
                .requireCode(ExitCode.DONE);
        CommandRun large = server.run("mailbox", "add", "a@example.com", "--surname", "A", "--quota", "3G", "--json")
                .requireCode(ExitCode.SOME_FAILED);
        assertEquals("limit", large.errors().getLast().get("error").get("kind").asText());
        server.run("mailbox", "add", "a@example.com", "--surname", "A", "--quota", "1G").requireCode(ExitCode.DONE);
        CommandRun many = server.run("mailbox", "add", "b@example.com", "--surname", "B", "--quota", "1M")
                .requireCode(ExitCode.SOME_FAILED);
        assertTrue(many.err().contains("The domain may have 2 mailboxes and has them already."), many::err);
        CommandRun room = server.run("mailbox", "set", ZOE, "a@example.com", "--quota", "1.5G")
                .requireCode(ExitCode.SOME_FAILED);
        assertTrue(room.err().contains("All quotas of the domain together are"), room::err);
        assertEquals(List.of(), server.slapd().values("mail=b@example.com,vd=example.com," + server.base(), "mail"));
    }

    @ParameterizedTest
    @CsvSource({"mailbox,zoe.held@example.com,--max-mailboxes,The domain may have 1 mailboxes and has them already.",
            "alias,info@example.com,--max-aliases,The domain may have 1 aliases and has them already."})
    void aFullDomainIsNoPlaceToMoveTo(String kind, String address, String limit, String reason) {
        server.run("domain", "add", "example.net", limit, "1").requireCode(ExitCode.DONE);
        server.run("mailbox", "add", "a@example.net", "--surname", "A").requireCode(ExitCode.DONE);
        server.run("alias", "add", "b@example.net", "--target", ZOE).requireCode(ExitCode.DONE);
        String before = server.slapd().dump();
        for (String really : List.of("--dry-run", "--update-references")) {
            CommandRun full = server.run(kind, "rename", address, "new@EXAMPLE.net", really)
                    .requireCode(ExitCode.SOME_FAILED);
            assertTrue(full.err().contains(reason), full::err);
        }
        assertEquals(before, server.slapd().dump());
        server.run("domain", "set", "example.net", limit, "2").requireCode(ExitCode.DONE);
        server.run(kind, "rename", address, "new@EXAMPLE.net").requireCode(ExitCode.DONE);
        server.run(kind, "rename", "new@example.net", "newer@example.net").requireCode(ExitCode.DONE);
    }

    @Test
    void whatIsMovedNeedsRoomForItsQuota() {
        server.run("domain", "add", "example.net", "--max-quota", "2G").requireCode(ExitCode.DONE);
        server.run("mailbox", "set", ZOE, "--quota", "3G").requireCode(ExitCode.DONE);
        CommandRun large = server.run("mailbox", "rename", ZOE, "zoe@example.net", "--json")
                .requireCode(ExitCode.SOME_FAILED);
        assertEquals("limit", large.errors().getLast().get("error").get("kind").asText());
        server.run("mailbox", "set", ZOE, "--quota", "1G").requireCode(ExitCode.DONE);
        server.run("mailbox", "rename", ZOE, "zoe@example.net").requireCode(ExitCode.DONE);
    }

    @Test
    void aGroupShowsItsMembersByEntryAndByFilter() {
        server.close();
        server = new SlapdRun(Slapd.builder(SchemaSet.QMAIL).sample().start());
        JsonNode fields = onGroup("list", "show", "team@example.com", "--json").objects().getFirst().get("fields");
        String info = "uid=info,ou=example.com," + server.slapd().suffix();
        assertEquals(info, fields.get("member_entries").get(0).asText());
        assertEquals("(mail=*@example.com)", fields.get("member_filters").get(0).asText());
        onGroup("list", "set", "team@example.com", "--member-filter", "(mail=z*)");
        assertEquals(List.of("(mail=z*)"), server.slapd()
                .values("cn=team,ou=example.com," + server.slapd().suffix(), "filtermember"));
        assertTrue(onGroup("list", "show", "team@example.com").out().contains(info));
    }

    private CommandRun onGroup(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(server.options());
        arguments.set(arguments.size() - 1, server.slapd().suffix());
        return CommandRun.of(arguments.toArray(String[]::new)).requireCode(ExitCode.DONE);
    }

    @Test
    void aDomainThatHasTooMuchAlreadyHindersNothingThatTakesNoMore() {
        server.run("mailbox", "set", ZOE, "--quota", "1G").requireCode(ExitCode.DONE);
        server.run("domain", "set", "example.com", "--max-mailboxes", "1", "--max-aliases", "1", "--max-quota", "1M")
                .requireCode(ExitCode.DONE);
        server.run("mailbox", "set", ZOE, "--quota", "500M", "--description", "less").requireCode(ExitCode.DONE);
        server.run("alias", "set", "info@example.com", "--description", "same").requireCode(ExitCode.DONE);
        server.run("alias", "add", "more@example.com", "--target", ZOE).requireCode(ExitCode.SOME_FAILED);
    }

    @Test
    void anEmptyValueRemovesTheField() {
        String dn = "mail=" + ZOE + ",vd=example.com," + server.base();
        server.run("mailbox", "set", ZOE, "--description", "Reception").requireCode(ExitCode.DONE);
        assertEquals(List.of("Reception"), server.slapd().values(dn, "description"));
        server.run("mailbox", "set", ZOE, "--description", "", "--expires", "never").requireCode(ExitCode.DONE);
        assertEquals(List.of(), server.slapd().values(dn, "description"));
    }

    @Test
    void nothingToSetIsUsage() {
        server.run("mailbox", "set", ZOE).requireCode(ExitCode.USAGE);
    }

    @Test
    void aCutOffListIsToldAndFails() {
        server.close();
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().sizeLimit("size.soft=2 size.hard=2").start());
        String password = server.file("reader", server.slapd().readerPassword());
        CommandRun run = CommandRun.of("alias", "list", "--ldap", server.slapd().url(), "--bind-dn",
                server.slapd().readerDn(), "--password-file", password, "--json").requireCode(ExitCode.SOME_FAILED);
        assertTrue(run.errors().stream().anyMatch(line -> line.has("warning")
                && line.get("warning").get("rule").asText().equals("incomplete")), run::err);
    }

    @Test
    void partsOfTheTreeOnOtherServersAreTold() {
        server.slapd().modify("dn: ou=elsewhere," + server.base()
                + "\nchangetype: add\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\n"
                + "ref: ldap://ldap.invalid/ou=elsewhere," + server.base() + "\n");
        CommandRun run = server.run("mailbox", "list", "--json").requireCode(ExitCode.DONE);
        assertTrue(run.errors().stream().anyMatch(line -> line.has("warning")
                && line.get("warning").get("rule").asText().equals("referrals")), run::err);
    }
}
