// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A server with data for all tests of a class, a session and a folder for each; what they export and what came out. */
abstract class ExportFixture {

    static final MailDirectoryData DATA = MailDirectoryData.of(1200, 100, 2);
    static final ExportOptions LDIF = ExportOptions.of(ExportFormat.LDIF);
    static final ExportOptions CSV = ExportOptions.of(ExportFormat.CSV);

    static TemporaryFolder data;
    static Slapd slapd;

    TemporaryFolder folder;
    DirectorySession session;

    @BeforeAll
    static void start() {
        data = TemporaryFolder.create("export-data-");
        slapd = Slapd.builder(SchemaSet.PHAMM).noSync().ldif(DATA.write(data.resolve("data.ldif"))).start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
        data.close();
    }

    @BeforeEach
    void open() throws OperationException {
        folder = TemporaryFolder.create("export-");
        session = Fixture.open(slapd);
    }

    @AfterEach
    void close() {
        session.close();
        folder.close();
    }

    ExportReport export(ExportScope scope, ExportOptions options, Path file) throws OperationException {
        return operation(session, scope, options, file).run(Progress.silent());
    }

    static ExportOperation operation(DirectorySession session, ExportScope scope, ExportOptions options, Path file) {
        MailDirectory directory = new MailDirectory(session, SchemaProfiles.require("phamm", Map.of()), null);
        return new ExportOperation(directory, scope, options, file);
    }

    static List<LdifRecord> records(Path file) throws OperationException {
        List<LdifRecord> records = new ArrayList<>();
        try (LdifReader reader = LdifReader.open(file, LdifOptions.standard())) {
            for (Optional<LdifItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                records.add(assertInstanceOf(LdifRecord.class, item.get()));
            }
        }
        return records;
    }
}
