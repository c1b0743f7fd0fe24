// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Streams whole mail objects, for those that must see all of a directory. */
final class ObjectScan {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final RowReader rows;
    private long delivered;

    ObjectScan(DirectorySession session, SchemaProfile schema, Clock clock) {
        this.session = session;
        this.schema = schema;
        this.rows = new RowReader(schema, clock);
    }

    long run(Set<ObjectKind> kinds, Set<String> further, Consumer<ScannedObject> objects, Progress progress)
            throws OperationException {
        Set<ObjectKind> known = EnumSet.copyOf(kinds);
        known.retainAll(schema.kinds().keySet());
        if (known.isEmpty()) {
            return 0;
        }
        SearchRequest request = MailSearch.request(session, schema, known, EnumSet.allOf(Field.class), further);
        CompleteSearch.run(session, request, entry -> take(entry, known, objects, progress),
                progress.cancellation());
        return delivered;
    }

    private void take(DirectoryEntry entry, Set<ObjectKind> kinds, Consumer<ScannedObject> objects,
            Progress progress) {
        schema.classify(entry).filter(kind -> kinds.contains(kind) && !entry.dn().isRoot()).ifPresent(kind -> {
            Map<Field, List<String>> unreadable = EntryTranslator.newUnreadable();
            FieldValues values = new EntryTranslator(schema.kind(kind)).values(entry, unreadable);
            objects.accept(new ScannedObject(new MailObject(kind, List.of(entry), values, unreadable),
                    rows.row(kind, entry)));
            progress.done(++delivered);
        });
    }
}
