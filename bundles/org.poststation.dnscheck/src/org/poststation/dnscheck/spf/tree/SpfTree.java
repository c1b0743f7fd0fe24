// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.tree;

import java.util.List;

import org.poststation.dnscheck.Resolver;
import org.poststation.operation.OperationCancelledException;

/**
 * All records that a record leads to by include and redirect.
 *
 * @param root the record of the domain
 * @param lookups how many terms ask DNS; receivers give up after ten (RFC 7208 section 4.6.4)
 * @param voids how many of them find nothing; receivers give up after two
 * @param queries how many questions were asked for the whole tree, IPv4 and IPv6
 * @param unanswered questions that nobody answered, so that the tree is not whole
 */
public record SpfTree(SpfNode root, int lookups, int voids, int queries, List<String> unanswered) {

    /** Keeps an unchangeable copy. */
    public SpfTree {
        unanswered = List.copyOf(unanswered);
    }

    /**
     * Follows the record of a domain to its end, past the limits of receivers; a domain is entered twice, but not below
     * itself. Blocking.
     *
     * @throws OperationCancelledException when the resolver was told to end
     */
    public static SpfTree of(String domain, Resolver resolver) throws OperationCancelledException {
        return new TreeWalk(resolver).walk(domain);
    }
}
