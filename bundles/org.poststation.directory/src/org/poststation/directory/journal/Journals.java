// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.nio.file.Path;
import java.util.List;

import org.poststation.directory.journal.internal.FileJournals;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;

/** The journals of a workspace, one for each directory. A service; thread-safe. */
public interface Journals {

    /** How many bytes a journal may have unless somebody says otherwise: one GB, some millions of changes. */
    long USUAL_BUDGET = 1L << 30;
    /** The smallest budget that makes sense, in bytes. */
    long SMALLEST_BUDGET = 1L << 20;

    /**
     * Journals in a folder, for programs without a workspace.
     *
     * @param secrets keeps their keys
     * @param profiles tells which profiles are stored
     */
    static Journals in(Path folder, SecretStore secrets, ProfileStore profiles) {
        return FileJournals.in(folder, secrets, profiles);
    }

    /**
     * The journal of a directory: a stored profile's by its name, any other's by host, port and base. Reads and
     * writes nothing.
     */
    Journal of(ConnectionProfile profile);

    /**
     * The journal of a stored profile or of the example directory, for reading and clearing. Reads and writes nothing.
     *
     * @param name of the profile
     */
    Journal ofProfile(String name);

    /**
     * The journals that hold something.
     *
     * @throws OperationException when their folder can't be read
     */
    List<Journal> all() throws OperationException;

    /**
     * How many bytes each journal may have. When there are more, the oldest entries go, each as a whole; the newest one
     * and what is being written stay whatever their size.
     *
     * @throws OperationException when it can't be read
     */
    long sizeBudget() throws OperationException;

    /**
     * Sets how many bytes each journal may have. The oldest entries go at the next change.
     *
     * @throws OperationException when it can't be kept
     */
    void setSizeBudget(long bytes) throws OperationException;
}
