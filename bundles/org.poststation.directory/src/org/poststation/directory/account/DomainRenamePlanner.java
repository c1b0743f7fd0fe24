// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Plans another name for a domain: its entry with everything below it moves, then every address in the domain and every
 * address that points into it follows. Each entry is a subject of its own, so one failure does not stop the others.
 */
final class DomainRenamePlanner {

    private final MailObjectReader reader;
    private final Clock clock;

    DomainRenamePlanner(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    ChangePlan plan(MailObject domain, String newName, Cancellation cancellation) throws OperationException {
        Rdn newRdn = Rdn.of(domain.dn().rdn().orElseThrow().type(), newName);
        Dn renamed = domain.dn().parent().child(newRdn);
        EntryRename rename = new EntryRename(reader.session(), reader.schema(), clock,
                address -> inDomain(address, domain.address(), newName), Optional.empty());
        List<PlannedChange> changes = new ArrayList<>();
        changes.add(new PlannedChange(domain.address(), new RenameEntry(domain.dn(), newRdn, true, Optional.empty()),
                domain.entry().version()));
        for (DirectoryEntry entry : entries(cancellation)) {
            Optional<ObjectKind> kind = reader.schema().classify(entry);
            if (kind.isPresent() && kind.get() != ObjectKind.DOMAIN) {
                Dn current = entry.dn().isWithin(domain.dn()) ? rebased(entry.dn(), domain.dn(), renamed) : entry.dn();
                changes.addAll(rename.plan(entry.dn().toString(), reader.schema().kind(kind.get()), entry, current,
                        current.parent()));
            }
        }
        return new ChangePlan(changes);
    }

    private List<DirectoryEntry> entries(Cancellation cancellation) throws OperationException {
        Set<Filter> filters = new LinkedHashSet<>();
        for (KindMapping mapping : reader.schema().kinds().values()) {
            filters.add(mapping.match().filter());
        }
        List<DirectoryEntry> entries = new ArrayList<>();
        CompleteSearch.run(reader.session(),
                SearchRequest.subtree(reader.session().base(), Filter.or(List.copyOf(filters)), "*"), entries::add,
                cancellation);
        return entries;
    }

    private static String inDomain(String address, String oldName, String newName) {
        int at = address.lastIndexOf('@');
        return at >= 0 && address.substring(at + 1).equalsIgnoreCase(oldName)
                ? address.substring(0, at + 1) + newName
                : address;
    }

    private static Dn rebased(Dn dn, Dn from, Dn to) {
        List<Rdn> below = dn.rdns().subList(0, dn.rdns().size() - from.rdns().size());
        Dn moved = to;
        for (Rdn rdn : below.reversed()) {
            moved = moved.child(rdn);
        }
        return moved;
    }
}
