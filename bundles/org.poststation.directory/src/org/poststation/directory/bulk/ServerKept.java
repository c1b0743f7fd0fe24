// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Locale;
import java.util.Set;

/**
 * Attributes that a server makes itself and takes from nobody (NO-USER-MODIFICATION, RFC 4512 section 4.1.2). Files
 * from {@code slapcat} have them; they are left out.
 */
final class ServerKept {

    private static final Set<String> NAMES = Set.of("entryuuid", "entrycsn", "entrydn", "createtimestamp",
            "creatorsname", "modifytimestamp", "modifiersname", "structuralobjectclass", "subschemasubentry",
            "hassubordinates", "numsubordinates", "contextcsn", "pwdchangedtime", "nsuniqueid");

    private ServerKept() {}

    static boolean contains(String attribute) {
        return NAMES.contains(attribute.toLowerCase(Locale.ROOT));
    }
}
