// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;

/**
 * The addresses of a directory and how they belong together, as it was at one time. A few hundred bytes for each entry.
 * Unchangeable once it is built.
 */
public final class Snapshot {

    private final SchemaProfile schema;
    private final List<Recipient> recipients;
    private final Map<String, OwnDomain> domains;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final Map<String, List<Recipient>> shared = new TreeMap<>();
    private final Set<String> ownDomains;
    private final ListFamilies families;
    private final DomainTree tree;

    /**
     * A snapshot of these entries.
     *
     * @param domains by their names in lower case
     */
    Snapshot(SchemaProfile schema, List<Recipient> recipients, Map<String, OwnDomain> domains) {
        this.schema = schema;
        this.recipients = List.copyOf(recipients);
        this.domains = Map.copyOf(domains);
        for (int i = 0; i < this.recipients.size(); i++) {
            Recipient recipient = this.recipients.get(i);
            index(lower(recipient.row().address()), i);
            for (String further : recipient.furtherAddresses()) {
                index(further, i);
            }
        }
        this.ownDomains = domains.isEmpty() ? domainsOfAddresses() : this.domains.keySet();
        this.families = new ListFamilies(schema, this.recipients);
        this.tree = new DomainTree(this.domains);
    }

    /** The schema profile by which the entries were read. */
    public SchemaProfile schema() {
        return schema;
    }

    /** The mailboxes, aliases and lists; a Mailman list once for each of its addresses. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** The domains that have an entry, by their names in lower case. */
    public Map<String, OwnDomain> domains() {
        return domains;
    }

    /** The mailing lists. */
    public List<ListFamily> lists() {
        return families.all();
    }

    /** Addresses that several entries have, in lower case, with these entries. */
    public Map<String, List<Recipient>> sharedAddresses() {
        return shared;
    }

    /**
     * The index in {@link #recipients} of the entry that has an address; -1 when none has.
     *
     * @param address case does not matter
     */
    public int indexOf(String address) {
        return byAddress.getOrDefault(lower(address), -1);
    }

    /**
     * Where mail for a recipient goes: the targets of an alias or forward, the members of a list. Empty when it stays
     * or when the entry is not active.
     */
    public List<String> next(Recipient recipient) {
        if (!recipient.passesOn()) {
            return List.of();
        }
        return recipient.row().kind() == ObjectKind.LIST ? families.members(recipient) : recipient.row().targets();
    }

    /**
     * Whether mail for a target is bound for this directory and nothing here takes it. An extension behind a plus sign
     * and a catch-all address of the domain are taken into account. A name without domain is left to the MTA.
     */
    public boolean isMissing(String target) {
        int at = target.lastIndexOf('@');
        if (at < 0 || !isOwn(target.substring(at + 1)) || indexOf(target) >= 0 || families.isNamedOnly(target)) {
            return false;
        }
        int plus = target.indexOf('+');
        boolean isExtended = plus > 0 && plus < at
                && indexOf(target.substring(0, plus) + target.substring(at)) >= 0;
        return !isExtended && indexOf(target.substring(at)) < 0;
    }

    /** What a rule finds that looks at the targets of each recipient: those that are suspicious are its arguments. */
    public List<ObjectFinding> pointing(CheckRule rule, Predicate<String> suspicious) {
        List<ObjectFinding> findings = new ArrayList<>();
        for (Recipient recipient : recipients) {
            List<String> found = next(recipient).stream().filter(suspicious).distinct().toList();
            if (!found.isEmpty()) {
                findings.add(ObjectFinding.of(rule, recipient.row(), found));
            }
        }
        return findings;
    }

    /** Name of the domain below whose entry an entry stands; empty when it stands elsewhere. */
    public Optional<String> domainAbove(AccountRow row) {
        return tree.domainAbove(row);
    }

    /** Whether the directory is responsible for a domain: it has an entry, or addresses where there are no such. */
    public boolean isOwn(String domain) {
        return ownDomains.contains(lower(domain));
    }

    private void index(String address, int recipient) {
        Integer first = byAddress.putIfAbsent(address, recipient);
        if (first != null && first != recipient) {
            shared.computeIfAbsent(address, absent -> new ArrayList<>(List.of(recipients.get(first))))
                    .add(recipients.get(recipient));
        }
    }

    private Set<String> domainsOfAddresses() {
        Set<String> found = new HashSet<>();
        recipients.forEach(recipient -> found.add(lower(recipient.row().domain())));
        return found;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
