// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Streams the rows of the accounts table. The further addresses of a Mailman list become part of the list's row. */
final class AccountLister {

    private static final int BATCH = 500;
    private static final List<Field> SHOWN = List.of(Field.ADDRESS, Field.NAME, Field.QUOTA, Field.FORWARD_TARGETS,
            Field.TARGETS, Field.MEMBERS, Field.EXPIRES, Field.ACTIVE, Field.DELETED, Field.CHANGED);

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final RowReader rows;
    private final MemberLists memberLists;
    private final Map<String, AccountRow> heldBack = new HashMap<>();
    private final Set<String> lists = new HashSet<>();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, DomainRow> domains = new HashMap<>();
    private List<AccountRow> batch = new ArrayList<>(BATCH);
    private long delivered;
    /** The domain of the row before; rows of one domain mostly come together. */
    private String countedDomain;
    private int[] count;

    AccountLister(DirectorySession session, SchemaProfile schema, Clock clock) {
        this.session = session;
        this.schema = schema;
        this.rows = new RowReader(schema, clock);
        this.memberLists = new MemberLists(session, schema);
    }

    ListingOutcome list(Consumer<List<AccountRow>> batches, Progress progress) throws OperationException {
        progress.begin("", Progress.UNKNOWN_TOTAL);
        SearchRequest request = MailSearch.request(session, schema, schema.kinds().keySet(), SHOWN,
                memberLists.attributes());
        SearchOutcome outcome = session.search(request, entry -> take(entry, batches, progress),
                progress.cancellation());
        finish(batches);
        progress.done(delivered);
        return new ListingOutcome(delivered, domainRows(), outcome);
    }

    private void take(DirectoryEntry entry, Consumer<List<AccountRow>> batches, Progress progress) {
        Optional<ObjectKind> kind = schema.classify(entry);
        if (kind.isEmpty() || entry.dn().isRoot()) {
            return;
        }
        if (kind.get() == ObjectKind.DOMAIN) {
            addDomain(entry);
            return;
        }
        AccountRow row = rows.row(kind.get(), entry);
        if (kind.get() == ObjectKind.LIST && schema.mailmanLists() && holdBack(row)) {
            return;
        }
        memberLists.note(row, entry);
        deliver(row, batches);
        progress.done(delivered);
    }

    private boolean holdBack(AccountRow row) {
        Optional<String> suffix = MailmanAddresses.suffix(row.address());
        if (suffix.isEmpty()) {
            lists.add(row.address().toLowerCase(Locale.ROOT));
            return false;
        }
        heldBack.put(row.address().toLowerCase(Locale.ROOT), row);
        return true;
    }

    /** Addresses that only look like a list's further ones, because there is no such list, are lists themselves. */
    private void finish(Consumer<List<AccountRow>> batches) {
        Set<String> found = MailmanAddresses.lists(Stream.concat(lists.stream(), heldBack.keySet().stream()).toList());
        found.stream().map(heldBack::get).filter(Objects::nonNull).forEach(row -> deliver(row, batches));
        memberLists.rows().forEach(list -> deliver(list, batches));
        flush(batches);
    }

    private void deliver(AccountRow row, Consumer<List<AccountRow>> batches) {
        count(row);
        batch.add(row);
        delivered++;
        if (batch.size() == BATCH) {
            flush(batches);
        }
    }

    private void count(AccountRow row) {
        String domain = row.domain();
        if (domain.isEmpty()) {
            return;
        }
        if (!domain.equals(countedDomain)) {
            countedDomain = domain;
            count = counts.computeIfAbsent(domain.toLowerCase(Locale.ROOT),
                    name -> new int[ObjectKind.values().length]);
        }
        count[row.kind().ordinal()]++;
    }

    private void flush(Consumer<List<AccountRow>> batches) {
        if (!batch.isEmpty()) {
            batches.accept(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void addDomain(DirectoryEntry entry) {
        FieldValues values = new EntryTranslator(schema.kind(ObjectKind.DOMAIN)).values(entry,
                EntryTranslator.newUnreadable());
        String name = values.text(Field.ADDRESS).toLowerCase(Locale.ROOT);
        boolean active = !values.has(Field.ACTIVE) || values.flag(Field.ACTIVE);
        domains.put(name, new DomainRow(name, entry.dn().toString(), active, 0, 0, 0));
        counts.computeIfAbsent(name, absent -> new int[ObjectKind.values().length]);
    }

    private List<DomainRow> domainRows() {
        return counts.entrySet().stream().map(counted -> {
            DomainRow known = domains.getOrDefault(counted.getKey(),
                    new DomainRow(counted.getKey(), "", true, 0, 0, 0));
            int[] count = counted.getValue();
            return new DomainRow(known.name(), known.dn(), known.active(), count[ObjectKind.MAILBOX.ordinal()],
                    count[ObjectKind.ALIAS.ordinal()], count[ObjectKind.LIST.ordinal()]);
        }).toList();
    }
}
