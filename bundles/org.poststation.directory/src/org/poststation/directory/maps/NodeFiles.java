// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.function.Consumer;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;

/** Reads files of text where they are used: on the nodes. A service; thread-safe. */
@FunctionalInterface
public interface NodeFiles {

    /**
     * Logs in and reads a file. Blocking.
     *
     * @param file its whole path on the node
     * @param lines gets each line, one after the other, and nothing after this has returned; when this fails, it may
     *            have got a part. Must be quick and must not fail
     * @param cancellation closes the connection at once
     * @throws OperationException when the node does not let us in, or the file can't be read or is not UTF-8
     */
    void read(NodeProfile node, String file, Consumer<String> lines, Cancellation cancellation)
            throws OperationException;
}
