// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.undo.UndoRules;

/** A change that is being taken back. For use by one thread. */
final class UndoTask extends Task implements UndoRules.Present {

    private final JournaledChange undone;
    private final List<Dn> names;
    private final Map<Dn, Optional<DirectoryEntry>> seen = HashMap.newHashMap(2);
    private int looks;

    /** @param number in the order in which changes are taken back */
    UndoTask(long number, JournaledChange undone) {
        super(number, inverse(undone.intent().change()));
        this.undone = undone;
        this.names = UndoRules.names(undone);
    }

    JournaledChange undone() {
        return undone;
    }

    /** The next entry that is to be looked at; empty when every one was. */
    Optional<Dn> unseen() {
        return names.stream().filter(name -> !seen.containsKey(name)).findFirst();
    }

    /** Takes the entry that was wanted. */
    void saw(Optional<DirectoryEntry> entry) {
        seen.put(wanted(), entry);
    }

    /** What was seen is no longer so. Counts how often that happens. */
    int lookAgain() {
        seen.clear();
        return ++looks;
    }

    @Override
    public Optional<DirectoryEntry> find(Dn dn) {
        return seen.get(dn);
    }

    @Override
    Dn wanted() {
        return aim() == Aim.READ ? unseen().orElseThrow() : intent().orElseThrow().change().dn();
    }

    @Override
    int weight() {
        int before = undone.intent().before().map(UndoTask::size).orElse(0);
        return before + (undone.intent().change() instanceof AddEntry add ? size(add.entry()) : 0);
    }

    /** What kind of change of which entry takes a change back. */
    private static DirectoryChange inverse(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> new DeleteEntry(add.dn());
            case DeleteEntry delete -> new AddEntry(DirectoryEntry.builder(delete.dn()).build());
            default -> change;
        };
    }

    private static int size(DirectoryEntry entry) {
        int bytes = 0;
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            for (var value : attribute.values()) {
                bytes += value.length();
            }
        }
        return bytes;
    }
}
