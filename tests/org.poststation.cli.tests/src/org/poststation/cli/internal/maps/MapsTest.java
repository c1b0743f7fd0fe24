// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ExampleDirectory.Access;
import org.poststation.testkit.postfix.PostfixTables;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.sshd.Sshd;

/** Maps of the example directory on a real slapd, held against what a real Postfix says. */
class MapsTest {

    private static final String MAILBOX = "(&(objectClass=VirtualMailAccount)(mail=%s)(forwardActive=FALSE)"
            + "(accountActive=TRUE)(delete=FALSE))";
    private static final String ALIAS = "(|(&(objectClass=VirtualMailAlias)(mail=%s)(accountActive=TRUE))"
            + "(&(objectClass=VirtualMailAccount)(mail=%s)(vacationActive=FALSE)(forwardActive=TRUE)"
            + "(accountActive=TRUE)(delete=FALSE)))";
    private static final String TRANSPORT = "(&(vd=%s)(objectClass=VirtualDomain)(accountActive=TRUE)(delete=FALSE))";

    private static final String RELAY = "(&(vd=%s)(objectClass=VirtualBackupDomain)(accountActive=TRUE)(delete=FALSE))";

    @TempDir
    private static Path folder;
    private static SlapdRun server;
    private static PostfixTables postfix;

