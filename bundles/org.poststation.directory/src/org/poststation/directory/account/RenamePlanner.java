// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.account.DomainStatus.Told;
import org.poststation.directory.account.ReferencePlanner.Renamed;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.MailAddress;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Plans another address for a mail object. */
final class RenamePlanner {

    private final MailObjectReader reader;
    private final Clock clock;

    RenamePlanner(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    ChangePlan plan(MailObject object, String newAddress, List<Reference> references, Cancellation cancellation)
            throws OperationException {
        KindMapping mapping = reader.schema().kind(object.kind());
        String address = AddressRules.normalise(object.kind(), newAddress);
        if (address.equals(object.address())) {
            return ChangePlan.empty();
        }
        if (!address.equalsIgnoreCase(object.address())) {
            new CreatePlanner(reader, clock).checkPlace(object.kind(), mapping, address, cancellation);
        }
        if (object.kind() == ObjectKind.DOMAIN) {
            return new DomainRenamePlanner(reader, clock).plan(object, address, cancellation);
        }
        if (!mapping.hasEntry()) {
            ChangePlan pointing = new ReferencePlanner(reader, clock).replace(references,
                    new Renamed(object.address(), address, object.dn(), object.dn()));
            return groups(object, mapping, address).then(pointing);
        }
        Map<String, String> renamed = addresses(object, mapping, address);
        EntryRename rename = new EntryRename(reader.session(), reader.schema(), clock,
                text -> renamed.getOrDefault(text.toLowerCase(Locale.ROOT), text), told(object, address, cancellation));
        Dn parent = parent(object, mapping, address, cancellation);
        List<PlannedChange> changes = new ArrayList<>();
        for (DirectoryEntry entry : object.entries()) {
            changes.addAll(rename.plan(object.address(), mapping, entry, entry.dn(), parent));
        }
        Dn newName = changes.stream().map(PlannedChange::change).filter(RenameEntry.class::isInstance)
                .map(change -> ((RenameEntry) change).renamed()).findFirst().orElse(object.dn());
        ChangePlan pointing = new ReferencePlanner(reader, clock).replace(references,
                new Renamed(object.address(), address, object.dn(), newName));
        return new ChangePlan(changes).then(groups(object, mapping, address)).then(pointing);
    }

    private Optional<Told> told(MailObject object, String address, Cancellation cancellation)
            throws OperationException {
        return domain(address).equalsIgnoreCase(domain(object.address()))
                ? Optional.empty()
                : new DomainStatus(reader.session(), reader.schema()).told(reader, domain(address), cancellation);
    }

    /** New addresses by the old ones in lower case: the object's own and those of its further entries. */
    private static Map<String, String> addresses(MailObject object, KindMapping mapping, String address) {
        Map<String, String> renamed = new HashMap<>();
        renamed.put(object.address().toLowerCase(Locale.ROOT), address);
        for (DirectoryEntry further : object.entries().subList(1, object.entries().size())) {
            String old = new EntryTranslator(mapping).address(further);
            MailmanAddresses.suffix(old).ifPresent(suffix -> renamed.put(old.toLowerCase(Locale.ROOT),
                    MailmanAddresses.withSuffix(MailAddress.parse(address), suffix)));
        }
        return renamed;
    }

    /** Where the object's entries stand afterwards: elsewhere only when they stand where the schema puts them. */
    private Dn parent(MailObject object, KindMapping mapping, String address, Cancellation cancellation)
            throws OperationException {
        Dn current = object.dn().parent();
        if (domain(address).equalsIgnoreCase(domain(object.address()))) {
            return current;
        }
        Places places = new Places(reader, clock);
        boolean isUsual = current.equals(places.parent(mapping, object.address(), cancellation));
        return isUsual ? places.parent(mapping, address, cancellation) : current;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The members of a list that is named by its members must name it anew. */
    private ChangePlan groups(MailObject object, KindMapping mapping, String address) throws OperationException {
        if (object.kind() != ObjectKind.LIST || !ListUpdate.isOnMember(mapping)) {
            return ChangePlan.empty();
        }
        UpdatePlanner planner = new UpdatePlanner(reader.session(), reader.schema(), clock);
        return new ChangePlan(
                new MembershipPlanner(reader.session(), reader.schema(), planner).rename(object, address));
    }
}
