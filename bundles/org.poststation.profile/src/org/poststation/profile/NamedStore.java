// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/**
 * Keeps profiles of one kind in this workspace, ordered by name. Reads from memory, writes through to disk.
 *
 * @param <T> the kind of profile
 */
public interface NamedStore<T> {

    /** Is told after the profiles changed, on the thread that changed them. */
    @FunctionalInterface
    interface Listener {

        /** The profiles changed. */
        void profilesChanged();
    }

    /** All profiles. */
    List<T> all();

    /** The profile of this name. */
    Optional<T> find(String name);

    /**
     * Adds a profile or replaces the one of the same name.
     *
     * @throws OperationException when it can't be written; the old state stays then
     */
    void save(T profile) throws OperationException;

    /**
     * Removes a profile; its secrets are forgotten by the caller.
     *
     * @throws OperationException when it can't be written; the old state stays then
     */
    void remove(String name) throws OperationException;

    /** Tells the listener of every change from now on; close the handle to stop. */
    AutoCloseable listen(Listener listener);
}
