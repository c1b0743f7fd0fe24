// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** Every kind of object from its beginning to its end, on a real server. */
class RoundTripTest {

    private static SlapdRun server;

    @BeforeAll
    static void start() {
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).passwordModules().sample().start());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMailbox() {
        String address = "ida.berg@example.com";
        server.run("mailbox", "add", address, "--given-name", "Ïda", "--surname", "Berg", "--quota", "2G",
                "--expires", "2027-03-31", "--json").requireCode(ExitCode.DONE);
        String dn = "mail=" + address + ",vd=example.com," + server.base();
        assertEquals(List.of("Ïda"), server.slapd().values(dn, "givenName"));
        assertEquals(List.of("2147483648S"), server.slapd().values(dn, "quota"));

        JsonNode shown = server.run("mailbox", "show", address, "--json").requireCode(ExitCode.DONE).objects()
                .getFirst();
        assertEquals("mailbox", shown.get("kind").asText());
        assertEquals(2147483648L, shown.get("fields").get("quota").asLong());
        assertEquals("2027-03-31", shown.get("fields").get("expires").asText());
        assertTrue(shown.get("fields").get("active").asBoolean());

        server.run("mailbox", "set", address, "--quota", "3G", "--forward-to", "ida@example.net", "--keep-copy",
                "--no-smtp-auth").requireCode(ExitCode.DONE);
        assertEquals(List.of("3221225472S"), server.slapd().values(dn, "quota"));
        assertEquals(List.of("FALSE"), server.slapd().values(dn, "smtpAuth"));
        assertEquals(List.of("TRUE"), server.slapd().values(dn, "forwardActive"));

        assertEquals(address + ": unchanged\n", server.run("mailbox", "set", address, "--quota", "3G")
                .requireCode(ExitCode.DONE).out());
        assertEquals(address + ": deactivated\n",
                server.run("mailbox", "deactivate", address).requireCode(ExitCode.DONE).out());
        assertEquals(List.of("FALSE"), server.slapd().values(dn, "accountActive"));
        server.run("mailbox", "activate", address).requireCode(ExitCode.DONE);
        assertEquals(List.of("TRUE"), server.slapd().values(dn, "accountActive"));

        server.run("mailbox", "rename", address, "ida.held@example.com").requireCode(ExitCode.DONE);
        assertEquals(List.of(), server.slapd().values(dn, "mail"));
        server.run("mailbox", "delete", "IDA.HELD@example.com", "--yes").requireCode(ExitCode.DONE);
        assertEquals(List.of(), server.slapd().values(dn.replace("ida.berg", "ida.held"), "mail"));
        server.run("mailbox", "show", "ida.held@example.com").requireCode(ExitCode.SOME_FAILED);
    }

    @Test
    void anAlias() {
        String address = "sales@example.com";
        server.run("alias", "add", address, "--target", "a@example.net", "--target", "b@example.net")
                .requireCode(ExitCode.DONE);
        String dn = "mail=" + address + ",vd=example.com," + server.base();
        assertEquals(List.of("a@example.net", "b@example.net"),
                server.slapd().values(dn, "maildrop").stream().sorted().toList());
        server.run("alias", "set", address, "--add-target", "c@example.net", "--remove-target", "A@example.net")
                .requireCode(ExitCode.DONE);
        assertEquals(List.of("b@example.net", "c@example.net"),
                server.slapd().values(dn, "maildrop").stream().sorted().toList());
        JsonNode row = server.run("alias", "list", "--match", address, "--json").requireCode(ExitCode.DONE).objects()
                .getFirst();
        assertEquals(address, row.get("address").asText());
        assertEquals(2, row.get("targets").size());
        server.run("alias", "delete", address, "--yes").requireCode(ExitCode.DONE);
        assertEquals(List.of(), server.slapd().values(dn, "mail"));
    }

    @Test
    void aMailmanListWithItsTenAddresses() {
        server.run("domain", "add", "lists.example.com").requireCode(ExitCode.DONE);
        String address = "staff@lists.example.com";
        server.run("list", "add", address, "--owner", "zoe.held@example.com", "--member", "a@example.net")
                .requireCode(ExitCode.DONE);
        JsonNode row = server.run("list", "list", "--domain", "lists.example.com", "--json")
                .requireCode(ExitCode.DONE).objects().getFirst();
        assertEquals(address, row.get("address").asText());
        JsonNode shown = server.run("list", "show", address, "--attributes", "--json").requireCode(ExitCode.DONE)
                .objects().getFirst();
        assertEquals(10, shown.get("entries").size());
        assertEquals("zoe.held@example.com", shown.get("fields").get("owners").get(0).asText());
        server.run("list", "set", address, "--add-member", "b@example.net").requireCode(ExitCode.DONE);
        server.run("list", "rename", address, "team@lists.example.com").requireCode(ExitCode.DONE);
        server.run("list", "delete", "team@lists.example.com", "--yes").requireCode(ExitCode.DONE);
        assertEquals("", server.run("list", "list", "--domain", "lists.example.com", "--json").out());
        server.run("domain", "delete", "lists.example.com", "--yes").requireCode(ExitCode.DONE);
    }

    @Test
    void aDomainOnlyGoesWithItsContentWhenThatIsSaid() {
        server.run("domain", "add", "example.net", "--max-mailboxes", "5", "--description", "Branch office")
                .requireCode(ExitCode.DONE);
        server.run("mailbox", "add", "a@example.net", "--surname", "A").requireCode(ExitCode.DONE);
        JsonNode row = server.run("domain", "list", "--domain", "example.net", "--json").requireCode(ExitCode.DONE)
                .objects().getFirst();
        assertEquals(1, row.get("mailboxes").asInt());
        CommandRun refused = server.run("domain", "delete", "example.net", "--yes").requireCode(ExitCode.USAGE);
        assertTrue(refused.err().contains("--recursive"), refused::toString);
        assertFalse(server.slapd().values("vd=example.net," + server.base(), "vd").isEmpty());
        server.run("domain", "delete", "example.net", "--yes", "--recursive").requireCode(ExitCode.DONE);
        server.run("domain", "show", "example.net").requireCode(ExitCode.SOME_FAILED);
    }
}
