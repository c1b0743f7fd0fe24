// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The product's command line on the example directory: no display, no server, nothing configured. */
class ExampleTest {

    private Product product;

    @BeforeEach
    void prepare() {
        product = new Product();
    }

    @AfterEach
    void cleanUp() {
        product.close();
    }

    @Test
    void trivialCommandsLeaveNoTrace() {
        assertEquals("Poststation 0.1.0\n", product.command("--version").run().requireCode(0).output());
        CommandProcess help = product.command("mailbox", "add", "--help").run().requireCode(0);
        assertTrue(help.output().contains("Zoë"), help::output);
        assertEquals("", help.errors());
        product.command("mailbox", "add").run().requireCode(2);
        assertFalse(Files.exists(product.workspace()));
    }

    @Test
    void theListsAreComplete() {
        assertEquals(186,
                product.command("mailbox", "list", "--example", "--json").run().requireCode(0).lines().size());
        assertEquals(467, product.command("alias", "list", "--example", "--json").run().requireCode(0).lines().size());
        assertEquals(40, product.command("list", "list", "--example", "--json").run().requireCode(0).lines().size());
    }

    @Test
    void whatOneProcessWritesTheNextOneReads() throws IOException {
        String address = "zoe.probe@example.org";
        product.command("mailbox", "add", address, "--example", "--given-name", "Zoë", "--surname", "Probe", "--quota",
                "2G").run().requireCode(0);
        product.command("mailbox", "add", address, "--example", "--surname", "Probe").run().requireCode(1);
        product.command("mailbox", "set", address, "--example", "--quota", "3G").run().requireCode(0);
        product.command("mailbox", "rename", address, "zoe.other@example.org", "--example").run().requireCode(0);
        CommandProcess shown = product.command("mailbox", "show", "zoe.other@example.org", "--example", "--json").run()
                .requireCode(0);
        JsonNode fields = new ObjectMapper().readTree(shown.output()).get("fields");
        assertEquals(3L << 30, fields.get("quota").asLong());
        assertEquals("Zoë", fields.get("given_name").asText());
        product.command("mailbox", "delete", "zoe.other@example.org", "--example").run().requireCode(2);
        product.command("mailbox", "delete", "zoe.other@example.org", "--example", "--yes").run().requireCode(0);
        product.command("mailbox", "show", "zoe.other@example.org", "--example").run().requireCode(1);
        product.command("domain", "delete", "example.org", "--example", "--yes", "--recursive").run().requireCode(0);
        product.command("example", "reset", "--yes").run().requireCode(0);
        assertEquals(186,
                product.command("mailbox", "list", "--example", "--json").run().requireCode(0).lines().size());
    }

    @Test
    void aLocaleWithoutUnicodeChangesNothing() throws IOException {
        String address = "zoe.probe@example.org";
        product.command("mailbox", "add", address, "--example", "--given-name", "Zoë 日本", "--surname", "Prøbe")
                .environment("LC_ALL", "C").run().requireCode(0);
        CommandProcess shown = product.command("mailbox", "show", address, "--example", "--json")
                .environment("LC_ALL", "POSIX").run().requireCode(0);
        JsonNode fields = new ObjectMapper().readTree(shown.output()).get("fields");
        assertEquals("Zoë 日本", fields.get("given_name").asText());
        assertEquals("Prøbe", fields.get("surname").asText());
    }

    @Test
    void theLanguageOfTheUserChangesNothing() {
        CommandProcess german = product.command("mailbox", "list", "--ldap", "ldap://127.0.0.1:1")
                .environment("LC_ALL", "de_DE.UTF-8").run().requireCode(3);
        assertTrue(german.errors().contains("nothing listens on that port"), german::errors);
    }

    @Test
    void aFullDiskIsTold() throws IOException {
        CommandProcess run = product.shell("exec \"$@\" >/dev/full", "mailbox", "list", "--example").run()
                .requireCode(1);
        assertTrue(run.errors().contains("The output can't be written"), run::errors);
    }
}
