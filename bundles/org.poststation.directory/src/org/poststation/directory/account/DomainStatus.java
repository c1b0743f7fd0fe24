// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** The copy of a domain's state that stands in each of its accounts, where the schema keeps one. */
final class DomainStatus {

    private final DirectorySession session;
    private final SchemaProfile schema;

    DomainStatus(DirectorySession session, SchemaProfile schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * The changes by which every account of a domain tells its new state. They share what they write, so that a plan
     * for a large domain is mostly names.
     */
    List<PlannedChange> follow(MailObject domain, FieldValues wanted) throws OperationException {
        Optional<FieldMapping> copy = schema.domainStatus();
        if (copy.isEmpty()) {
            return List.of();
        }
        String attribute = copy.get().attribute();
        String status = copy.get().codec().encode(wanted.all(Field.ACTIVE), List.of()).getFirst();
        List<Modification> write = List
                .of(new Modification(Modification.Type.REPLACE, attribute, List.of(AttributeValue.of(status))));
        Filter others = Filter.and(List.of(accounts(), Filter.equal(attribute, status).negated()));
        List<PlannedChange> changes = new ArrayList<>();
        CompleteSearch.run(session, SearchRequest.subtree(domain.dn(), others, "1.1"), entry -> changes.add(
                new PlannedChange(domain.address(), new ModifyEntry(entry.dn(), write), Optional.empty())),
                new Cancellation());
        return changes;
    }

    /** The plan for a new object, whose entries tell when their domain is inactive. Blocking. */
    ChangePlan told(ChangePlan created, MailObjectReader reader, String domain, Cancellation cancellation)
            throws OperationException {
        Optional<FieldMapping> copy = schema.domainStatus();
        Optional<MailObject> entry = copy.isEmpty()
                ? Optional.empty()
                : reader.find(ObjectKind.DOMAIN, domain, cancellation);
        if (entry.filter(found -> !isActive(found)).isEmpty()) {
            return created;
        }
        AttributeValue status = AttributeValue
                .of(copy.get().codec().encode(List.of(Boolean.toString(false)), List.of()).getFirst());
        return new ChangePlan(created.changes().stream()
                .map(planned -> told(planned, copy.get().attribute(), status)).toList());
    }

    private static PlannedChange told(PlannedChange planned, String attribute, AttributeValue status) {
        return planned.change() instanceof AddEntry add
                ? new PlannedChange(planned.subject(),
                        new AddEntry(add.entry().toBuilder().set(attribute, List.of(status)).build()),
                        planned.expected())
                : planned;
    }

    private static boolean isActive(MailObject domain) {
        return !domain.values().has(Field.ACTIVE) || domain.values().flag(Field.ACTIVE);
    }

    private Filter accounts() {
        return Filter.or(schema.kinds().values().stream().filter(mapping -> mapping.kind() != ObjectKind.DOMAIN)
                .map(KindMapping::match).map(KindMapping.Match::filter).distinct().toList());
    }
}
