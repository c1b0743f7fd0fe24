// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.change.ApplyPlanOperation;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * The mail objects of one directory: what the window and the command line do with them. Nothing here writes; plans are
 * applied by {@link org.poststation.directory.change.ApplyPlanOperation}. Every method that reads is blocking.
 */
public final class MailDirectory {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final Journal journal;
    private final Clock clock;

    /** The mail objects of a session's base by a schema profile; what is written is kept in the journal. */
    public MailDirectory(DirectorySession session, SchemaProfile schema, Journal journal) {
        this(session, schema, journal, Clock.systemDefaultZone());
    }

    /** The mail objects of a session's base at a time that the clock tells. */
    public MailDirectory(DirectorySession session, SchemaProfile schema, Journal journal, Clock clock) {
        this.session = session;
        this.schema = schema;
        this.journal = journal;
        this.clock = clock;
    }

    /** The session. */
    public DirectorySession session() {
        return session;
    }

    /** What was written to it from this workspace. */
    public Journal journal() {
        return journal;
    }

    /** What applies a plan as one entry of the journal. */
    public Operation<ChangeReport> apply(ChangePlan plan, JournalAction why) {
        return progress -> {
            try (JournalWriter entry = journal.begin(why)) {
                return new ApplyPlanOperation(session, plan, entry).run(progress);
            }
        };
    }

    /** The schema profile. */
    public SchemaProfile schema() {
        return schema;
    }

    /**
     * Streams all mailboxes, aliases and lists in batches, as the server delivers them.
     *
     * @param batches takes rows on a thread of the session; a slow receiver slows the server down
     */
    public ListingOutcome list(Consumer<List<AccountRow>> batches, Progress progress) throws OperationException {
        return new AccountLister(session, schema, clock).list(batches, progress);
    }

    /**
     * Streams all objects of some kinds with all their fields, as they stand in the entries.
     *
     * @param further attributes to deliver besides those of the fields
     * @param objects takes them on a thread of the session; a slow receiver slows the server down
     * @return how many there were
     * @throws OperationException when the server does not answer, or cuts the answer off: then not all was seen
     */
    public long scan(Set<ObjectKind> kinds, Set<String> further, Consumer<ScannedObject> objects,
            Progress progress) throws OperationException {
        return new ObjectScan(session, schema, clock).run(kinds, further, objects, progress);
    }

    /** Reads the object whose main entry has this name; empty when it is gone or no mail object. */
    public Optional<MailObject> read(Dn dn, Cancellation cancellation) throws OperationException {
        return reader().read(dn, cancellation);
    }

    /**
     * Same as {@link #read(Dn, Cancellation)}, with further attributes in the main entry; the fields that operational
     * attributes keep are there only when those are among them.
     */
    public Optional<MailObject> read(Dn dn, Set<String> further, Cancellation cancellation) throws OperationException {
        return reader().read(dn, further, cancellation);
    }

    /** The row that a listing would have for an object that is no domain. */
    public AccountRow row(MailObject read) {
        return new RowReader(schema, clock).row(read.kind(), read.entry());
    }

    /** Looks for an object of a kind by its address, of a domain by its name; case does not matter. */
    public Optional<MailObject> find(ObjectKind kind, String address, Cancellation cancellation)
            throws OperationException {
        return reader().find(kind, address, cancellation);
    }

    /** Looks for whatever has this address, extra addresses of mailboxes included. */
    public List<MailObject> findAddress(String address, Cancellation cancellation) throws OperationException {
        return reader().findAddress(address, cancellation);
    }

    /** The objects that point to an address by a forward, target, member or owner. */
    public List<Reference> references(String address, Cancellation cancellation) throws OperationException {
        return reader().references(address, cancellation);
    }

    /**
     * How objects of a kind are kept, for making new ones.
     *
     * @throws InvalidObjectException when the schema does not keep this kind
     */
    public KindMapping requireKind(ObjectKind kind) throws InvalidObjectException {
        return CreatePlanner.requireKind(schema, kind);
    }

    /** The values with which a new object of a kind begins: defaults of the schema profile. */
    public FieldValues defaults(ObjectKind kind) {
        return schema.kind(kind).defaultValues();
    }

    /**
     * Plans a new object.
     *
     * @param values must have {@link Field#ADDRESS}
     * @throws OperationException {@link InvalidObjectException} naming the field, or when the address is taken
     */
    public ChangePlan create(ObjectKind kind, FieldValues values, Cancellation cancellation)
            throws OperationException {
        return checked(kind, new CreatePlanner(reader(), clock).plan(kind, values, cancellation));
    }

