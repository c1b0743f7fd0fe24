// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.List;

/**
 * What to look for.
 *
 * @param base where to begin
 * @param scope how deep
 * @param filter which entries
 * @param attributes names of the attributes to deliver; {@code *} all user attributes, {@code +} the operational ones,
 *            {@code 1.1} none; empty means all user attributes
 * @param limit most entries wanted; 0 for as many as there are
 * @param versions whether the entries come with their {@link DirectoryEntry#version}, where the server tells it
 */
public record SearchRequest(Dn base, Scope scope, Filter filter, List<String> attributes, int limit,
        boolean versions) {

    /** How deep to look (RFC 4511 section 4.5.1.2). */
    public enum Scope {
        BASE, ONE_LEVEL, SUBTREE
    }

    /** Keeps an unchangeable copy. */
    public SearchRequest {
        attributes = List.copyOf(attributes);
    }

    /** A search for entries without their versions. */
    public SearchRequest(Dn base, Scope scope, Filter filter, List<String> attributes, int limit) {
        this(base, scope, filter, attributes, limit, false);
    }

    /** All entries below and at the base with their user attributes and versions. */
    public static SearchRequest versioned(Dn base) {
        return new SearchRequest(base, Scope.SUBTREE, Filter.ANY, List.of("*"), 0, true);
    }

    /** Everything below and at the base that matches. */
    public static SearchRequest subtree(Dn base, Filter filter, String... attributes) {
        return new SearchRequest(base, Scope.SUBTREE, filter, List.of(attributes), 0);
    }
}
