// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** The old system's user maps move into a real server. */
class ImportTablesTest {

    private static final String DOMAIN = "example.com";
    private static final String HASH = "$6$salt$" + "a".repeat(86);
    private static final String PASSWD = """
            root:x:0:0:root:/root:/bin/bash
            daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
            zoe.old:x:1001:1001:Zoé Old,Room 5,,:/home/zoe:/bin/bash
            bo:x:1002:1002::/home/bo:/bin/bash
            broken line
            """;

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
    void accountsOfAUnixSystemBecomeMailboxes() throws Exception {
        String passwd = server.file("passwd", PASSWD);
        String shadow = server.file("shadow", "root:*:1:::::\nzoe.old:" + HASH + ":19000:0:99999:7:::\nbo:!:1::::::\n");

        CommandRun run = server.run("import", passwd, "--format", "passwd", "--shadow", shadow, "--domain", DOMAIN,
                "--continue").requireCode(ExitCode.SOME_FAILED);

        assertTrue(run.err().contains("2 accounts of the system"), run::err);
        assertTrue(run.out().contains("line 5"), run::out);
        assertFalse((run.out() + run.err()).contains(HASH), run::out);
        assertEquals(List.of("Zoé Old"), values("zoe.old", "cn"));
        assertEquals(List.of("Old"), values("zoe.old", "sn"));
        assertEquals(List.of("{CRYPT}" + HASH), values("zoe.old", "userPassword"));
        assertEquals(List.of("bo"), values("bo", "sn"));
        assertEquals(List.of(), values("bo", "userPassword"));
        String rejected = Files.readString(Path.of(passwd + ".rejected.ldif"));
        assertTrue(rejected.contains("# broken line"), rejected);
        server.run("import", passwd, "--format", "passwd", "--shadow", shadow, "--domain", DOMAIN, "--add-or-update",
                "--continue", "--json").objects().stream().filter(line -> line.has("import"))
                .forEach(line -> assertEquals(2, line.get("import").get("outcomes").get("unchanged").asLong()));
    }

    @Test
    void aliasesLeadToMailboxesAndWhatCannotIsTold() throws Exception {
        String aliases = server.file("aliases", """
                # comments are nothing
                office: zoe.held,
                \tida@example.net
                archive: /var/mail/archive
                staff: "|/usr/lib/mailman/mail/mailman post staff"
                team: :include:/etc/mail/team
                """);

        CommandRun check = server.run("import", aliases, "--format", "aliases", "--domain", DOMAIN, "--check")
                .requireCode(ExitCode.SOME_FAILED);
        for (String told : List.of("line 4", "line 5", "line 6", "program", "/var/mail/archive", "/etc/mail/team")) {
            assertTrue(check.out().contains(told), check::out);
        }
        server.run("import", aliases, "--format", "aliases", "--domain", DOMAIN).requireCode(ExitCode.SOME_FAILED);
        assertEquals(List.of(), values("office", "maildrop"));
        server.run("import", aliases, "--format", "aliases", "--domain", DOMAIN, "--continue");
        assertEquals(List.of("ida@example.net", "zoe.held@example.com"),
                values("office", "maildrop").stream().sorted().toList());
        assertEquals(List.of(), values("staff", "maildrop"));
    }

    @Test
    void peopleOfASpreadsheet() throws Exception {
        Path csv = Path.of(server.file("people.csv", ""));
        Files.write(csv, "E-Mail;Vorname;Nachname;Quota;Büro;Kennwort\r\nmia@example.com;Mia;Größe;2G;7;Geheim-123\r\n"
                .getBytes(Charset.forName("windows-1252")));
        String mapping = server.file("people.mapping", "# saved\n[columns]\naddress = E-Mail\ngiven-name = Vorname\n"
                + "surname = Nachname\npassword = Kennwort\n[constants]\ndescription = moved\n");

        CommandRun run = server.run("import", csv.toString(), "--mapping", mapping, "--map", "Quota=quota",
                "--constant", "transport=virtual:").requireCode(ExitCode.DONE);

        assertTrue(run.err().contains("Büro"), run::err);
        assertFalse((run.out() + run.err()).contains("Geheim"), run::out);
        assertEquals(List.of("Größe"), values("mia", "sn"));
        assertEquals(List.of("2147483648S"), values("mia", "quota"));
        assertEquals(List.of("moved"), values("mia", "description"));
        assertTrue(values("mia", "userPassword").getFirst().startsWith("{SSHA512}"));
    }

    @Test
    void aPackedTableWithoutColumnNames() throws Exception {
        Path csv = Path.of(server.file("people.csv.gz", ""));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(csv))) {
            out.write("mia@example.com,Mia,Held\nbo@example.com,Bo,Held\n".getBytes(StandardCharsets.UTF_8));
        }
        server.run("import", csv.toString(), "--no-header", "--map", "1=address,2=given-name,3=surname")
                .requireCode(ExitCode.DONE);
        assertEquals(List.of("Held"), values("bo", "sn"));
        server.run("import", csv.toString(), "--no-header", "--map", "1=address,9=surname", "--check")
                .requireCode(ExitCode.SOME_FAILED);
    }

    @Test
    void conversionOnlyShowsWhatWouldBe() throws Exception {
        String passwd = server.file("passwd", PASSWD);
        Path target = Path.of(passwd).resolveSibling("out.ldif");

        CommandRun run = server.run("import", passwd, "--format", "passwd", "--domain", DOMAIN, "--to-ldif",
                target.toString(), "--json").requireCode(ExitCode.SOME_FAILED);

        assertEquals(2, run.objects().getFirst().get("converted").get("entries").asLong());
        assertEquals(1, run.objects().getFirst().get("converted").get("refused").asLong());
        String ldif = Files.readString(target);
        assertTrue(ldif.contains("# Line 5: ") && ldif.contains("# broken line"), ldif);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        assertEquals(List.of(), values("bo", "mail"));
        server.run("import", target.toString()).requireCode(ExitCode.DONE);
        assertEquals(List.of("bo@example.com"), values("bo", "mail"));
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        String passwd = server.file("passwd", PASSWD);
        assertTrue(server.run("import", passwd, "--format", "passwd").requireCode(ExitCode.SOME_FAILED).err()
                .contains("domain"));
        server.run("import", passwd, "--format", "passwd", "--domain", "a..b").requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--map", "root=nonsense").requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--map", "=address").requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--constant", "password=a").requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--mapping", passwd).requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--encoding", "klingon").requireCode(ExitCode.USAGE);
        server.run("import", passwd, "--format", "csv", "--delimiter", "::").requireCode(ExitCode.USAGE);
        CommandRun elsewhere = server.run("import", passwd, "--format", "passwd", "--domain", "nowhere.example",
                "--check").requireCode(ExitCode.SOME_FAILED);
        assertTrue(elsewhere.out().contains("nowhere.example"), elsewhere::out);
    }

    private List<String> values(String login, String attribute) {
        return server.slapd().values("mail=" + login + "@example.com,vd=example.com," + server.base(), attribute);
    }
}
