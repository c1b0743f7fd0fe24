// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.ModifiedEntry;
import org.poststation.operation.OperationException;

/** The directory as it will be after the changes that are planned so far. */
final class PlannedState {

    /** Changes of one entry stand near each other; more is not worth its memory. */
    private static final int REMEMBERED = 1 << 12;

    private final UndoRules.Present directory;
    private final List<RenameEntry> renames = new ArrayList<>();
    private final Map<Dn, Optional<DirectoryEntry>> planned = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dn, Optional<DirectoryEntry>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlannedState(UndoRules.Present directory) {
        this.directory = directory;
    }

    /** Whether the state of an entry follows from what was read and planned so far. */
    boolean isKnown(Dn dn) {
        return planned.containsKey(dn);
    }

    Optional<DirectoryEntry> find(Dn dn) throws OperationException {
        Optional<DirectoryEntry> known = planned.get(dn);
        if (known == null) {
            Dn present = presentName(dn);
            known = directory.find(present)
                    .map(entry -> present.equals(dn) ? entry : named(entry, dn).build());
            planned.put(dn, known);
        }
        return known;
    }

    void apply(DirectoryChange change) {
        switch (change) {
            case AddEntry add -> planned.put(add.dn(), Optional.of(add.entry()));
            case DeleteEntry delete -> planned.put(delete.dn(), Optional.empty());
            case ModifyEntry modify -> planned.computeIfPresent(modify.dn(), (dn, entry) -> entry
                    .map(before -> named(ModifiedEntry.of(before, modify.modifications()), dn).build()));
            case RenameEntry rename -> rename(rename);
            case SetPassword password -> planned.remove(password.dn());
        }
    }

    private void rename(RenameEntry rename) {
        Optional<DirectoryEntry> entry = planned.get(rename.dn());
        renames.add(rename);
        planned.keySet().removeIf(dn -> dn.isWithin(rename.dn()) || dn.isWithin(rename.renamed()));
        planned.put(rename.dn(), Optional.empty());
        if (entry != null) {
            planned.put(rename.renamed(), entry.map(before -> named(before, rename.renamed()).build()));
        }
    }

    /** The name by which the server knows an entry whose name, or that of one above, is planned to change. */
    Dn presentName(Dn dn) {
        Dn name = dn;
        for (RenameEntry rename : renames.reversed()) {
            if (name.isWithin(rename.renamed())) {
                List<Dn.Rdn> below = name.rdns().subList(0, name.rdns().size() - rename.renamed().rdns().size());
                List<Dn.Rdn> rdns = new ArrayList<>(below);
                rdns.addAll(rename.dn().rdns());
                name = Dn.of(rdns);
            }
        }
        return name;
    }

    /** Without a version: what is planned has none yet. */
    private static DirectoryEntry.Builder named(DirectoryEntry entry, Dn name) {
        DirectoryEntry.Builder same = DirectoryEntry.builder(name);
        entry.attributes().forEach(attribute -> same.add(attribute.name(), attribute.values()));
        return same;
    }
}
