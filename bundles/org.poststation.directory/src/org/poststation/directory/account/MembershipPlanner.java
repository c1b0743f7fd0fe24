// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Plans membership that stands in the members' entries. A member that is no address of this directory has an entry that
 * exists for its memberships only, where the schema has such entries.
 */
final class MembershipPlanner {

    private static final List<ObjectKind> MEMBERS = List.of(ObjectKind.MAILBOX, ObjectKind.ALIAS);

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final UpdatePlanner planner;
    private final KindMapping list;

    MembershipPlanner(DirectorySession session, SchemaProfile schema, UpdatePlanner planner) {
        this.session = session;
        this.schema = schema;
        this.planner = planner;
        this.list = schema.kind(ObjectKind.LIST);
    }

    /** The changes that give a list exactly these members. */
    List<PlannedChange> plan(MailObject object, List<String> members) throws OperationException {
        List<PlannedChange> changes = new ArrayList<>();
        List<String> before = object.values().all(Field.MEMBERS);
        for (String gone : without(before, members)) {
            changes.addAll(remove(object.address(), gone));
        }
        for (String added : without(members, before)) {
            changes.addAll(add(object.address(), added));
        }
        return changes;
    }

    /** The changes by which every member names the list by its new address. */
    List<PlannedChange> rename(MailObject object, String newAddress) throws OperationException {
        List<PlannedChange> changes = new ArrayList<>();
        for (DirectoryEntry member : entries(Filter.equal(groups(), object.address()))) {
            List<String> all = member.texts(groups()).stream()
                    .map(group -> group.equalsIgnoreCase(object.address()) ? newAddress : group).toList();
            changes.addAll(write(object.address(), member, all));
        }
        return changes;
    }

    private List<PlannedChange> remove(String listAddress, String member) throws OperationException {
        List<PlannedChange> changes = new ArrayList<>();
        Filter inList = Filter.and(List.of(Filter.equal(groups(), listAddress), Filter.equal(mail(), member)));
        for (DirectoryEntry entry : entries(inList)) {
            List<String> all = without(entry.texts(groups()), List.of(listAddress));
            boolean isNothingElse = all.isEmpty() && session.schema().must(entry.texts("objectClass")).stream()
                    .anyMatch(groups()::equalsIgnoreCase);
            if (isNothingElse) {
                changes.add(new PlannedChange(listAddress, new DeleteEntry(entry.dn()), entry.version()));
            } else {
                changes.addAll(write(listAddress, entry, all));
            }
        }
        return changes;
    }

    private List<PlannedChange> add(String listAddress, String member) throws OperationException {
        for (DirectoryEntry entry : entries(Filter.equal(mail(), member))) {
            boolean isMember = schema.classify(entry).filter(MEMBERS::contains)
                    .filter(kind -> schema.kind(kind).has(Field.GROUPS)).isPresent() || isExternal(entry);
            if (isMember) {
                List<String> all = new ArrayList<>(entry.texts(groups()));
                all.add(listAddress);
                return write(listAddress, entry, all);
            }
        }
        if (list.external().objectClasses().isEmpty()) {
            throw CreatePlanner.noSuchMember(member);
        }
        return List.of(new PlannedChange(listAddress, new AddEntry(external(listAddress, member)), Optional.empty()));
    }

    private DirectoryEntry external(String listAddress, String member) throws OperationException {
        MailObjectReader reader = new MailObjectReader(session, schema);
        Dn parent = new Places(reader, planner.clock()).external(list, listAddress, new Cancellation());
        Templates templates = new Templates(FieldValues.NONE.with(Field.ADDRESS, member), session.base(),
                planner.clock());
        return templates.entry(list.external(), parent).toBuilder().add(groups(), listAddress).build();
    }

    private boolean isExternal(DirectoryEntry entry) {
        List<String> classes = list.external().objectClasses();
        return !classes.isEmpty() && classes.stream().allMatch(entry::hasObjectClass);
    }

    private List<PlannedChange> write(String subject, DirectoryEntry member, List<String> all)
            throws OperationException {
        return planner.planned(subject, member, new EntryDelta(member, session.schema()).set(groups(), all));
    }

    private List<DirectoryEntry> entries(Filter filter) throws OperationException {
        List<Dn> names = new ArrayList<>();
        CompleteSearch.run(session, SearchRequest.subtree(session.base(), filter, "1.1"),
                entry -> names.add(entry.dn()), new Cancellation());
        List<DirectoryEntry> entries = new ArrayList<>();
        for (Dn name : names) {
            session.find(name, List.of("*"), new Cancellation()).ifPresent(entries::add);
        }
        return entries;
    }

    private String groups() {
        return schema.kind(ObjectKind.MAILBOX).field(Field.GROUPS).orElseThrow().attribute();
    }

    private String mail() {
        return schema.kind(ObjectKind.MAILBOX).addressAttribute();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(text -> others.stream().noneMatch(text::equalsIgnoreCase)).toList();
    }
}
