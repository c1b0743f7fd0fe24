// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Reads mail objects whole. */
final class MailObjectReader {

    private static final List<String> ALL = List.of("*");

    private final DirectorySession session;
    private final SchemaProfile schema;

    MailObjectReader(DirectorySession session, SchemaProfile schema) {
        this.session = session;
        this.schema = schema;
    }

    DirectorySession session() {
        return session;
    }

    SchemaProfile schema() {
        return schema;
    }

    Optional<MailObject> read(Dn dn, Cancellation cancellation) throws OperationException {
        return read(dn, Set.of(), cancellation);
    }

    Optional<MailObject> read(Dn dn, Set<String> further, Cancellation cancellation) throws OperationException {
        MemberLists lists = new MemberLists(session, schema);
        if (lists.isNamed(dn)) {
            return lists.read(dn, cancellation);
        }
        List<String> attributes = new ArrayList<>(ALL);
        attributes.addAll(further);
        Optional<DirectoryEntry> entry = session.find(dn, attributes, cancellation);
        return entry.isEmpty() ? Optional.empty() : whole(entry.get(), cancellation);
    }

    Optional<MailObject> find(ObjectKind kind, String address, Cancellation cancellation) throws OperationException {
        KindMapping mapping = schema.kind(kind);
        if (!mapping.hasEntry()) {
            return new MemberLists(session, schema).find(ascii(kind, address), cancellation);
        }
        Filter filter = Filter.and(List.of(mapping.match().filter(),
                Filter.equal(mapping.addressAttribute(), ascii(kind, address))));
        for (MailObject found : objects(filter, cancellation)) {
            if (found.kind() == kind) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    List<MailObject> findAddress(String address, Cancellation cancellation) throws OperationException {
        List<Filter> filters = new ArrayList<>();
        for (KindMapping mapping : schema.kinds().values()) {
            if (mapping.kind() != ObjectKind.DOMAIN && mapping.hasEntry()) {
                mapping.attributes(List.of(Field.ADDRESS, Field.EXTRA_ADDRESSES)).forEach(attribute -> filters
                        .add(Filter.and(List.of(mapping.match().filter(), Filter.equal(attribute, address)))));
            }
        }
        List<MailObject> found = objects(Filter.or(filters), cancellation);
        MemberLists lists = new MemberLists(session, schema);
        if (lists.areKept()) {
            lists.find(address, cancellation).ifPresent(found::add);
        }
        return found;
    }

    List<Reference> references(String address, Cancellation cancellation) throws OperationException {
        List<Filter> filters = new ArrayList<>();
        for (KindMapping mapping : schema.kinds().values()) {
            if (mapping.membership() == Membership.DNS_ON_LIST) {
                String attribute = mapping.field(Field.MEMBERS).orElseThrow().attribute();
                for (MailObject member : findAddress(address, cancellation)) {
                    filters.add(Filter.equal(attribute, member.dn().toString()));
                }
            } else {
                mapping.attributes(Field.POINTING).forEach(attribute -> filters.add(Filter.equal(attribute, address)));
            }
        }
        List<Reference> found = new ArrayList<>();
        for (MailObject object : objects(Filter.or(filters.stream().distinct().toList()), cancellation)) {
            for (Field field : Field.POINTING) {
                boolean points = object.values().all(field).stream().anyMatch(address::equalsIgnoreCase);
                if (points && !object.address().equalsIgnoreCase(address)) {
                    found.add(new Reference(object, field));
                }
            }
        }
        return found;
    }

    private List<MailObject> objects(Filter filter, Cancellation cancellation) throws OperationException {
        List<Dn> names = new ArrayList<>();
        CompleteSearch.run(session, SearchRequest.subtree(session.base(), filter, "1.1"),
                entry -> names.add(entry.dn()), cancellation);
        List<MailObject> objects = new ArrayList<>();
        for (Dn name : names) {
            read(name, cancellation).filter(object -> objects.stream().noneMatch(o -> o.dn().equals(object.dn())))
                    .ifPresent(objects::add);
        }
        return objects;
    }

    private Optional<MailObject> whole(DirectoryEntry entry, Cancellation cancellation) throws OperationException {
        Optional<ObjectKind> kind = schema.classify(entry);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get() != ObjectKind.LIST) {
            return Optional.of(simple(kind.get(), entry));
        }
        return Optional.of(new ListReader(session, schema).read(entry, cancellation));
    }

    private MailObject simple(ObjectKind kind, DirectoryEntry entry) {
        Map<Field, List<String>> unreadable = EntryTranslator.newUnreadable();
        FieldValues values = new EntryTranslator(schema.kind(kind)).values(entry, unreadable);
        return new MailObject(kind, List.of(entry), values, unreadable);
    }

    private static String ascii(ObjectKind kind, String text) {
        try {
            return kind == ObjectKind.DOMAIN ? DomainName.parse(text).ascii() : MailAddress.parse(text).toString();
        } catch (InvalidValueException asItIs) {
            return text;
        }
    }
}
