// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.List;

import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;

/** The journals of a workspace, one for each directory. A service; thread-safe. */
public interface Journals {

    /**
     * The journal of a directory: a stored profile's by its name, any other's by host, port and base. Reads and
     * writes nothing.
     */
    Journal of(ConnectionProfile profile);

    /**
     * The journals that hold something.
     *
     * @throws OperationException when their folder can't be read
     */
    List<Journal> all() throws OperationException;
}
