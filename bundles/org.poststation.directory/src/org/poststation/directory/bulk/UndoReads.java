// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.journal.undo.UndoRules;
import org.poststation.operation.OperationException;

/** Reads entries many at once before they are asked for one by one. For use by one thread. */
final class UndoReads implements UndoRules.Present {

    private final ServerView server;
    private final Map<Dn, Optional<DirectoryEntry>> read = new HashMap<>();

    UndoReads(ServerView server) {
        this.server = server;
    }

    /** Reads entries, and forgets the ones before. Blocking. */
    void ahead(List<Dn> names) throws OperationException {
        read.clear();
        readAll(names);
    }

    @Override
    public Optional<DirectoryEntry> find(Dn dn) throws OperationException {
        if (!read.containsKey(dn)) {
            readAll(List.of(dn));
        }
        return read.get(dn);
    }

    private void readAll(List<Dn> names) throws OperationException {
        names.forEach(name -> server.look(name, entry -> read.put(name, entry)));
        while (!server.isIdle()) {
            server.next();
        }
    }
}
