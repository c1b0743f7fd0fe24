// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.account.DomainStatus.Told;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/**
 * Makes the entries of many new mail objects. Unlike {@link MailDirectory#create} it does not look whether an address
 * is free: whoever writes them finds out. Asks the server once for each domain. Not thread-safe.
 */
public final class EntryDrafts {

    private final MailObjectReader reader;
    private final CreatePlanner planner;
    private final Places places;
    private final DomainStatus status;
    private final Map<String, Home> homes = new HashMap<>();
    private final Map<String, InvalidObjectException> missing = new HashMap<>();

    EntryDrafts(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        planner = new CreatePlanner(reader, clock);
        places = new Places(reader, clock);
        status = new DomainStatus(reader.session(), reader.schema());
    }

    /**
     * The entries of a new object, the main one first. Blocking when its domain was not met before.
     *
     * @param values must have {@link Field#ADDRESS}; the schema profile's defaults hold for fields that are absent
     * @throws OperationException {@link InvalidObjectException} when it can't be made, or the server's failure
     */
    public List<DirectoryEntry> draft(ObjectKind kind, FieldValues values, Cancellation cancellation)
            throws OperationException {
        KindMapping mapping = CreatePlanner.requireKind(reader.schema(), kind);
        if (kind == ObjectKind.LIST && !isOneEntry(mapping)) {
            throw new InvalidObjectException(null, Explanation.of(AccountWording.text("no-drafts"),
                    AccountWording.text("no-drafts.next")));
        }
        FieldValues wanted = mapping.defaultValues();
        for (Field field : values.fields()) {
            wanted = wanted.with(field, values.all(field));
        }
        wanted = planner.normalised(kind, mapping, wanted);
        Home home = home(kind, mapping, wanted.text(Field.ADDRESS), cancellation);
        return planner.entries(mapping, wanted, home.parent()).stream().map(home::telling).toList();
    }

    /** Where the new objects of a kind and a domain stand, and what they tell of their domain. */
    private record Home(Dn parent, Optional<Told> told) {

        DirectoryEntry telling(DirectoryEntry entry) {
            return told.map(status -> status.in(entry)).orElse(entry);
        }
    }

    private boolean isOneEntry(KindMapping mapping) {
        return mapping.membership() == Membership.ADDRESSES_ON_LIST && !reader.schema().mailmanLists();
    }

    private Home home(ObjectKind kind, KindMapping mapping, String address, Cancellation cancellation)
            throws OperationException {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        String key = kind == ObjectKind.DOMAIN ? kind.name() : kind + "@" + domain;
        Home known = homes.get(key);
        if (known == null) {
            Optional<Told> told = Optional.empty();
            if (kind != ObjectKind.DOMAIN) {
                requireDomain(domain, cancellation);
                told = status.told(reader, domain, cancellation);
            }
            known = new Home(places.parent(mapping, address, cancellation), told);
            homes.put(key, known);
        }
        return known;
    }

    private void requireDomain(String domain, Cancellation cancellation) throws OperationException {
        InvalidObjectException known = missing.get(domain);
        if (known != null) {
            throw known;
        }
        try {
            planner.checkDomain(domain, cancellation);
        } catch (InvalidObjectException noDomain) {
            missing.put(domain, noDomain);
            throw noDomain;
        }
    }
}
