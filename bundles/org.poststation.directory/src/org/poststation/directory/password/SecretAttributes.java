// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.Locale;
import java.util.Set;

/** Which attributes hold passwords or their hashes, whatever the schema: their values are shown nowhere. */
public final class SecretAttributes {

    private static final Set<String> NAMES = Set.of("pwdhistory", "sambapasswordhistory", "krbprincipalkey",
            "unicodepwd", "olcrootpw");

    private SecretAttributes() {}

    /** Whether the values of an attribute are secret; options after a semicolon (RFC 4512 section 2.5) do not count. */
    public static boolean contains(String attribute) {
        int option = attribute.indexOf(';');
        String name = (option < 0 ? attribute : attribute.substring(0, option)).toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || name.endsWith("password") || name.endsWith("passwd");
    }
}
