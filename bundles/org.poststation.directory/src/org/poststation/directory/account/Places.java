// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.SearchRequest.Scope;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Where new entries go. Directories differ in their trees even with the same schema, so a profile may say "where the
 * others stand" instead of a fixed place.
 */
final class Places {

    private static final String BASE = "base";
    private static final String DOMAIN_ENTRY = "domain_dn";
    private static final String DOMAINS = "domains";
    private static final String SIBLINGS = "siblings";

    private final MailObjectReader reader;
    private final Clock clock;

    Places(MailObjectReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** The entry below which an object with this address belongs. */
    Dn parent(KindMapping mapping, String address, Cancellation cancellation) throws OperationException {
        return parent(mapping, mapping.creation().parent(), address, cancellation);
    }

    /** The entry below which a list's member from elsewhere belongs. */
    Dn external(KindMapping mapping, String list, Cancellation cancellation) throws OperationException {
        return parent(mapping, mapping.external().parent(), list, cancellation);
    }

    private Dn parent(KindMapping mapping, String template, String address, Cancellation cancellation)
            throws OperationException {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        Map<String, Dn> places = new HashMap<>();
        places.put(BASE, reader.session().base());
        if (uses(template, DOMAIN_ENTRY)) {
            places.put(DOMAIN_ENTRY, domainEntry(domain, cancellation));
        }
        if (uses(template, DOMAINS)) {
            places.put(DOMAINS, any(mapping.match().filter(), mapping, cancellation).map(entry -> entry.dn().parent())
                    .orElse(reader.session().base()));
        }
        if (uses(template, SIBLINGS)) {
            places.put(SIBLINGS, siblings(mapping, domain, cancellation));
        }
        FieldValues values = FieldValues.NONE.with(Field.ADDRESS, address);
        return Dn.parse(new Templates(values, reader.session().base(), clock).fillDn(template, places));
    }

    private Dn domainEntry(String domain, Cancellation cancellation) throws OperationException {
        Optional<MailObject> entry = reader.schema().has(ObjectKind.DOMAIN)
                ? reader.find(ObjectKind.DOMAIN, domain, cancellation)
                : Optional.empty();
        return entry.map(MailObject::dn).orElse(reader.session().base());
    }

    /** Beside an object of the same domain; else beside any other, unless that stands in its own domain's place. */
    private Dn siblings(KindMapping mapping, String domain, Cancellation cancellation) throws OperationException {
        Filter sameDomain = Filter.endsWith(mapping.addressAttribute(), '@' + domain);
        Optional<DirectoryEntry> sibling = any(Filter.and(List.of(mapping.match().filter(), sameDomain)), mapping,
                cancellation);
        if (sibling.isPresent()) {
            return sibling.get().dn().parent();
        }
        Optional<Dn> other = any(mapping.match().filter(), mapping, cancellation)
                .filter(entry -> !isInPlaceOfItsDomain(entry, mapping)).map(entry -> entry.dn().parent());
        return other.orElse(reader.session().base());
    }

    private static boolean isInPlaceOfItsDomain(DirectoryEntry entry, KindMapping mapping) {
        String address = new EntryTranslator(mapping).address(entry);
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return entry.dn().parent().rdn().map(Rdn::value).filter(domain::equalsIgnoreCase).isPresent();
    }

    private Optional<DirectoryEntry> any(Filter filter, KindMapping mapping, Cancellation cancellation)
            throws OperationException {
        List<DirectoryEntry> found = new ArrayList<>();
        SearchRequest request = new SearchRequest(reader.session().base(), Scope.SUBTREE, filter,
                List.of(mapping.addressAttribute()), 1);
        reader.session().search(request, found::add, cancellation);
        return found.stream().findFirst();
    }

    private static boolean uses(String template, String place) {
        return template.contains('{' + place + '}');
    }
}
