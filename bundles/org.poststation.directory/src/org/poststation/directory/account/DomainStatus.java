// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
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
        String status = status(copy.get(), isActive(wanted));
        List<Modification> write = List
                .of(new Modification(Modification.Type.REPLACE, attribute, List.of(AttributeValue.of(status))));
        Filter others = Filter.and(List.of(accounts(), Filter.equal(attribute, status).negated()));
        List<PlannedChange> changes = new ArrayList<>();
        CompleteSearch.run(session, SearchRequest.subtree(domain.dn(), others, "1.1"), entry -> changes.add(
                new PlannedChange(domain.address(), new ModifyEntry(entry.dn(), write), Optional.empty())),
                new Cancellation());
        return changes;
    }

    /** What the accounts of a domain tell of it; empty when they tell nothing or it has no entry. Blocking. */
    Optional<Told> told(MailObjectReader reader, String domain, Cancellation cancellation) throws OperationException {
        Optional<FieldMapping> copy = schema.domainStatus();
        Optional<MailObject> entry = copy.isEmpty()
                ? Optional.empty()
                : reader.find(ObjectKind.DOMAIN, domain, cancellation);
        return entry.map(found -> new Told(copy.get().attribute(), status(copy.get(), isActive(found.values())),
                status(copy.get(), true)));
    }

    /**
     * What accounts tell of their domain.
     *
     * @param attribute that tells it
     * @param status what it must say
     * @param usual what accounts say that do not have it
     */
    record Told(String attribute, String status, String usual) {

        /** Whether an entry says something else. */
        boolean isWrongIn(DirectoryEntry entry) {
            return !entry.texts(attribute).stream().findFirst().orElse(usual).equalsIgnoreCase(status);
        }

        /** The entry that says it. */
        DirectoryEntry in(DirectoryEntry entry) {
            return isWrongIn(entry)
                    ? entry.toBuilder().set(attribute, List.of(AttributeValue.of(status))).build()
                    : entry;
        }
    }

    private static String status(FieldMapping copy, boolean active) {
        return copy.codec().encode(List.of(Boolean.toString(active)), List.of()).getFirst();
    }

    private static boolean isActive(FieldValues domain) {
        return !domain.has(Field.ACTIVE) || domain.flag(Field.ACTIVE);
    }

    private Filter accounts() {
        return Filter.or(schema.kinds().values().stream().filter(mapping -> mapping.kind() != ObjectKind.DOMAIN)
                .map(KindMapping::match).map(KindMapping.Match::filter).distinct().toList());
    }
}
