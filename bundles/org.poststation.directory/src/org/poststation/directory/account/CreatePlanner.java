// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.account.DomainStatus.Told;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.MailAddress;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** Plans new mail objects. */
final class CreatePlanner {

    private final MailObjectReader reader;
    private final SchemaProfile schema;
    private final Clock clock;

    CreatePlanner(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.schema = reader.schema();
        this.clock = clock;
    }

    ChangePlan plan(ObjectKind kind, FieldValues given, Cancellation cancellation) throws OperationException {
        KindMapping mapping = requireKind(schema, kind);
        FieldValues values = normalised(kind, mapping, given);
        checkPlace(kind, mapping, values.text(Field.ADDRESS), cancellation);
        if (!mapping.hasEntry()) {
            return memberList(values);
        }
        String address = values.text(Field.ADDRESS);
        Dn parent = new Places(reader, clock).parent(mapping, address, cancellation);
        if (kind == ObjectKind.DOMAIN) {
            return plan(mapping, values, parent);
        }
        ChangePlan created = kind == ObjectKind.LIST
                ? list(mapping, values, parent, cancellation)
                : plan(mapping, values, parent);
        Optional<Told> told = new DomainStatus(reader.session(), schema).told(reader, DomainTally.domain(address),
                cancellation);
        return told.map(status -> telling(created, status)).orElse(created);
    }

    private static ChangePlan telling(ChangePlan created, Told told) {
        return new ChangePlan(created.changes().stream().map(planned -> planned.change() instanceof AddEntry added
                ? add(planned.subject(), told.in(added.entry()))
                : planned).toList());
    }

    private ChangePlan plan(KindMapping mapping, FieldValues values, Dn parent) throws OperationException {
        return new ChangePlan(entries(mapping, values, parent).stream()
                .map(entry -> add(values.text(Field.ADDRESS), entry)).toList());
    }

    /** The values as the directory keeps them, checked as far as that goes without asking it. */
    FieldValues normalised(ObjectKind kind, KindMapping mapping, FieldValues given) throws OperationException {
        FieldValues values = given.only(field -> field != Field.CREATED && field != Field.CHANGED);
        values = values.with(Field.ADDRESS, AddressRules.normalise(kind, given.text(Field.ADDRESS)));
        values = AddressRules.normalise(values, values.fields());
        checkFields(mapping, values);
        checkPath(mapping, values);
        return values;
    }

    /** The entries of a new object that is no list of several entries, the main one first. */
    List<DirectoryEntry> entries(KindMapping mapping, FieldValues values, Dn parent) throws OperationException {
        List<DirectoryEntry> entries = new ArrayList<>();
        DirectoryEntry entry = entry(mapping, values, parent);
        entries.add(entry);
        for (String child : mapping.creation().children()) {
            entries.add(unit(Dn.parse(child + ',' + entry.dn())));
        }
        return entries;
    }

    private ChangePlan list(KindMapping mapping, FieldValues values, Dn parent, Cancellation cancellation)
            throws OperationException {
        String address = values.text(Field.ADDRESS);
        ListUpdate update = new ListUpdate(reader.session(), schema,
                new UpdatePlanner(reader.session(), schema, clock));
        return switch (mapping.membership()) {
            case ADDRESSES_ON_LIST -> schema.mailmanLists()
                    ? mailman(mapping, values, parent, cancellation)
                    : new ChangePlan(List.of(add(address, entry(mapping, values, parent))));
            case DNS_ON_LIST -> new ChangePlan(List.of(add(address,
                    entry(mapping, values.with(Field.MEMBERS, update.names(values.all(Field.MEMBERS))), parent))));
            case ON_MEMBER -> {
                DirectoryEntry entry = entry(mapping, values, parent);
                MailObject empty = new MailObject(ObjectKind.LIST, List.of(entry), values.with(Field.MEMBERS, ""),
                        Map.of());
                ChangePlan members = values.has(Field.MEMBERS)
                        ? update.plan(empty, values, EnumSet.of(Field.MEMBERS))
                        : ChangePlan.empty();
                yield new ChangePlan(List.of(add(address, entry))).then(members);
            }
        };
    }

