// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Counts on the server how far a domain's limits are used up. */
final class DomainUseReader {

    private static final Set<Field> LIMITS = EnumSet.of(Field.MAX_MAILBOXES, Field.MAX_ALIASES, Field.MAX_QUOTA);
    private static final List<Field> COUNTED = List.of(Field.ADDRESS, Field.QUOTA);

    private final MailObjectReader reader;
    private final Clock clock;

    DomainUseReader(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Optional<DomainUse> read(String domain, String own, Cancellation cancellation) throws OperationException {
        Optional<FieldValues> limits = reader.schema().has(ObjectKind.DOMAIN)
                ? reader.find(ObjectKind.DOMAIN, domain, cancellation).map(MailObject::values)
                : Optional.empty();
        if (limits.isEmpty() || LIMITS.stream().noneMatch(limits.get()::has)) {
            return limits.map(unlimited -> new DomainTally(domain, own).use(unlimited, true));
        }
        return Optional.of(count(limits.get(), domain, own, cancellation));
    }

    private DomainUse count(FieldValues limits, String domain, String own, Cancellation cancellation)
            throws OperationException {
        SchemaProfile schema = reader.schema();
        List<Filter> filters = new ArrayList<>();
        Set<String> attributes = new LinkedHashSet<>(List.of("objectClass"));
        for (KindMapping mapping : schema.kinds().values()) {
            attributes.addAll(mapping.attributes(COUNTED));
            attributes.addAll(mapping.match().looksAt());
            if (mapping.kind() == ObjectKind.MAILBOX || mapping.kind() == ObjectKind.ALIAS) {
                filters.add(Filter.and(List.of(mapping.match().filter(),
                        Filter.endsWith(mapping.addressAttribute(), '@' + domain))));
            }
        }
        DomainTally tally = new DomainTally(domain, own);
        RowReader rows = new RowReader(schema, clock);
        DirectorySession session = reader.session();
        SearchOutcome outcome = session.search(
                SearchRequest.subtree(session.base(), Filter.or(filters), attributes.toArray(String[]::new)),
                entry -> schema.classify(entry).map(kind -> rows.row(kind, entry)).ifPresent(tally::add),
                cancellation);
        return tally.use(limits, outcome.isComplete());
    }
}
