// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.runtime.ExitCode;

/** Exports of the example directory. */
class ExportTest {

    @TempDir
    private Path folder;

    @Test
    void everythingToStandardOutput() {
        CommandRun run = CommandRun.of("export", "--example").requireCode(ExitCode.DONE);

        assertEquals("", run.err());
        long objects = 0;
        for (String kind : new String[] {"mailbox", "alias", "domain"}) {
            objects += CommandRun.of(kind, "list", "--example", "--json").lines().size();
        }
        assertTrue(run.lines().stream().filter(line -> line.startsWith("dn:")).count() > objects);
        assertFalse(run.out().contains("userPassword"));
    }

    @Test
    void aDomainToAFile() throws Exception {
        String domain = CommandRun.of("domain", "list", "--example", "--json").objects().getFirst().get("address")
                .asText();
        Path file = folder.resolve("domain.ldif");

        CommandRun run = CommandRun.of("export", "--example", "--domain", domain, "--output", file.toString(),
                "--with-passwords", "--json").requireCode(ExitCode.DONE);

        assertEquals(Files.readAllLines(file).stream().filter(line -> line.startsWith("dn:")).count(),
                run.objects().getFirst().get("entries").asLong());
        assertTrue(Files.readString(file).contains("\nuserPassword"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void rowsOfWhatMatches() {
        CommandRun run = CommandRun.of("export", "--example", "--format", "csv", "--filter", "(accountActive=FALSE)")
                .requireCode(ExitCode.DONE);

        assertTrue(run.lines().getFirst().startsWith("kind,dn,"), run::out);
        assertTrue(run.lines().size() > 1);
    }

    @Test
    void whatIsWrongIsSaid() {
        CommandRun.of("export", "--example", "--filter", "(mail").requireCode(ExitCode.USAGE);
        CommandRun.of("export", "--example", "--filter", "(mail=*)", "--domain", "x").requireCode(ExitCode.USAGE);
        CommandRun.of("export", "--example", "--format", "csv", "--operational").requireCode(ExitCode.USAGE);
        CommandRun.of("export", "--example", "--format", "xml").requireCode(ExitCode.USAGE);
        CommandRun missing = CommandRun.of("export", "--example", "--domain", "nowhere.example")
                .requireCode(ExitCode.SOME_FAILED);
        assertTrue(missing.err().contains("nowhere.example"));
        String unreachable = folder.resolve("none").resolve("x.ldif").toString();
        CommandRun.of("export", "--example", "--output", unreachable).requireCode(ExitCode.SOME_FAILED);
    }
}
