// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.Dn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.operation.OperationException;

/** Plans changes of the objects that point to an address; several pointers of one object become one change. */
final class ReferencePlanner {

    private final UpdatePlanner planner;

    ReferencePlanner(MailObjectReader reader, Clock clock) {
        this.planner = new UpdatePlanner(reader.session(), reader.schema(), clock);
    }

    /** Takes addresses out of the objects that point to them, except of objects that are deleted themselves. */
    ChangePlan remove(List<Reference> references, Set<String> gone, Set<Dn> deleted) throws OperationException {
        return plan(references.stream().filter(reference -> !deleted.contains(reference.from().dn())).toList(),
                address -> gone.contains(address.toLowerCase(Locale.ROOT)) ? List.of() : List.of(address));
    }

    /** Writes another address where the old one stands. */
    ChangePlan replace(List<Reference> references, String oldAddress, String newAddress) throws OperationException {
        return plan(references, address -> List.of(address.equalsIgnoreCase(oldAddress) ? newAddress : address));
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
            plan = plan.then(planner.plan(object.getValue(), wanted.get(object.getKey())));
        }
        return plan;
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
