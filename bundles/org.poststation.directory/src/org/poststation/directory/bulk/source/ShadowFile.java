// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.operation.OperationException;

/** The password hashes of a shadow(5) file by login name. */
final class ShadowFile {

    private ShadowFile() {}

    static Map<String, String> read(Path file) throws OperationException {
        Map<String, String> hashes = new HashMap<>();
        try (PasswdRows rows = new PasswdRows(new SourceLines(file, TextEncoding.of(file)))) {
            for (Optional<SourceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().cells().size() > 1) {
                    hashes.put(row.get().cells().get(0), row.get().cells().get(1));
                }
            }
            return hashes;
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
    }
}
