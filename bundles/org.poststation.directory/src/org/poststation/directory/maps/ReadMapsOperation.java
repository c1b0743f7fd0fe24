// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.schema.MapSource;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;

/**
 * Reads tables from a directory by the filters of its schema profile. Fails when the server does not deliver all of it:
 * mail for the missing addresses would be refused.
 *
 * @param directory where to read
 * @param kinds which tables
 */
public record ReadMapsOperation(MailDirectory directory, List<MapKind> kinds) implements Operation<List<PostfixMap>> {

    private static final Sentences SENTENCES = Sentences.of(ReadMapsOperation.class, "wording");

    /** Keeps an unchangeable copy. */
    public ReadMapsOperation {
        kinds = List.copyOf(kinds);
    }

    /** The tables in the order of the kinds; one that the schema has no source of is empty. */
    @Override
    public List<PostfixMap> run(Progress progress) throws OperationException {
        List<PostfixMap> maps = new ArrayList<>();
        for (MapKind kind : kinds) {
            progress.begin(SENTENCES.text("reading", kind.fileName()), Progress.UNKNOWN_TOTAL);
            MapBuilder builder = new MapBuilder(kind);
            for (MapSource source : directory.schema().maps()) {
                if (source.map() == kind) {
                    read(source, builder, progress);
                }
            }
            maps.add(builder.build());
        }
        return maps;
    }

    private void read(MapSource source, MapBuilder builder, Progress progress) throws OperationException {
        DirectorySession session = directory.session();
        Set<String> attributes = new LinkedHashSet<>(source.keys());
        attributes.add(source.result());
        SearchOutcome outcome = session.search(
                SearchRequest.subtree(session.base(), source.filter(), attributes.toArray(String[]::new)),
                entry -> progress.done(builder.add(source, entry)), progress.cancellation());
        if (!outcome.isComplete()) {
            throw SENTENCES.failure("cut-off", null, builder.kind().fileName(), outcome.entries());
        }
    }
}
