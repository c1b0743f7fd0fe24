// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.dnscheck.spf.record.Qualifier;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;
import org.poststation.dnscheck.spf.tree.SpfNode.Branch;

/**
 * A record with the addresses in place of the names that they were found by. It costs less look-ups and is wrong as
 * soon as one of the others changes its addresses, without anybody being told.
 *
 * @param before the record as it is
 * @param after the record without what could be replaced
 * @param removed the terms that were replaced
 * @param added the terms that stand for them
 * @param kept terms that ask DNS and can't be replaced: they depend on the message, or on a record that could not be
 *            read
 * @param lookups how many terms of the new record ask DNS, those below what was kept not counted
 */
public record FlatRecord(String before, String after, List<String> removed, List<String> added, List<String> kept,
        int lookups) {

    /** Keeps unchangeable copies. */
    public FlatRecord {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    /**
     * Flattens a tree.
     *
     * @return nothing when the domain has no valid record
     */
    public static Optional<FlatRecord> of(SpfTree tree) {
        SpfNode root = tree.root();
        return root.state() == SpfNode.State.VALID ? Optional.of(flattened(root)) : Optional.empty();
    }

    private static FlatRecord flattened(SpfNode root) {
        Set<String> terms = new LinkedHashSet<>();
        List<String> removed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int lookups = 0;
        for (Branch branch : root.terms()) {
            Optional<List<String>> networks = networks(branch);
            if (networks.isPresent()) {
                terms.addAll(networks.get());
                if (!networks.get().equals(List.of(branch.text()))) {
                    removed.add(branch.text());
                }
            } else {
                terms.add(branch.text());
                if (branch.lookup() > 0) {
                    kept.add(branch.text());
                    lookups++;
                }
            }
        }
        List<String> before = root.terms().stream().map(Branch::text).toList();
        List<String> added = terms.stream().filter(term -> !before.contains(term)).toList();
        String after = SpfRecord.VERSION + (terms.isEmpty() ? "" : " " + String.join(" ", terms));
        return new FlatRecord(root.record().orElseThrow().text(), after, removed, added, kept, lookups);
    }

    /** What stands for a term; nothing when it must stay. A redirect decides about failure, too, and stays. */
    private static Optional<List<String>> networks(Branch branch) {
        return switch (branch.term()) {
            case Term.Network network -> Optional.of(List.of(branch.text()));
            case Term.Hosts hosts -> of(hosts.qualifier(), branch);
            case Term.Exchangers exchangers -> of(exchangers.qualifier(), branch);
            case Term.Include include -> passing(branch.below().orElseThrow())
                    .map(found -> found.stream().map(network -> sign(include.qualifier()) + network).toList());
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> of(Qualifier qualifier, Branch branch) {
        return branch.networks().isEmpty() && !branch.isVoid()
                ? Optional.empty()
                : Optional.of(branch.networks().stream().map(network -> sign(qualifier) + network).toList());
    }

    private static String sign(Qualifier qualifier) {
        return qualifier == Qualifier.PASS ? "" : String.valueOf(qualifier.sign());
    }

    /** The networks that pass by an included record; nothing when something in it is not a plain list of them. */
    private static Optional<List<String>> passing(SpfNode node) {
        if (node.state() != SpfNode.State.VALID) {
            return Optional.empty();
        }
        List<String> networks = new ArrayList<>();
        for (Branch branch : node.terms()) {
            boolean isEnd = branch.term() instanceof Term.All all && all.qualifier() != Qualifier.PASS;
            if (isEnd) {
                return Optional.of(networks);
            }
            Optional<List<String>> found = passing(branch);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            networks.addAll(found.get());
        }
        return Optional.of(networks);
    }

    private static Optional<List<String>> passing(Branch branch) {
        return switch (branch.term()) {
            case Term.Redirect redirect when branch.below().isPresent() -> passing(branch.below().get());
            case Term.Modifier modifier -> Optional.of(List.of());
            case Term.Mechanism mechanism when mechanism.qualifier() != Qualifier.PASS -> Optional.empty();
            case Term.Include include -> passing(branch.below().orElseThrow());
            case Term.Network network -> Optional.of(branch.networks());
            case Term.Hosts hosts -> of(Qualifier.PASS, branch);
            case Term.Exchangers exchangers -> of(Qualifier.PASS, branch);
            default -> Optional.empty();
        };
    }
}
