// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.OperationException;
import org.poststation.testkit.data.MailDirectoryData;

/** What the tests export, and what came out. */
final class ExportFixture {

    static final MailDirectoryData DATA = MailDirectoryData.of(1200, 100, 2);
    static final ExportOptions LDIF = ExportOptions.of(ExportFormat.LDIF);
    static final ExportOptions CSV = ExportOptions.of(ExportFormat.CSV);

    private ExportFixture() {}

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
