// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Filter;
import org.poststation.directory.account.FieldValues;

/**
 * What one kind of mail object is in a schema.
 *
 * @param kind the kind
 * @param match which entries are of this kind
 * @param creation how a new entry is made
 * @param fields its fields
 * @param derived fields that exist without an attribute of their own in the main entry: a kept copy as the own
 *            address among the targets, owners in the owner address's entry, members that name the list themselves
 * @param membership how members of a list are kept; meaningless for other kinds
 * @param external how an entry is made for a member of a list that is none of the directory's addresses; no object
 *            classes when there are no such entries
 * @param defaultValues the values with which a new object begins
 */
public record KindMapping(ObjectKind kind, Match match, Creation creation, Map<Field, FieldMapping> fields,
        Set<Field> derived, Membership membership, Creation external, FieldValues defaultValues) {

    /** Keeps an unchangeable copy. */
    public KindMapping {
        fields = Map.copyOf(fields);
        derived = Set.copyOf(derived);
    }

    /** How the members of a list are kept. */
    public enum Membership {
        /** Addresses stand in the list's own entry. */
        ADDRESSES_ON_LIST,
        /** DNs of the members stand in the list's own entry. */
        DNS_ON_LIST,
        /** Each member's entry names the list; where no object classes are given the list has no entry at all. */
        ON_MEMBER
    }

    /**
     * Which entries are of a kind: all conditions hold.
     *
     * @param classes object classes that the entry has
     * @param attributes attributes that it has
     * @param values values that it has, as {@code attribute=value}
     * @param without object classes that it does not have
     * @param absent attributes that it does not have
     * @param domainPrefix what the domain of its address begins with; empty when it does not matter
     */
    public record Match(List<String> classes, List<String> attributes, List<String> values, List<String> without,
            List<String> absent, String domainPrefix) {

        /** The server-side filter; the domain prefix is looked at only here on the client. */
        public Filter filter() {
            List<Filter> all = new ArrayList<>();
            classes.forEach(name -> all.add(Filter.equal("objectClass", name)));
            attributes.forEach(name -> all.add(Filter.present(name)));
            values.forEach(value -> all.add(Filter.equal(before(value), after(value))));
            without.forEach(name -> all.add(Filter.equal("objectClass", name).negated()));
            absent.forEach(name -> all.add(Filter.present(name).negated()));
            return Filter.and(all);
        }

        /** The attributes that must be read to tell. */
        public List<String> looksAt() {
            List<String> all = new ArrayList<>(attributes);
            values.forEach(value -> all.add(before(value)));
            all.addAll(absent);
            return all;
        }

        /** Loops instead of streams: this runs several times for every entry of a listing. */
        boolean accepts(DirectoryEntry entry, String addressAttribute) {
            for (String name : classes) {
                if (!entry.hasObjectClass(name)) {
                    return false;
                }
            }
            for (String name : attributes) {
                if (!entry.has(name)) {
                    return false;
                }
            }
            return (absent.isEmpty() || absent.stream().noneMatch(entry::has))
                    && (without.isEmpty() || without.stream().noneMatch(entry::hasObjectClass))
                    && (values.isEmpty() || values.stream().allMatch(value -> hasValue(entry, value)))
                    && (domainPrefix.isEmpty() || entry.text(addressAttribute).filter(this::isInDomain).isPresent());
        }

        private boolean isInDomain(String address) {
            int at = address.lastIndexOf('@') + 1;
            return address.regionMatches(true, at, domainPrefix, 0, domainPrefix.length());
        }

        private static boolean hasValue(DirectoryEntry entry, String condition) {
            return entry.texts(before(condition)).stream().anyMatch(after(condition)::equalsIgnoreCase);
        }

        private static String before(String condition) {
            return condition.substring(0, condition.indexOf('='));
        }

        private static String after(String condition) {
            return condition.substring(condition.indexOf('=') + 1);
        }
    }

    /**
     * How a new entry is made. Texts may hold {@code {address} {local} {domain} {base} {name} {surname} {epoch} {now}};
     * the parent may be below {@code {domain_dn}}, the entry of the address's domain; {@code {domains}}, where the
     * other domains stand; {@code {siblings}}, where other objects of the kind stand.
     *
     * @param objectClasses its object classes
     * @param namingAttribute attribute of its RDN
     * @param namingValue value of its RDN
     * @param parent DN of the entry above
     * @param attributes further attributes with their values; several are separated by a bar between spaces
     * @param children RDNs of organizational units that are made below it
     */
    public record Creation(List<String> objectClasses, String namingAttribute, String namingValue, String parent,
            Map<String, String> attributes, List<String> children) {

        /** Keeps unchangeable copies. */
        public Creation {
            objectClasses = List.copyOf(objectClasses);
            attributes = Map.copyOf(attributes);
            children = List.copyOf(children);
        }
    }

    /** The mapping of a field; empty when the schema has no such field. */
    public Optional<FieldMapping> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Whether the kind has the field at all. */
    public boolean has(Field field) {
        return fields.containsKey(field) || derived.contains(field);
    }

    /** The attribute of the address; of a domain that of its name. */
    public String addressAttribute() {
        return fields.get(Field.ADDRESS).attribute();
    }

    /** Whether such an object has an entry: a list may be no more than what its members name. */
    public boolean hasEntry() {
        return kind != ObjectKind.LIST || membership != Membership.ON_MEMBER || !creation.objectClasses().isEmpty();
    }

    /** Whether the entry is of this kind. */
    public boolean accepts(DirectoryEntry entry) {
        return hasEntry() && match.accepts(entry, addressAttribute());
    }

    /** The names of the attributes that keep these fields. */
    public List<String> attributes(Collection<Field> wanted) {
        return wanted.stream().map(fields::get).filter(Objects::nonNull).map(FieldMapping::attribute)
                .distinct().toList();
    }
}