    /**
     * What makes the entries of many new objects at once.
     *
     * @param asOf the moment that the entries have as that of their creation
     */
    public EntryDrafts drafts(Instant asOf) {
        return new EntryDrafts(reader(), Clock.fixed(asOf, clock.getZone()));
    }

    /**
     * Plans the difference between an object as it was read and the wanted values. Fields that are the same are not
     * written. Empty when nothing differs.
     *
     * @throws OperationException {@link InvalidObjectException} naming the field
     */
    public ChangePlan update(MailObject read, FieldValues wanted) throws OperationException {
        return checked(read.kind(), new UpdatePlanner(session, schema, clock).plan(read, wanted));
    }

    /**
     * Plans another way of writing for a value that stays the same, where a schema knows several.
     *
     * @param like a value as the server keeps it, whose way of writing is wanted
     * @return empty when it is written so already
     */
    public ChangePlan rewrite(MailObject read, Field field, String like) throws OperationException {
        return new UpdatePlanner(session, schema, clock).rewrite(read, field, like);
    }

    /**
     * Plans the same change of some fields for several objects.
     *
     * @throws OperationException {@link InvalidObjectException}, or {@link LimitReachedException} when a domain may not
     *         have what they take together
     */
    public ChangePlan updateAll(List<MailObject> read, Map<Field, List<String>> wanted, Cancellation cancellation)
            throws OperationException {
        Map<MailObject, FieldValues> changed = new LinkedHashMap<>();
        List<PlannedChange> changes = new ArrayList<>();
        for (MailObject object : read) {
            FieldValues values = object.values();
            for (Map.Entry<Field, List<String>> field : wanted.entrySet()) {
                values = values.with(field.getKey(), field.getValue());
            }
            changes.addAll(update(object, values).changes());
            changed.put(object, values);
        }
        new DomainLimits().checkChanges(this, changed, cancellation);
        return new ChangePlan(changes);
    }

    /**
     * Plans another address for an object, and for the entries that point to it when wanted.
     *
     * @param followReferences the references that are to be changed too
     * @throws OperationException {@link InvalidObjectException} or when the address is taken
     */
    public ChangePlan rename(MailObject read, String newAddress, List<Reference> followReferences,
            Cancellation cancellation) throws OperationException {
        return checked(read.kind(),
                new RenamePlanner(reader(), clock).plan(read, newAddress, followReferences, cancellation));
    }

    /**
     * Plans the removal of objects with all their entries; of a domain the entries below it go too.
     *
     * @param removeReferences the references from which the addresses are to be taken out
     */
    public ChangePlan delete(List<MailObject> read, List<Reference> removeReferences, Cancellation cancellation)
            throws OperationException {
        return new DeletePlanner(reader(), clock).plan(read, removeReferences, cancellation);
    }

    /**
     * Plans those of a Mailman list's ten addresses that are missing. Empty when none is, or when the schema's lists
     * have no further addresses.
     *
     * @throws OperationException {@link InvalidObjectException} when something else has one of them
     */
    public ChangePlan completeList(MailObject list, Cancellation cancellation) throws OperationException {
        return checked(ObjectKind.LIST, new CreatePlanner(reader(), clock).missing(list, cancellation));
    }

    /** What is suspicious about values that are being edited; needs no server. Findings name the field as subject. */
    public List<Finding> check(ObjectKind kind, FieldValues values) {
        return new FieldChecks(schema, clock).check(kind, values, Optional.empty());
    }

    /** Same as {@link #check(ObjectKind, FieldValues)}, and whether the object's domain has room for it. */
    public List<Finding> check(ObjectKind kind, FieldValues values, DomainUse domain) {
        return check(kind, values, Optional.of(domain));
    }

    /** Same as {@link #check(ObjectKind, FieldValues)}, and whether the domain has room where that is known. */
    public List<Finding> check(ObjectKind kind, FieldValues values, Optional<DomainUse> domain) {
        return new FieldChecks(schema, clock).check(kind, values, domain);
    }

    /**
     * Counts on the server how far the limits of an address's domain are used up.
     *
     * @param own DN of the object that is not to be counted; empty for none
     * @return empty when the domain has no entry
     */
    public Optional<DomainUse> domainUse(String address, String own, Cancellation cancellation)
            throws OperationException {
        return new DomainUseReader(reader(), clock).read(DomainTally.domain(address), own, cancellation);
    }

    /** The time that the directory goes by. */
    public Clock clock() {
        return clock;
    }

    private ChangePlan checked(ObjectKind kind, ChangePlan plan) throws OperationException {
        return new PlanRules(session.schema()).checked(plan, schema.kind(kind));
    }

    private MailObjectReader reader() {
        return new MailObjectReader(session, schema);
    }
}