    /** A list that its members make; without any it would not exist. */
    private ChangePlan memberList(FieldValues values) throws OperationException {
        if (!values.has(Field.MEMBERS)) {
            throw new InvalidObjectException(Field.MEMBERS, Explanation.of(AccountWording.text("members-missing"),
                    AccountWording.text("members-missing.next")));
        }
        MailObject empty = new MemberLists(reader.session(), schema).object(values.text(Field.ADDRESS), List.of());
        UpdatePlanner planner = new UpdatePlanner(reader.session(), schema, clock);
        return new ListUpdate(reader.session(), schema, planner).plan(empty, values, EnumSet.of(Field.MEMBERS));
    }

    private ChangePlan mailman(KindMapping mapping, FieldValues values, Dn parent, Cancellation cancellation)
            throws OperationException {
        String list = values.text(Field.ADDRESS);
        List<PlannedChange> changes = new ArrayList<>();
        changes.add(add(list, entry(mapping, ListUpdate.orItself(values), parent)));
        for (String address : MailmanAddresses.of(MailAddress.parse(list))) {
            checkFree(address, cancellation);
            changes.add(add(list, further(mapping, values, parent, address)));
        }
        return new ChangePlan(changes);
    }

    /** The addresses of a Mailman list that are missing; they lead where those of a new list would. */
    ChangePlan missing(MailObject list, Cancellation cancellation) throws OperationException {
        KindMapping mapping = requireKind(schema, ObjectKind.LIST);
        Optional<MailAddress> address = MailAddress.find(list.address());
        List<PlannedChange> changes = new ArrayList<>();
        if (schema.mailmanLists() && address.isPresent()) {
            FieldValues values = list.values().only(field -> field != Field.CREATED && field != Field.CHANGED);
            for (String further : MailmanAddresses.missing(address.get(), existing(mapping, list))) {
                checkFree(further, cancellation);
                changes.add(add(list.address(), further(mapping, values, list.dn().parent(), further)));
            }
        }
        return new ChangePlan(changes);
    }

    private static List<String> existing(KindMapping mapping, MailObject list) {
        EntryTranslator translator = new EntryTranslator(mapping);
        return list.entries().stream().map(translator::address).toList();
    }

    private DirectoryEntry further(KindMapping mapping, FieldValues values, Dn parent, String address) {
        boolean isOwner = MailmanAddresses.suffix(address).filter(MailmanAddresses.OWNER::equals).isPresent();
        FieldValues further = values.with(Field.ADDRESS, address).with(Field.MEMBERS,
                isOwner ? values.all(Field.OWNERS) : List.of());
        return entry(mapping, ListUpdate.orItself(further), parent);
    }

    /** The entry of a new object by the schema profile's description. */
    private DirectoryEntry entry(KindMapping mapping, FieldValues values, Dn parent) {
        Templates templates = new Templates(values, reader.session().base(), clock);
        DirectoryEntry begun = templates.entry(mapping.creation(), parent);
        Map<FieldMapping, List<String>> raw = new EntryTranslator(mapping).raw(values, values.fields(), begun);
        DirectoryEntry.Builder entry = begun.toBuilder();
        raw.forEach((field, texts) -> {
            if (!texts.isEmpty()) {
                entry.set(field.attribute(), texts(texts));
            }
            if (!texts.isEmpty() && !field.auxiliaryClass().isEmpty()) {
                entry.add("objectClass", field.auxiliaryClass());
            }
        });
        Rdn name = begun.dn().rdn().orElseThrow();
        return entry.add(name.type(), name.value()).build();
    }

    private static DirectoryEntry unit(Dn dn) {
        return DirectoryEntry.builder(dn).add("objectClass", "organizationalUnit")
                .add(dn.rdn().orElseThrow().type(), dn.rdn().orElseThrow().value()).build();
    }

