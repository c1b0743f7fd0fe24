// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodePlace;

/** Opens shells in one way; {@link org.poststation.remote.node.Shells} chooses the way. */
public interface RemoteShell {

    /** Whether nodes of this kind are reached in this way. */
    boolean reaches(NodePlace place);

    /**
     * Logs in. Blocking, at most as long as {@link ShellLogin#patience} for each host on the way.
     *
     * @param login where and as whom; its place is one that this way reaches
     * @param cancellation closes the connection at once
     * @return a session that the caller closes
     * @throws OperationException a {@link ShellException} that says why not
     */
    ShellSession open(ShellLogin login, Cancellation cancellation) throws OperationException;
}
