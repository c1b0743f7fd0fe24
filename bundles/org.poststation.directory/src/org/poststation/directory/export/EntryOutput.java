// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;

/** Writes entries in one format. */
sealed interface EntryOutput extends Closeable permits LdifOutput, CsvOutput {

    /** The attributes to ask the server for. */
    List<String> attributes();

    /** Says that no entry above this one will follow. */
    void below(Dn top);

    /** Writes an entry, or keeps it for later; false when it does not belong into this format. */
    boolean write(DirectoryEntry entry) throws IOException;

    /** Writes what was kept. */
    void finish() throws IOException;
}
