// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry.Attribute;
import org.poststation.directory.EntryRules;
import org.poststation.directory.SchemaViolation;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;

/** Refuses what the server's schema would refuse before anything is sent, naming the field at fault. */
final class PlanRules {

    private final EntryRules rules;

    PlanRules(ServerSchema schema) {
        rules = new EntryRules(schema);
    }

    /** The plan itself when nothing in it breaks the schema. */
    ChangePlan checked(ChangePlan plan, KindMapping mapping) throws InvalidObjectException {
        for (PlannedChange planned : plan.changes()) {
            List<SchemaViolation> found = violations(planned.change());
            if (!found.isEmpty()) {
                throw refusal(found, mapping);
            }
        }
        return plan;
    }

    /** The address is told first: other values are made from it. */
    private static InvalidObjectException refusal(List<SchemaViolation> found, KindMapping mapping) {
        SchemaViolation told = found.stream().min(Comparator.comparing(fault -> rank(field(mapping, fault.name()))))
                .orElseThrow();
        return new InvalidObjectException(field(mapping, told.name()), told.explanation());
    }

    private static int rank(Field field) {
        return field == Field.ADDRESS ? 0 : field != null ? 1 : 2;
    }

    private List<SchemaViolation> violations(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> rules.check(add.entry());
            case ModifyEntry modify -> modify.modifications().stream()
                    .filter(step -> step.type() != Modification.Type.DELETE)
                    .map(step -> new Attribute(step.attribute(), step.values())).flatMap(this::check).toList();
            case RenameEntry rename -> rename.newRdn().pairs().stream()
                    .map(pair -> new Attribute(pair.type(), List.of(AttributeValue.of(pair.value()))))
                    .flatMap(this::check).toList();
            case DeleteEntry delete -> List.of();
            case SetPassword password -> List.of();
        };
    }

    private Stream<SchemaViolation> check(Attribute attribute) {
        return rules.check(attribute).stream();
    }

    private static Field field(KindMapping mapping, String attribute) {
        return mapping.fields().values().stream().filter(field -> field.attribute().equalsIgnoreCase(attribute))
                .map(FieldMapping::field).findFirst().orElse(null);
    }
}
