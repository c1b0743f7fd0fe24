// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A server behind a proxy, into which consoles import. Ends both with {@link #close()}. */
final class ImportServer implements AutoCloseable {

    private final Slapd slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").start();
    private final ChaosProxy proxy = ChaosProxy.to(slapd.host(), slapd.port());

    Slapd slapd() {
        return slapd;
    }

    ChaosProxy proxy() {
        return proxy;
    }

    /** A command of a console on this server, not started. */
    CommandProcess command(Product console, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--ldap", "ldap://" + proxy.host() + ":" + proxy.port(), "--bind-dn", slapd.rootDn(),
                "--password-file", console.file("password", slapd.rootPassword() + "\n"), "--base", slapd.suffix()));
        return console.command(all.toArray(String[]::new));
    }

    /** The import of a file into an empty server, not started. */
    CommandProcess importing(Product console, Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("import", file.toString(), "--add-only", "--no-check", "--json"));
        words.addAll(List.of(options));
        return command(console, words.toArray(String[]::new));
    }

    /** How many entries stand below a base; 0 when that does not exist. */
    long entries(MailDirectoryData data) {
        return slapd.ldapsearch("-b", data.base(), "(objectClass=*)", "1.1").output().lines()
                .filter(line -> line.startsWith("dn:")).count();
    }

    /** Requires that the server has every record of the file as it is there, and nothing else. */
    void requireEverything(Product console, Path file, MailDirectoryData data) {
        CommandProcess check = command(console, "import", file.toString(), "--add-or-update", "--check", "--json")
                .run().requireCode(0);
        JsonNode expected = json(check).get("check").get("expected");
        assertEquals(data.entries(), expected.get("unchanged").asLong(), expected::toString);
        assertEquals(data.entries(), entries(data));
    }

    /** How a finished import ended. */
    static JsonNode report(CommandProcess done) {
        return json(done).get("import");
    }

    /** How many records of a finished import ended so. */
    static long count(JsonNode report, String outcome) {
        return report.get("outcomes").get(outcome).asLong();
    }

    /** The newest entry of the console's journal of this server. */
    JsonNode journaled(Product console) {
        return json(command(console, "journal", "list", "--limit", "1", "--json").run().requireCode(0));
    }

    @Override
    public void close() {
        proxy.close();
        slapd.close();
    }

    private static JsonNode json(CommandProcess done) {
        try {
            return new ObjectMapper().readTree(done.lines().getLast());
        } catch (IOException notJson) {
            throw new UncheckedIOException(done.output() + done.errors(), notJson);
        }
    }
}
