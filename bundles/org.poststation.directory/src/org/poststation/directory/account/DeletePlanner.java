// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Plans the removal of mail objects, children before parents, and of what points to them. */
final class DeletePlanner {

    private final MailObjectReader reader;
    private final Clock clock;

    DeletePlanner(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    ChangePlan plan(List<MailObject> objects, List<Reference> references, Cancellation cancellation)
            throws OperationException {
        Set<String> gone = objects.stream().map(object -> object.address().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<Dn> deleted = new HashSet<>();
        List<PlannedChange> deletions = new ArrayList<>();
        for (MailObject object : objects) {
            for (PlannedChange change : deletions(object, cancellation)) {
                if (deleted.add(change.change().dn())) {
                    deletions.add(change);
                }
            }
        }
        ChangePlan pointing = new ReferencePlanner(reader, clock).remove(references, gone, deleted);
        return pointing.then(new ChangePlan(deletions));
    }

    private List<PlannedChange> deletions(MailObject object, Cancellation cancellation) throws OperationException {
        if (object.kind() == ObjectKind.DOMAIN) {
            return below(object, cancellation);
        }
        List<PlannedChange> changes = new ArrayList<>();
        if (object.kind() == ObjectKind.LIST && ListUpdate.isOnMember(reader.schema().kind(ObjectKind.LIST))) {
            UpdatePlanner planner = new UpdatePlanner(reader.session(), reader.schema(), clock);
            changes.addAll(new MembershipPlanner(reader.session(), reader.schema(), planner).plan(object, List.of()));
        }
        if (!reader.schema().kind(object.kind()).hasEntry()) {
            return changes;
        }
        for (DirectoryEntry entry : object.entries().reversed()) {
            changes.add(delete(object, entry.dn(), entry.version()));
        }
        return changes;
    }

    private List<PlannedChange> below(MailObject domain, Cancellation cancellation) throws OperationException {
        List<Dn> names = new ArrayList<>();
        CompleteSearch.run(reader.session(), SearchRequest.subtree(domain.dn(), Filter.ANY, "1.1"),
                entry -> names.add(entry.dn()), cancellation);
        names.sort(Comparator.comparingInt((Dn dn) -> dn.rdns().size()).reversed());
        return names.stream().map(dn -> delete(domain, dn,
                dn.equals(domain.dn()) ? domain.entry().version() : Optional.empty())).toList();
    }

    private static PlannedChange delete(MailObject object, Dn dn, Optional<EntryVersion> version) {
        return new PlannedChange(object.address(), new DeleteEntry(dn), version);
    }
}
