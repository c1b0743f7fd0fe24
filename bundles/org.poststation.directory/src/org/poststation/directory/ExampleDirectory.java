// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;

/**
 * The example directory: a real LDAP server on the loopback interface with two mail domains and a list domain. What is
 * changed in it is kept in the workspace. Thread-safe; one server serves all consoles of a workspace.
 */
public interface ExampleDirectory {

    /** Name of the example directory's profile; no other profile may have it. */
    String PROFILE_NAME = "Example directory";

    /**
     * Starts the server unless it runs already, and tells how to reach it.
     *
     * @throws OperationException when its data can't be read or the port can't be opened
     */
    Access start() throws OperationException;

    /**
     * Puts everything back to how it was delivered. Sessions stay usable.
     *
     * @throws OperationException when the data can't be written
     */
    void reset() throws OperationException;

    /**
     * How to reach it.
     *
     * @param profile with the current port
     * @param password of the profile's bind DN
     */
    record Access(ConnectionProfile profile, Secret password) {}
}
