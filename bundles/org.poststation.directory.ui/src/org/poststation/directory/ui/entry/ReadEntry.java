// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.time.Instant;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Reads an entry with all its attributes, the operational ones too, and the schema that explains them. */
record ReadEntry(MailDirectory directory, String dn) implements Operation<EntryContent> {

    private static final List<String> EVERYTHING = List.of("*", "+");

    @Override
    public EntryContent run(Progress progress) throws OperationException {
        DirectoryEntry entry = directory.session().find(Dn.parseServed(dn), EVERYTHING, progress.cancellation())
                .orElseThrow(this::gone);
        ServerSchema schema = directory.session().schema();
        return new EntryContent(entry, schema, new EntryRows(schema, directory.schema()).of(entry), Instant.now());
    }

    private OperationException gone() {
        return new OperationException(
                Explanation.of(NLS.bind(Messages.entry_gone_what, dn), Messages.entry_gone_next));
    }
}
