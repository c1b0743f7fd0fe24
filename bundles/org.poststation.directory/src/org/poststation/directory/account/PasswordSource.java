// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/** Where the bind password of a profile comes from when no store keeps it: a dialog, a file. */
@FunctionalInterface
public interface PasswordSource {

    /** Asks nobody: a profile whose password is not kept can't be opened. */
    PasswordSource NONE = profile -> Optional.empty();

    /**
     * The password; blocking while a person is asked.
     *
     * @return empty when the person does not want to give it
     * @throws OperationException when the place where it should be can't be read
     */
    Optional<Secret> password(ConnectionProfile profile) throws OperationException;

    /**
     * Is told that the server accepted the password, so that it may be kept.
     *
     * @throws OperationException when it can't be kept; the directory is not opened then
     */
    default void accepted(ConnectionProfile profile, Secret password) throws OperationException {
        // who reads a file keeps nothing
    }
}
