// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import org.poststation.profile.Secret;

/** Makes the value of {@code userPassword} from a password. Takes some milliseconds up to a second. */
public interface PasswordHasher {

    /**
     * @param scheme any but {@link PasswordScheme#SERVER}
     * @return the value with its scheme in braces, with a fresh salt
     */
    String hash(PasswordScheme scheme, Secret password);
}
