// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.account.AccountRow.Place;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Lists that have no entry: each is what members name. Here such a list is called by a name below the base whose first
 * component is the attribute by which members name it; no entry of a directory is called so.
 */
final class MemberLists {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final Map<String, Listed> listed = new LinkedHashMap<>();

    /** A list with the members that were seen. */
    private record Listed(String address, List<String> members) {}

    MemberLists(DirectorySession session, SchemaProfile schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Whether the lists of a schema are such lists. */
    boolean areKept() {
        return schema.has(ObjectKind.LIST) && !schema.kind(ObjectKind.LIST).hasEntry();
    }

    /** The attribute of members that must be read; none where lists have entries. */
    List<String> attributes() {
        return areKept() ? List.of(groups()) : List.of();
    }

    /** Whether a name is that of such a list. */
    boolean isNamed(Dn dn) {
        return areKept() && dn.parent().equals(session.base())
                && dn.rdn().filter(rdn -> rdn.type().equalsIgnoreCase(groups())).isPresent();
    }

    /** The list of a name as its members are now; empty when it has none. */
    Optional<MailObject> read(Dn dn, Cancellation cancellation) throws OperationException {
        return find(dn.rdn().orElseThrow().value(), cancellation);
    }

    /** The list of an address; empty when nobody is a member. */
    Optional<MailObject> find(String address, Cancellation cancellation) throws OperationException {
        EntryTranslator members = new EntryTranslator(schema.kind(ObjectKind.MAILBOX));
        List<String> found = new ArrayList<>();
        CompleteSearch.run(session,
                SearchRequest.subtree(session.base(), Filter.equal(groups(), address), "objectClass", mail()),
                entry -> found.add(members.address(entry)), cancellation);
        return found.isEmpty() ? Optional.empty() : Optional.of(object(address, found));
    }

    /** A list that is to be: nothing names it yet. */
    MailObject object(String address, List<String> members) {
        DirectoryEntry name = DirectoryEntry.builder(session.base().child(groups(), address)).build();
        FieldValues values = FieldValues.NONE.with(Field.ADDRESS, address).with(Field.MEMBERS, members);
        return new MailObject(ObjectKind.LIST, List.of(name), values, Map.of());
    }

    /** Notes the lists that an account names. */
    void note(AccountRow account, DirectoryEntry entry) {
        if (areKept()) {
            for (String list : entry.texts(groups())) {
                listed.computeIfAbsent(list.toLowerCase(Locale.ROOT), absent -> new Listed(list, new ArrayList<>()))
                        .members().add(account.address());
            }
        }
    }

    /** The rows of the lists that were noted. */
    List<AccountRow> rows() {
        if (listed.isEmpty()) {
            return List.of();
        }
        Place place = new Place(groups(), session.base().toString());
        return listed.values().stream()
                .map(list -> new AccountRow(ObjectKind.LIST, list.address(), "", AccountState.ACTIVE, AccountRow.NONE,
                        List.copyOf(list.members()), AccountRow.NONE, AccountRow.NONE, place,
                        Dn.Rdn.of(groups(), list.address()).pairs().getFirst().escapedValue()))
                .toList();
    }

    private String groups() {
        return member().field(Field.GROUPS).orElseThrow().attribute();
    }

    private String mail() {
        return member().addressAttribute();
    }

    private KindMapping member() {
        return schema.kind(ObjectKind.MAILBOX);
    }
}
