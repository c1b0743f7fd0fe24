// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.MailAddress;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Reads a mailing list with everything that belongs to it: its further addresses, owners, members elsewhere. */
final class ListReader {

    private final DirectorySession session;
    private final SchemaProfile schema;
    private final KindMapping mapping;

    ListReader(DirectorySession session, SchemaProfile schema) {
        this.session = session;
        this.schema = schema;
        this.mapping = schema.kind(ObjectKind.LIST);
    }

    /** The list to which the entry belongs, which may be one of its further addresses. */
    MailObject read(DirectoryEntry entry, Cancellation cancellation) throws OperationException {
        if (!schema.mailmanLists()) {
            return list(List.of(entry), cancellation);
        }
        String address = new EntryTranslator(mapping).address(entry);
        Optional<String> suffix = MailmanAddresses.suffix(address);
        if (suffix.isPresent()) {
            Optional<DirectoryEntry> main = session
                    .find(sibling(entry, MailmanAddresses.listOf(address, suffix.get())), List.of("*"), cancellation);
            return list(family(main.orElse(entry), cancellation), cancellation);
        }
        return list(family(entry, cancellation), cancellation);
    }

    private List<DirectoryEntry> family(DirectoryEntry main, Cancellation cancellation) throws OperationException {
        List<DirectoryEntry> entries = new ArrayList<>(List.of(main));
        Optional<MailAddress> address = MailAddress.find(new EntryTranslator(mapping).address(main));
        if (address.isPresent()) {
            for (String further : MailmanAddresses.of(address.get())) {
                session.find(sibling(main, further), List.of("*"), cancellation).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Dn sibling(DirectoryEntry entry, String address) {
        return entry.dn().parent().child(mapping.creation().namingAttribute(), address);
    }

    private MailObject list(List<DirectoryEntry> entries, Cancellation cancellation) throws OperationException {
        Map<Field, List<String>> unreadable = EntryTranslator.newUnreadable();
        EntryTranslator translator = new EntryTranslator(mapping);
        FieldValues values = translator.values(entries.getFirst(), unreadable);
        if (schema.mailmanLists()) {
            values = values.with(Field.OWNERS, owners(entries, translator));
            values = values.with(Field.MEMBERS, without(values.all(Field.MEMBERS), values.text(Field.ADDRESS)));
        }
        values = switch (mapping.membership()) {
            case ADDRESSES_ON_LIST -> values;
            case DNS_ON_LIST -> values.with(Field.MEMBERS, addresses(values.all(Field.MEMBERS), cancellation));
            case ON_MEMBER -> values.with(Field.MEMBERS, membersNaming(values.text(Field.ADDRESS), cancellation));
        };
        return new MailObject(ObjectKind.LIST, entries, values, unreadable);
    }

    private List<String> owners(List<DirectoryEntry> entries, EntryTranslator translator) {
        for (DirectoryEntry entry : entries) {
            String address = translator.address(entry);
            if (MailmanAddresses.suffix(address).filter(MailmanAddresses.OWNER::equals).isPresent()) {
                String attribute = mapping.field(Field.MEMBERS).orElseThrow().attribute();
                return without(entry.texts(attribute), address);
            }
        }
        return List.of();
    }

    private static List<String> without(List<String> addresses, String own) {
        return addresses.stream().filter(address -> !address.equalsIgnoreCase(own)).toList();
    }

    private List<String> membersNaming(String list, Cancellation cancellation) throws OperationException {
        KindMapping member = schema.kind(ObjectKind.MAILBOX);
        String group = member.field(Field.GROUPS).orElseThrow().attribute();
        List<String> members = new ArrayList<>();
        session.search(
                SearchRequest.subtree(session.base(), Filter.equal(group, list), "objectClass",
                        member.addressAttribute()),
                entry -> members.add(new EntryTranslator(member).address(entry)), cancellation);
        return members;
    }

    private List<String> addresses(List<String> names, Cancellation cancellation) throws OperationException {
        KindMapping member = schema.kind(ObjectKind.MAILBOX);
        Map<Dn, String> known = new HashMap<>();
        session.search(SearchRequest.subtree(session.base(), member.match().filter(), member.addressAttribute()),
                entry -> known.put(entry.dn(), new EntryTranslator(member).address(entry)), cancellation);
        List<String> addresses = new ArrayList<>();
        for (String name : names) {
            addresses.add(known.getOrDefault(dn(name), name));
        }
        return addresses;
    }

    private static Dn dn(String name) {
        try {
            return Dn.parse(name);
        } catch (InvalidDnException shownAsItIs) {
            return Dn.ROOT;
        }
    }
}
