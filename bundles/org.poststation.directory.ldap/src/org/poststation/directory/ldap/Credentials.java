// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import org.poststation.directory.Dn;
import org.poststation.profile.Secret;

/**
 * As whom to bind.
 *
 * @param dn the entry; the root for an anonymous bind
 * @param password its password; not used for an anonymous bind
 */
record Credentials(Dn dn, Secret password) {

    /** Whether nobody in particular binds. */
    boolean isAnonymous() {
        return dn.isRoot();
    }

    /** The password in UTF-8; none for an anonymous bind. */
    byte[] passwordBytes() {
        return isAnonymous() ? new byte[0] : password.utf8();
    }
}
