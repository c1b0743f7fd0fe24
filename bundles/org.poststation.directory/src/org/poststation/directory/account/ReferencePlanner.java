// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;

/** Plans changes of the objects that point to an address; several pointers of one object become one change. */
final class ReferencePlanner {

    private final UpdatePlanner planner;
    private final SchemaProfile schema;

    ReferencePlanner(MailObjectReader reader, Clock clock) {
        this.schema = reader.schema();
        this.planner = new UpdatePlanner(reader.session(), reader.schema(), clock);
    }

    /**
     * Takes addresses out of the objects that point to them, except of objects that are deleted themselves. An alias
     * that would lead nowhere goes, too, and a forward without a target is switched off.
     */
    ChangePlan remove(List<Reference> references, Set<String> gone, Set<Dn> deleted) throws OperationException {
        return plan(references.stream().filter(reference -> !deleted.contains(reference.from().dn())).toList(),
                address -> gone.contains(address.toLowerCase(Locale.ROOT)) ? List.of() : List.of(address));
    }

    /** Writes another address where the old one stands, and another name where members stand by their names. */
    ChangePlan replace(List<Reference> references, Renamed renamed) throws OperationException {
        List<Reference> byAddress = references.stream().filter(reference -> !isByName(reference)).toList();
        ChangePlan plan = plan(byAddress, address -> List
                .of(address.equalsIgnoreCase(renamed.oldAddress()) ? renamed.newAddress() : address));
        for (Reference reference : references) {
            if (isByName(reference) && !renamed.oldName().equals(renamed.newName())) {
                plan = plan.then(new ChangePlan(rename(reference, renamed)));
            }
        }
        return plan;
    }

    /** How an object was called and is called now. */
    record Renamed(String oldAddress, String newAddress, Dn oldName, Dn newName) {}

    private boolean isByName(Reference reference) {
        return reference.field() == Field.MEMBERS
                && schema.kind(reference.from().kind()).membership() == Membership.DNS_ON_LIST;
    }

    private List<PlannedChange> rename(Reference reference, Renamed renamed) throws OperationException {
        DirectoryEntry list = reference.from().entry();
        String attribute = schema.kind(reference.from().kind()).field(Field.MEMBERS).orElseThrow().attribute();
        List<String> names = new ArrayList<>();
        for (String name : list.texts(attribute)) {
            names.add(Dn.parse(name).equals(renamed.oldName()) ? renamed.newName().toString() : name);
        }
        EntryDelta delta = new EntryDelta(list, planner.session().schema()).set(attribute, names);
        return planner.planned(reference.from().address(), list, delta);
    }

    private ChangePlan plan(List<Reference> references, AddressChange change) throws OperationException {
        Map<Dn, MailObject> objects = new LinkedHashMap<>();
        Map<Dn, FieldValues> wanted = new LinkedHashMap<>();
        for (Reference reference : references) {
            MailObject from = reference.from();
            objects.putIfAbsent(from.dn(), from);
            FieldValues values = wanted.getOrDefault(from.dn(), from.values());
            wanted.put(from.dn(), values.with(reference.field(), changed(values, reference.field(), change)));
        }
        ChangePlan plan = ChangePlan.empty();
        for (Map.Entry<Dn, MailObject> object : objects.entrySet()) {
            plan = plan.then(plan(object.getValue(), wanted.get(object.getKey())));
        }
        return plan;
    }

    private ChangePlan plan(MailObject object, FieldValues wanted) throws OperationException {
        if (object.kind() == ObjectKind.ALIAS && !wanted.has(Field.TARGETS)) {
            return new ChangePlan(List.of(new PlannedChange(object.address(), new DeleteEntry(object.dn()),
                    object.entry().version())));
        }
        boolean forwardsNowhere = object.values().has(Field.FORWARD_TARGETS) && !wanted.has(Field.FORWARD_TARGETS);
        return planner.plan(object, forwardsNowhere ? withoutForward(wanted) : wanted);
    }

    private static FieldValues withoutForward(FieldValues wanted) {
        FieldValues off = wanted.has(Field.FORWARD_ACTIVE) ? wanted.with(Field.FORWARD_ACTIVE, false) : wanted;
        return off.has(Field.KEEP_COPY) ? off.with(Field.KEEP_COPY, true) : off;
    }

    private static List<String> changed(FieldValues values, Field field, AddressChange change) {
        List<String> all = new ArrayList<>();
        values.all(field).forEach(address -> all.addAll(change.of(address)));
        return all;
    }

    @FunctionalInterface
    private interface AddressChange {
        List<String> of(String address);
    }
}
