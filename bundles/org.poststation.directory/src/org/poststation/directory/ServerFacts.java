// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.List;
import java.util.Set;

/**
 * What a server says of itself in its root DSE (RFC 4512 section 5.1).
 *
 * @param vendor name and version, empty when it does not say
 * @param namingContexts the suffixes it holds
 * @param controls OIDs of the controls it knows
 * @param extensions OIDs of the extended operations it knows
 */
public record ServerFacts(String vendor, List<Dn> namingContexts, Set<String> controls, Set<String> extensions) {

    /** OID of the paged results control (RFC 2696). */
    public static final String PAGED_RESULTS = "1.2.840.113556.1.4.319";
    /** OID of the assertion control (RFC 4528). */
    public static final String ASSERTION = "1.3.6.1.1.12";
    /** OID of the password modify operation (RFC 3062). */
    public static final String PASSWORD_MODIFY = "1.3.6.1.4.1.4203.1.11.1";

    /** Keeps unchangeable copies. */
    public ServerFacts {
        namingContexts = List.copyOf(namingContexts);
        controls = Set.copyOf(controls);
        extensions = Set.copyOf(extensions);
    }
}
