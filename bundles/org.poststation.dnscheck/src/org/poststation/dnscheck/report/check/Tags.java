// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Records of the form {@code name=value; name=value} (RFC 6376 section 3.2), read tolerantly. */
final class Tags {

    private Tags() {}

    /** The values by their names in lower case; of a name that stands twice, the first. */
    static Map<String, String> read(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        return tags;
    }
}
