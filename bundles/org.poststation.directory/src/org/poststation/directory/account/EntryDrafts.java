// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
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
    private final Map<String, Dn> parents = new HashMap<>();
    private final Map<String, InvalidObjectException> missing = new HashMap<>();

    EntryDrafts(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        planner = new CreatePlanner(reader, clock);
        places = new Places(reader, clock);
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
        return planner.entries(mapping, wanted, parent(kind, mapping, wanted.text(Field.ADDRESS), cancellation));
    }

    private boolean isOneEntry(KindMapping mapping) {
        return mapping.membership() == Membership.ADDRESSES_ON_LIST && !reader.schema().mailmanLists();
    }

    private Dn parent(ObjectKind kind, KindMapping mapping, String address, Cancellation cancellation)
            throws OperationException {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        String key = kind == ObjectKind.DOMAIN ? kind.name() : kind + "@" + domain;
        Dn known = parents.get(key);
        if (known == null) {
            if (kind != ObjectKind.DOMAIN) {
                requireDomain(domain, cancellation);
            }
            known = places.parent(mapping, address, cancellation);
            parents.put(key, known);
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
