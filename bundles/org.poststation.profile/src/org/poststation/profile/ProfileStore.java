// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/** Keeps the connection profiles of this workspace, ordered by name. Reads from memory, writes through to disk. */
public interface ProfileStore {

    /** Is told after the profiles changed, on the thread that changed them. */
    @FunctionalInterface
    interface Listener {
        /** The profiles changed. */
        void profilesChanged();
    }

    /** All profiles. */
    List<ConnectionProfile> all();

    /** The profile of this name. */
    Optional<ConnectionProfile> find(String name);

    /**
     * Adds a profile or replaces the one of the same name.
     *
     * @throws OperationException when it can't be written; the old state stays then
     */
    void save(ConnectionProfile profile) throws OperationException;

    /**
     * Removes a profile; its secret is forgotten by the caller.
     *
     * @throws OperationException when it can't be written; the old state stays then
     */
    void remove(String name) throws OperationException;

    /** Tells the listener of every change from now on; close the handle to stop. */
    AutoCloseable listen(Listener listener);
}
