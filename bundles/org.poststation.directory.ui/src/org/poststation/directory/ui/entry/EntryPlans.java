// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.change.PlannedChange;

/**
 * Plans the change of single values of an entry. An attribute whose values can't be compared (RFC 4512 section 4.1.2)
 * is replaced as a whole, since the server could not find the one value. Pure.
 */
record EntryPlans(DirectoryEntry entry, ServerSchema schema) {

    ChangePlan add(String attribute, AttributeValue value) {
        if (isComparable(attribute) || !entry.has(attribute)) {
            return plan(new Modification(Type.ADD, attribute, List.of(value)));
        }
        List<AttributeValue> values = new ArrayList<>(entry.values(attribute));
        values.add(value);
        return plan(new Modification(Type.REPLACE, attribute, values));
    }

    ChangePlan change(AttributeRow row, AttributeValue value) {
        if (value.equals(row.value())) {
            return ChangePlan.empty();
        }
        if (isComparable(row.name())) {
            return plan(new Modification(Type.DELETE, row.name(), List.of(row.value())),
                    new Modification(Type.ADD, row.name(), List.of(value)));
        }
        List<AttributeValue> values = new ArrayList<>(entry.values(row.name()));
        values.set(values.indexOf(row.value()), value);
        return plan(new Modification(Type.REPLACE, row.name(), values));
    }

    ChangePlan delete(AttributeRow row) {
        if (isComparable(row.name())) {
            return plan(new Modification(Type.DELETE, row.name(), List.of(row.value())));
        }
        List<AttributeValue> values = new ArrayList<>(entry.values(row.name()));
        values.remove(row.value());
        return plan(new Modification(Type.REPLACE, row.name(), values));
    }

    private boolean isComparable(String attribute) {
        return schema.attributeType(attribute).filter(type -> type.equality().isEmpty()).isEmpty();
    }

    private ChangePlan plan(Modification... modifications) {
        return new ChangePlan(List.of(new PlannedChange(entry.dn().toString(),
                new ModifyEntry(entry.dn(), List.of(modifications)), entry.version())));
    }
}