    @BeforeAll
    static void start() throws Exception {
        postfix = new PostfixTables();
        server = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).suffix("dc=example,dc=org").ldif(example()).start());
        for (String backup : List.of("backup.example", "Second.Backup.example", "off.backup.example")) {
            server.slapd().modify("dn: vd=" + backup + "," + server.base() + "\nchangetype: add\n"
                    + "objectClass: VirtualBackupDomain\nvd: " + backup + "\naccountActive: "
                    + (backup.startsWith("off") ? "FALSE" : "TRUE") + "\ndelete: FALSE\nlastChange: 1\n");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        postfix.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"mailbox;virtual_mailbox;" + MAILBOX + ";mailbox;150",
            "alias;virtual_alias;" + ALIAS + ";maildrop;800",
            "transport;transport;" + TRANSPORT + ";postfixTransport;3", "relay;relay_domains;" + RELAY + ";vd;2"})
    void postfixAnswersTheSameFromTheFileAndFromTheDirectory(String map, String file, String filter, String result,
            int atLeast) {
        server.run("maps", "export", "--map", map, "--output", folder.toString()).requireCode(ExitCode.DONE);
        Path exported = folder.resolve(file);
        assertEquals("", postfix.compile(exported));
        Set<String> keys = keys(map);

        Map<String, Set<String>> fromFile = sets(postfix.queryFile(exported, keys));
        Map<String, Set<String>> fromDirectory = sets(postfix.queryDirectory(server.slapd(), "search_base = "
                + server.base() + "\nscope = sub\nquery_filter = " + filter + "\nresult_attribute = " + result + "\n",
                keys));

        assertEquals(fromDirectory, fromFile);
        assertTrue(fromFile.size() >= atLeast, () -> fromFile.size() + " of " + keys.size());
    }

    @Test
    void theSameDirectoryMakesTheSameBytes() throws IOException {
        server.run("maps", "export", "--output", folder.toString()).requireCode(ExitCode.DONE);
        List<byte[]> first = bytes();
        CommandRun again = server.run("maps", "export", "--output", folder.toString(), "--json")
                .requireCode(ExitCode.DONE);
        List<byte[]> second = bytes();
        for (int i = 0; i < first.size(); i++) {
            assertEquals(new String(first.get(i)), new String(second.get(i)));
        }
        assertEquals(List.of("mailbox", "alias", "transport", "relay"),
                again.objects().stream().map(line -> line.get("map").asText()).toList());
        List<String> keys = Files.readAllLines(folder.resolve("virtual_mailbox"));
        assertEquals(keys, Tool.of("sort", "coreutils").environment("LC_ALL", "C").with("-k1,1")
                .run(String.join("\n", keys) + "\n").output().lines().toList());
        assertEquals(keys, server.run("maps", "export", "--map", "mailbox").lines());
    }

    @Test
    void aFileIsComparedWithTheDirectory() throws IOException {
        server.run("maps", "export", "--map", "alias", "--output", folder.toString()).requireCode(ExitCode.DONE);
        Path file = folder.resolve("virtual_alias");
        assertEquals("", server.run("maps", "diff", file.toString(), "--map", "alias").requireCode(ExitCode.DONE)
                .out());

        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String removed = lines.removeFirst().split(" ")[0];
        lines.add("# a comment\nextra@example.org\n   someone@example.com");
        Path other = Files.write(folder.resolve("other"), lines);
        CommandRun diff = server.run("maps", "diff", other.toString(), "--map", "alias", "--json")
                .requireCode(ExitCode.SOME_FAILED);
        assertEquals(List.of(removed + " missing", "extra@example.org added"), diff.objects().stream()
                .map(line -> line.get("key").asText() + ' ' + line.get("difference").asText()).toList());
        assertTrue(
                server.run("maps", "diff", other.toString(), "--map", "alias").out().contains("someone@example.com"));
    }

    @Test
    void aFileOnANodeIsComparedWithTheDirectory() throws Exception {
        server.run("maps", "export", "--map", "alias", "--output", folder.toString()).requireCode(ExitCode.DONE);
        String exported = Files.readString(folder.resolve("virtual_alias"));
        try (Sshd node = Sshd.with().user("anna").file("anna", "same", exported)
                .file("anna", "older", exported.substring(exported.indexOf('\n') + 1)).file("anna", "secret", exported)
                .file("anna", "it's a \"file\"", exported).user("bert")
                .sudo("bert ALL=(root) NOPASSWD: /bin/cat -- *").start()) {
            Path home = node.home("anna");
            Files.write(home.resolve("virtual_alias.db"), new byte[] {0, 1, (byte) 0xff, (byte) 0xfe});
            Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
            keep("mx1", "anna", node);
            diff("mx1", home.resolve("same")).requireCode(ExitCode.DONE);
            diff("mx1", home.resolve("it's a \"file\"")).requireCode(ExitCode.DONE);
            CommandRun older = diff("mx1", home.resolve("older")).requireCode(ExitCode.SOME_FAILED);
            assertEquals(List.of(exported.substring(0, exported.indexOf(' ')) + " missing"), older.objects().stream()
                    .map(line -> line.get("key").asText() + ' ' + line.get("difference").asText()).toList());
            assertTrue(diff("mx1", home.resolve("missing")).err().contains("could not be read"));
            assertTrue(diff("mx1", home.resolve("virtual_alias.db")).err().contains("no table of text"));

            keep("mx2", "bert", node);
            diff("mx2", home.resolve("secret")).requireCode(ExitCode.DONE);
            node.stop();
            node.killConnections();
            assertTrue(diff("mx1", home.resolve("same")).err().contains("refuses the connection"));
            diff("nobody", home.resolve("same")).requireCode(ExitCode.USAGE);
        } finally {
            CommandRun.of("node", "remove", "mx1", "--yes");
            CommandRun.of("node", "remove", "mx2", "--yes");
        }
    }

    private static void keep(String name, String user, Sshd node) {
        CommandRun.of("node", "add", name, "ssh://" + user + "@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString(), "--sudo")
                .requireCode(ExitCode.DONE);
    }

    private static CommandRun diff(String node, Path file) {
        return server.run("maps", "diff", file.toString(), "--node", node, "--map", "alias", "--json");
    }

    @Test
    void wrongWordsAndFilesAreTold() {
        server.run("maps", "export").requireCode(ExitCode.USAGE);
        server.run("maps", "export", "--map", "aliases").requireCode(ExitCode.USAGE);
        server.run("maps", "diff", "/nonexistent", "--map", "alias").requireCode(ExitCode.SOME_FAILED);
        CommandRun nowhere = server.run("maps", "export", "--output", "/nonexistent/folder")
                .requireCode(ExitCode.SOME_FAILED);
        assertFalse(nowhere.err().isEmpty());
    }

    @Test
    void aServerThatCutsTheAnswerOffMakesNoMap() {
        try (SlapdRun small = new SlapdRun(Slapd.builder(SchemaSet.PHAMM).sample().sizeLimit("1").start())) {
            CommandRun run = CommandRun.of("maps", "export", "--map", "alias", "--ldap", small.slapd().url(), "--base",
                    small.base(), "--bind-dn", small.slapd().readerDn(), "--password-file",
                    small.file("reader", small.slapd().readerPassword())).requireCode(ExitCode.SOME_FAILED);
            assertEquals("", run.out());
        }
    }

    /** Every address there is, in other spellings, too, and some that there are not. */
    private static Set<String> keys(String map) {
        Set<String> keys = new TreeSet<>(List.of("nobody@example.org", "example.invalid"));
        server.slapd().ldapsearch("-b", server.base(), "(objectClass=*)", "mail", "vd").output().lines()
                .filter(line -> line.startsWith("mail: ") || line.startsWith("vd: "))
                .forEach(line -> keys.add(line.substring(line.indexOf(' ') + 1)));
        if (map.equals("mailbox") || map.equals("alias")) {
            new HashSet<>(keys).stream().limit(20).forEach(key -> keys.add(key.toUpperCase()));
        }
        return keys;
    }

    private static Map<String, Set<String>> sets(Map<String, String> answers) {
        Map<String, Set<String>> sets = new TreeMap<>();
        answers.forEach((key, value) -> sets.put(key, new TreeSet<>(List.of(value.split(",\\s*")))));
        return sets;
    }

    private static List<byte[]> bytes() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String name : List.of("virtual_mailbox", "virtual_alias", "transport", "relay_domains")) {
            all.add(Files.readAllBytes(folder.resolve(name)));
        }
        return all;
    }

    private static String example() throws Exception {
        Access access = TestServices.INSTANCE.require(ExampleDirectory.class).start();
        Path password = Files.writeString(folder.resolve("password"), new String(access.password().characters()));
        return Tool.of("ldapsearch", "ldap-utils").with("-LLL", "-o", "ldif-wrap=no", "-x", "-H", "ldap://"
                + access.profile().endpoint().host() + ':' + access.profile().endpoint().port(), "-D",
                access.profile().bindDn(), "-y", password.toString(), "-b", "o=hosting,dc=example,dc=org")
                .runSuccessfully().output();
    }
}
