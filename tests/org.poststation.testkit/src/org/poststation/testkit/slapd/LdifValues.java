// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads values out of unfolded LDIF (RFC 2849). */
final class LdifValues {
    private LdifValues() {}

    /** All values of the attribute in order, base64 decoded as UTF-8. */
    static List<String> of(String ldif, String attribute) {
        return ldif.lines().map(line -> value(line, attribute)).flatMap(Optional::stream).toList();
    }

    private static Optional<String> value(String line, String attribute) {
        String prefix = attribute.toLowerCase(Locale.ROOT) + ":";
        if (!line.toLowerCase(Locale.ROOT).startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = line.substring(prefix.length());
        return Optional.of(rest.startsWith(":")
                ? new String(Base64.getDecoder().decode(rest.substring(1).strip()), StandardCharsets.UTF_8)
                : rest.stripLeading());
    }
}
