// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.MailAddress;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** Plans another address for a mail object. Paths on disk stay: the mail is where it was. */
final class RenamePlanner {

    private final MailObjectReader reader;
    private final Clock clock;

    RenamePlanner(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    ChangePlan plan(MailObject object, String newAddress, List<Reference> references, Cancellation cancellation)
            throws OperationException {
        if (object.kind() == ObjectKind.DOMAIN) {
            throw new InvalidObjectException(Field.ADDRESS, Explanation.of(AccountWording.text("rename-domain"),
                    AccountWording.text("rename-domain.next")));
        }
        String address = AddressRules.normalise(object.kind(), newAddress);
        if (address.equals(object.address())) {
            return ChangePlan.empty();
        }
        if (!address.equalsIgnoreCase(object.address())) {
            new CreatePlanner(reader, clock).checkPlace(object.kind(), reader.schema().kind(object.kind()), address,
                    cancellation);
        }
        List<PlannedChange> changes = new ArrayList<>();
        for (Map.Entry<DirectoryEntry, String> renamed : newAddresses(object, address).entrySet()) {
            changes.addAll(rename(object, renamed.getKey(), renamed.getValue()));
        }
        ChangePlan pointing = new ReferencePlanner(reader, clock).replace(references, object.address(), address);
        return new ChangePlan(changes).then(groups(object, address)).then(pointing);
    }

    private Map<DirectoryEntry, String> newAddresses(MailObject object, String address) {
        Map<DirectoryEntry, String> addresses = new LinkedHashMap<>();
        addresses.put(object.entry(), address);
        for (DirectoryEntry further : object.entries().subList(1, object.entries().size())) {
            String old = new EntryTranslator(reader.schema().kind(object.kind())).address(further);
            MailmanAddresses.suffix(old).ifPresent(suffix -> addresses.put(further,
                    MailmanAddresses.withSuffix(MailAddress.parse(address), suffix)));
        }
        return addresses;
    }

    private List<PlannedChange> rename(MailObject object, DirectoryEntry entry, String address)
            throws OperationException {
        KindMapping mapping = reader.schema().kind(object.kind());
        String old = new EntryTranslator(mapping).address(entry);
        Dn newName = newName(mapping, entry, old, address);
        List<PlannedChange> changes = new ArrayList<>();
        if (!newName.toString().equals(entry.dn().toString())) {
            Optional<Dn> superior = newName.parent().equals(entry.dn().parent()) ? Optional.empty()
                    : Optional.of(newName.parent());
            changes.add(new PlannedChange(object.address(),
                    new RenameEntry(entry.dn(), newName.rdn().orElseThrow(), superior), entry.version()));
        }
        EntryDelta delta = new EntryDelta(entry, reader.session().schema());
        followAttributes(delta, mapping, entry, old, address, newName);
        for (PlannedChange change : new UpdatePlanner(reader.session(), reader.schema(), clock)
                .planned(object.address(), entry, delta)) {
            ModifyEntry modify = (ModifyEntry) change.change();
            changes.add(new PlannedChange(object.address(), new ModifyEntry(newName, modify.modifications()),
                    changes.isEmpty() ? entry.version() : Optional.empty()));
        }
        return changes;
    }

    /** Attributes that were made of the old address follow: those by template with {address}, and own targets. */
    private void followAttributes(EntryDelta delta, KindMapping mapping, DirectoryEntry entry, String old,
            String address, Dn newName) {
        Rdn named = newName.rdn().orElseThrow();
        if (!named.type().equalsIgnoreCase(mapping.addressAttribute())) {
            delta.set(mapping.addressAttribute(), replaced(entry.texts(mapping.addressAttribute()), old, address));
        }
        mapping.creation().attributes().forEach((attribute, template) -> {
            if (template.contains("{address}") && !attribute.equalsIgnoreCase(named.type())) {
                delta.set(attribute, replaced(entry.texts(attribute), template.replace("{address}", old),
                        template.replace("{address}", address)));
            }
        });
        for (String attribute : mapping.attributes(List.of(Field.FORWARD_TARGETS, Field.MEMBERS))) {
            boolean addresses = mapping.membership() != Membership.DNS_ON_LIST || mapping.kind() != ObjectKind.LIST;
            if (addresses) {
                delta.set(attribute, replaced(entry.texts(attribute), old, address));
            }
        }
    }

    private Dn newName(KindMapping mapping, DirectoryEntry entry, String old, String address)
            throws OperationException {
        Rdn rdn = entry.dn().rdn().orElseThrow();
        Rdn newRdn = rdn.value().equalsIgnoreCase(old) ? Rdn.of(rdn.type(), address) : rdn;
        Dn oldParent = parent(mapping, old);
        Dn newParent = parent(mapping, address);
        boolean moves = entry.dn().parent().equals(oldParent) && !oldParent.equals(newParent);
        return (moves ? newParent : entry.dn().parent()).child(newRdn);
    }

    private Dn parent(KindMapping mapping, String address) throws OperationException {
        FieldValues values = FieldValues.NONE.with(Field.ADDRESS, address);
        return Dn.parse(new Templates(values, reader.session().base(), clock).fillDn(mapping.creation().parent()));
    }

    /** The members of a list that is named by its members must name it anew. */
    private ChangePlan groups(MailObject object, String address) throws OperationException {
        KindMapping mapping = reader.schema().kind(object.kind());
        if (object.kind() != ObjectKind.LIST || !ListUpdate.isOnMember(mapping)) {
            return ChangePlan.empty();
        }
        UpdatePlanner planner = new UpdatePlanner(reader.session(), reader.schema(), clock);
        ChangePlan plan = ChangePlan.empty();
        for (String member : object.values().all(Field.MEMBERS)) {
            Optional<MailObject> account = reader.find(ObjectKind.MAILBOX, member, new Cancellation());
            if (account.isPresent()) {
                plan = plan.then(planner.plan(account.get(), account.get().values().with(Field.GROUPS,
                        replaced(account.get().values().all(Field.GROUPS), object.address(), address))));
            }
        }
        return plan;
    }

    private static List<String> replaced(List<String> texts, String old, String wanted) {
        return texts.stream().map(text -> text.equalsIgnoreCase(old) ? wanted : text).toList();
    }
}
