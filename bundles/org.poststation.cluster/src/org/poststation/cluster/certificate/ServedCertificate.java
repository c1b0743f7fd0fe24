// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that a service shows (RFC 5280).
 *
 * @param subject whom it is for
 * @param names host names and addresses that it is for; without them no client accepts it (RFC 9525)
 * @param issuer who signed it
 * @param from when it becomes valid
 * @param until when it ends
 * @param distrust why this computer does not trust who signed it; empty when it does
 */
public record ServedCertificate(String subject, List<String> names, String issuer, Instant from, Instant until,
        Optional<String> distrust) {

    /** Keeps an unchangeable copy of the names. */
    public ServedCertificate {
        names = List.copyOf(names);
    }

    /** Whether it is for a host, possibly by a name like {@code *.example.org}. */
    public boolean isFor(String host) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(host) || name.startsWith("*.")
                && host.indexOf('.') > 0
                && name.substring(1).equalsIgnoreCase(host.substring(host.indexOf('.'))));
    }
}
