// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.SlapdRun;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

import com.fasterxml.jackson.databind.JsonNode;

/** A file goes into a real server by the command line. */
class ImportCommandTest {

    private static final String SECRET = "Postillion-7";
    private static final String GOOD = person("good") + "userPassword: " + SECRET + "\n";
    private static final String BAD = person("bad").replace("sn: bad\n", "") + "userPassword: " + SECRET + "\n";

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
    void aGoodFileIsCheckedAndImported() {
        String file = server.file("in.ldif", GOOD);
        server.run("import", file, "--check").requireCode(ExitCode.DONE);
        assertEquals(0, server.slapd().values(dn("good"), "cn").size());
        CommandRun run = server.run("import", file, "--add-only", "--json").requireCode(ExitCode.DONE);
        JsonNode report = run.objects().getLast().get("import");
        assertEquals(1, report.get("outcomes").get("added").asInt());
        assertEquals(1, report.get("passwords_hashed").asInt());
        assertEquals("complete", report.get("end").asText());
        assertTrue(report.get("rejects").isNull());
        assertEquals(1, server.slapd().values(dn("good"), "cn").size());
        assertTrue(server.slapd().values(dn("good"), "userPassword").getFirst().startsWith("{SSHA512}"));
    }

    @Test
    void aBadRecordStopsEverythingUnlessTheRestIsWanted() throws IOException {
        String file = server.file("in.ldif", BAD + "\n" + GOOD);
        Path rejects = Path.of(file.replace("in.ldif", "in.rejected.ldif"));
        CommandRun refused = server.run("import", file).requireCode(ExitCode.SOME_FAILED);
        assertTrue(refused.out().contains("line 1  critical"), refused::toString);
        assertTrue(refused.err().contains("Nothing was written"), refused::toString);
        assertEquals(0, server.slapd().values(dn("good"), "cn").size());

        CommandRun run = server.run("import", file, "--yes").requireCode(ExitCode.SOME_FAILED);
        assertTrue(run.out().contains("1 added, 1 rejected"), run::toString);
        assertTrue(run.out().contains("rejected with result code 65: 1"), run::toString);
        assertFalse((run.out() + run.err() + refused.out() + refused.err()).contains(SECRET));
        String kept = Files.readString(rejects);
        assertTrue(kept.startsWith("# Line 1 of in.ldif: result code 65\n"), kept);
        assertTrue(kept.contains(BAD), kept);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)));

        Files.writeString(rejects, kept.replace("cn: bad\n", "cn: bad\nsn: corrected\n"));
        server.run("import", rejects.toString()).requireCode(ExitCode.DONE);
        assertEquals("corrected", server.slapd().values(dn("bad"), "sn").getFirst());
    }

    @Test
    void aSynchronisationIsRefusedWhenTheFileLacksTooMuch() {
        String empty = server.file("empty.ldif", "version: 1\n");
        CommandRun run = server.run("import", empty, "--sync", server.base(), "--yes").requireCode(ExitCode.USAGE);
        assertTrue(run.err().contains("percent"), run::err);
        assertFalse(server.slapd().values("vd=example.com," + server.base(), "vd").isEmpty());
        server.run("import", empty, "--sync", server.base(), "--yes", "--delete-at-most", "100", "--json")
                .requireCode(ExitCode.DONE);
        assertTrue(server.slapd().values("vd=example.com," + server.base(), "vd").isEmpty());
        assertFalse(server.slapd().values(server.base(), "o").isEmpty(), "the base itself stays");
    }

    @Test
    void wrongUseIsSaidBeforeAnythingHappens() {
        String file = server.file("in.ldif", GOOD);
        server.run("import", file, "--add-only", "--update-only").requireCode(ExitCode.USAGE);
        server.run("import", file + ".missing").requireCode(ExitCode.USAGE);
        server.run("import", file, "--sync", "o=hosting.dc=example").requireCode(ExitCode.USAGE);
        server.run("import", file, "--scheme", "server").requireCode(ExitCode.USAGE);
        server.run("import", file, "--resume").requireCode(ExitCode.USAGE);
        assertEquals(0, server.slapd().values(dn("good"), "cn").size());
    }

    private static String person(String name) {
        return "dn: " + dn(name) + "\nobjectClass: person\ncn: " + name + "\nsn: " + name + "\n";
    }

    private static String dn(String name) {
        return "cn=" + name + ",dc=example,dc=org";
    }
}
