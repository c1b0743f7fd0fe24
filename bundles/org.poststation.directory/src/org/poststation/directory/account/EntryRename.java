// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.account.DomainStatus.Told;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;

/**
 * The changes of one entry when addresses change: its name, its own address, and the addresses that it points to. Paths
 * on disk stay: the mail is where it was.
 *
 * @param newAddress the new form of an address, the same text when it does not change
 * @param told what the entries tell of their new domain; empty when they tell nothing or stay in theirs
 */
record EntryRename(DirectorySession session, SchemaProfile schema, Clock clock, UnaryOperator<String> newAddress,
        Optional<Told> told) {

    private static final List<Field> ADDRESSES = List.of(Field.EXTRA_ADDRESSES, Field.FORWARD_TARGETS, Field.TARGETS,
            Field.MEMBERS);

    /**
     * @param subject what the changes are for
     * @param current the entry's name at the moment when these changes are applied
     * @param parent the entry above it afterwards
     */
    List<PlannedChange> plan(String subject, KindMapping mapping, DirectoryEntry entry, Dn current, Dn parent)
            throws OperationException {
        String old = new EntryTranslator(mapping).address(entry);
        Rdn rdn = current.rdn().orElseThrow();
        Rdn newRdn = rdn.value().equalsIgnoreCase(old) ? Rdn.of(rdn.type(), newAddress.apply(old)) : rdn;
        Dn target = parent.child(newRdn);
        List<PlannedChange> changes = new ArrayList<>();
        if (!target.toString().equals(current.toString())) {
            Optional<Dn> superior = parent.equals(current.parent()) ? Optional.empty() : Optional.of(parent);
            changes.add(new PlannedChange(subject, new RenameEntry(current, newRdn, true, superior), entry.version()));
        }
        EntryDelta delta = new EntryDelta(entry, session.schema());
        follow(delta, mapping, entry, old);
        List<PlannedChange> modified = new UpdatePlanner(session, schema, clock).planned(subject, entry, delta);
        for (PlannedChange change : modified) {
            ModifyEntry modify = (ModifyEntry) change.change();
            changes.add(new PlannedChange(subject, new ModifyEntry(target, modify.modifications()),
                    changes.isEmpty() ? entry.version() : Optional.empty()));
        }
        return changes;
    }

    private void follow(EntryDelta delta, KindMapping mapping, DirectoryEntry entry, String old) {
        boolean isNamed = entry.dn().rdn().filter(rdn -> rdn.type().equalsIgnoreCase(mapping.addressAttribute()))
                .isPresent();
        if (!isNamed) {
            delta.set(mapping.addressAttribute(), all(entry.texts(mapping.addressAttribute())));
        }
        mapping.creation().attributes().forEach((attribute, template) -> {
            boolean isMade = template.contains("{address}")
                    && entry.texts(attribute).equals(List.of(template.replace("{address}", old)));
            if (isMade) {
                delta.set(attribute, List.of(template.replace("{address}", newAddress.apply(old))));
            }
        });
        told.filter(status -> status.isWrongIn(entry))
                .ifPresent(status -> delta.set(status.attribute(), List.of(status.status())));
        boolean pointsByName = mapping.kind() == ObjectKind.LIST && mapping.membership() == Membership.DNS_ON_LIST;
        if (!pointsByName) {
            mapping.attributes(ADDRESSES).forEach(attribute -> delta.set(attribute, all(entry.texts(attribute))));
        }
    }

    private List<String> all(List<String> addresses) {
        return addresses.stream().map(newAddress).toList();
    }
}
