// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where keys of DKIM may stand. */
public final class Selectors {

    /** Those that mail services and the packages of mail servers give. */
    public static final List<String> WELL_KNOWN = List.of("default", "dkim", "mail", "email", "smtp", "google",
            "selector1", "selector2", "k1", "k2", "k3", "s1", "s2", "fm1", "fm2", "fm3", "protonmail", "protonmail2",
            "protonmail3", "mxvault", "zoho", "mandrill", "key1", "key2", "dkim1", "dkim2");

    private static final Pattern SIGNATURE = Pattern
            .compile("(?im)^DKIM-Signature:([^\\r\\n]*+(?:\\r?\\n[ \\t][^\\r\\n]*+)*+)");
    private static final Pattern SELECTOR = Pattern.compile("(?:^|;)\\s*s\\s*=\\s*([^;\\s]+)");

    private Selectors() {}

    /** Those by which a message was signed (RFC 6376 section 3.5), whatever domain signed it. */
    public static List<String> of(String message) {
        int body = message.replace("\r\n", "\n").indexOf("\n\n");
        String header = body < 0 ? message : message.replace("\r\n", "\n").substring(0, body);
        return SIGNATURE.matcher(header).results().map(found -> SELECTOR.matcher(found.group(1)))
                .filter(Matcher::find).map(found -> found.group(1)).distinct().toList();
    }
}
