// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Changes of a list reach several entries: its further addresses, its owners' address, or its members. */
final class ListUpdate {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final UpdatePlanner planner;
    private final KindMapping mapping;

    ListUpdate(DirectorySession session, SchemaProfile schema, UpdatePlanner planner) {
        this.session = session;
        this.schema = schema;
        this.planner = planner;
        this.mapping = schema.kind(ObjectKind.LIST);
    }

    ChangePlan plan(MailObject list, FieldValues values, Set<Field> changed) throws OperationException {
        Set<Field> onMain = EnumSet.copyOf(changed);
        List<PlannedChange> changes = new ArrayList<>();
        FieldValues main = values;
        if (onMain.contains(Field.MEMBERS)) {
            switch (mapping.membership()) {
                case ADDRESSES_ON_LIST -> main = schema.mailmanLists() ? orItself(values) : values;
                case DNS_ON_LIST -> main = values.with(Field.MEMBERS, names(values.all(Field.MEMBERS)));
                case ON_MEMBER -> {
                    onMain.remove(Field.MEMBERS);
                    changes.addAll(
                            new MembershipPlanner(session, schema, planner).plan(list, values.all(Field.MEMBERS)));
                }
                default -> throw new IllegalStateException(mapping.membership().name());
            }
        }
        if (schema.mailmanLists()) {
            changes.addAll(furtherAddresses(list, values, onMain));
            onMain.remove(Field.OWNERS);
        }
        if (!onMain.isEmpty()) {
            changes.addAll(0, planner.modify(list, list.entry(), main, onMain));
        }
        return new ChangePlan(changes);
    }

    /** A list without members in the directory is handed to Mailman: it leads to itself. */
    static FieldValues orItself(FieldValues values) {
        return values.has(Field.MEMBERS) ? values : values.with(Field.MEMBERS, values.text(Field.ADDRESS));
    }

    private List<PlannedChange> furtherAddresses(MailObject list, FieldValues values, Set<Field> changed)
            throws OperationException {
        List<PlannedChange> changes = new ArrayList<>();
        EntryTranslator translator = new EntryTranslator(mapping);
        for (DirectoryEntry entry : list.entries().subList(1, list.entries().size())) {
            String address = translator.address(entry);
            Set<Field> here = EnumSet.noneOf(Field.class);
            FieldValues wanted = values.with(Field.ADDRESS, address);
            if (changed.contains(Field.ACTIVE)) {
                here.add(Field.ACTIVE);
            }
            boolean isOwner = MailmanAddresses.suffix(address).filter(MailmanAddresses.OWNER::equals).isPresent();
            if (isOwner && changed.contains(Field.OWNERS)) {
                here.add(Field.MEMBERS);
                wanted = orItself(wanted.with(Field.MEMBERS, values.all(Field.OWNERS)));
            }
            if (!here.isEmpty()) {
                changes.addAll(planner.modify(list, entry, wanted, here));
            }
        }
        return changes;
    }

    /** The DNs of members given by address; a text that is a DN already stays. */
    List<String> names(List<String> members) throws OperationException {
        List<String> names = new ArrayList<>();
        for (String member : members) {
            Optional<Dn> known = member.contains("@") && !member.contains("=") ? nameOf(member) : Optional.empty();
            if (known.isEmpty() && !member.contains("=")) {
                throw CreatePlanner.noSuchMember(member);
            }
            names.add(known.map(Dn::toString).orElse(member));
        }
        return names;
    }

    private Optional<Dn> nameOf(String address) throws OperationException {
        KindMapping account = schema.kind(ObjectKind.MAILBOX);
        List<Dn> found = new ArrayList<>();
        session.search(
                SearchRequest.subtree(session.base(), Filter.and(
                        List.of(account.match().filter(), Filter.equal(account.addressAttribute(), address))), "1.1"),
                entry -> found.add(entry.dn()), new Cancellation());
        return found.stream().findFirst();
    }

    static boolean isOnMember(KindMapping mapping) {
        return mapping.membership() == Membership.ON_MEMBER;
    }
}
