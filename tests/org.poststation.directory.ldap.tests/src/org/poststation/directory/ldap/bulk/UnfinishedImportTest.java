// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.Dn;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportReport.End;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.journal.Journal;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What the journal knows of an import that came to no end is enough to go on with it. */
@Timeout(60)
class UnfinishedImportTest {

    private static final String LDIF = """
            dn: ou=staff,dc=example,dc=org
            objectClass: organizationalUnit
            ou: staff

            dn: cn=nobody,ou=staff,dc=example,dc=org
            objectClass: person
            cn: nobody
            """;

    private ImportFixture fixture;
    private Journal journal;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PLAIN).start());
        journal = fixture.journalIn(fixture.path("journals"));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void itSaysWhichFileWasToBeImportedAndHow() throws Exception {
        ImportOptions options = ImportOptions.of(ImportMode.ADD_OR_UPDATE);
        Path file = fixture.write("in.ldif", LDIF);
        Path inTheWay = Files.createDirectory(fixture.path("in.rejected.ldif"));
        assertEquals(End.STOPPED, run(file, options, OptionalLong.empty()).end());
        UnfinishedImport begun = unfinished().orElseThrow();
        assertEquals(new UnfinishedImport(file.toAbsolutePath(), options.mode(), ""), begun);
        assertEquals(journal.newest(1).getFirst().id(), UnfinishedImport.last(journal).orElseThrow().id());

        Files.delete(inTheWay);
        OptionalLong entry = UnfinishedImport.find(journal, LdifImport.of(begun.file()), begun.mode());
        assertEquals(End.COMPLETE, run(begun.file(), ImportOptions.of(begun.mode()), entry).end());
        assertEquals(Optional.empty(), unfinished());
        assertEquals(Optional.empty(), UnfinishedImport.last(journal));
    }

    @Test
    void nothingIsLeftToGoOnWithWhenTheFileIsGoneOrAnotherImportCame() throws Exception {
        ImportOptions options = ImportOptions.of(ImportMode.ADD_OR_UPDATE);
        Path file = fixture.write("in.ldif", LDIF);
        Path inTheWay = Files.createDirectory(fixture.path("in.rejected.ldif"));
        assertEquals(Optional.empty(), UnfinishedImport.last(journal));
        assertEquals(End.STOPPED, run(file, options, OptionalLong.empty()).end());
        Path away = Files.move(file, fixture.path("away"));
        assertEquals(Optional.empty(), UnfinishedImport.last(journal));
        Files.move(away, file);
        assertTrue(UnfinishedImport.last(journal).isPresent());
        Files.delete(inTheWay);
        assertEquals(End.COMPLETE, run(fixture.write("other.ldif", LDIF), options, OptionalLong.empty()).end());
        assertEquals(Optional.empty(), UnfinishedImport.last(journal));
    }

    @Test
    void aSynchronisationSaysItsBaseToo() throws Exception {
        Dn base = fixture.dn("ou=staff,dc=example,dc=org");
        Path file = fixture.write("in.ldif", LDIF);
        assertEquals(End.STOPPED, run(file, ImportOptions.sync(base, 3), OptionalLong.empty()).end());
        assertEquals(base.toString(), unfinished().orElseThrow().base());
    }

    private ImportReport run(Path file, ImportOptions options, OptionalLong resumed) throws OperationException {
        return new ImportOperation(fixture.target(journal), LdifImport.of(file), options, resumed)
                .run(Progress.silent());
    }

    private Optional<UnfinishedImport> unfinished() throws OperationException {
        return UnfinishedImport.of(journal.newest(1).getFirst());
    }
}