    private static List<AttributeValue> texts(List<String> texts) {
        return texts.stream().map(AttributeValue::of).toList();
    }

    private static PlannedChange add(String subject, DirectoryEntry entry) {
        return new PlannedChange(subject, new AddEntry(entry), Optional.empty());
    }

    /** The mapping of a kind of which new objects can be made. */
    static KindMapping requireKind(SchemaProfile schema, ObjectKind kind) throws InvalidObjectException {
        boolean isMade = schema.has(kind)
                && !(schema.kind(kind).hasEntry() && schema.kind(kind).creation().objectClasses().isEmpty());
        if (!isMade) {
            throw new InvalidObjectException(null, Explanation.of(AccountWording.text("no-kind", schema.title()),
                    AccountWording.text("no-kind.next")));
        }
        return schema.kind(kind);
    }

    /** A slash in the local part would lead the path of the maildir elsewhere. */
    private static void checkPath(KindMapping mapping, FieldValues values) throws InvalidObjectException {
        String address = values.text(Field.ADDRESS);
        boolean hasPath = mapping.creation().attributes().values().stream()
                .anyMatch(template -> template.contains("/") && template.contains("{local}"));
        if (hasPath && !values.has(Field.MAILDIR) && address.indexOf('/') >= 0) {
            throw new InvalidObjectException(Field.ADDRESS,
                    Explanation.of(AccountWording.text("path", address), AccountWording.text("path.next")));
        }
    }

    private void checkFields(KindMapping mapping, FieldValues values) throws OperationException {
        Set<Field> unknown = EnumSet.copyOf(values.fields());
        unknown.removeIf(mapping::has);
        if (!unknown.isEmpty()) {
            throw new UpdatePlanner(reader.session(), schema, clock).noField(unknown.iterator().next());
        }
    }

    /** The address is free, its domain exists, and a list stands where lists stand. */
    void checkPlace(ObjectKind kind, KindMapping mapping, String address, Cancellation cancellation)
            throws OperationException {
        if (kind == ObjectKind.DOMAIN) {
            if (reader.find(kind, address, cancellation).isPresent()) {
                throw taken(address, kind);
            }
            return;
        }
        checkFree(address, cancellation);
        String domain = address.substring(address.lastIndexOf('@') + 1);
        String prefix = mapping.match().domainPrefix();
        if (!prefix.isEmpty() && !domain.startsWith(prefix)) {
            throw new InvalidObjectException(Field.ADDRESS, Explanation.of(
                    AccountWording.text("not-a-list-domain", prefix),
                    AccountWording.text("not-a-list-domain.next", prefix)));
        }
        checkDomain(domain, cancellation);
    }

    /** The domain has its entry, where domains have entries. */
    void checkDomain(String domain, Cancellation cancellation) throws OperationException {
        if (schema.has(ObjectKind.DOMAIN) && reader.find(ObjectKind.DOMAIN, domain, cancellation).isEmpty()) {
            throw new InvalidObjectException(Field.ADDRESS, Explanation.of(AccountWording.text("no-domain", domain),
                    AccountWording.text("no-domain.next")));
        }
    }

    private void checkFree(String address, Cancellation cancellation) throws OperationException {
        List<MailObject> holders = reader.findAddress(address, cancellation);
        if (!holders.isEmpty()) {
            throw taken(address, holders.getFirst().kind());
        }
    }

    private static InvalidObjectException taken(String address, ObjectKind kind) {
        return new InvalidObjectException(Field.ADDRESS, Explanation
                .of(AccountWording.text("taken", address, AccountWording.text("kind." + kind)),
                        AccountWording.text("taken.next")));
    }

    static InvalidObjectException noSuchMember(String address) {
        return new InvalidObjectException(Field.MEMBERS, Explanation.of(AccountWording.text("no-member", address),
                AccountWording.text("no-member.next")));
    }
}
