// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import java.nio.file.Path;
import java.util.Optional;

/** Tells where the workspace of this console is. A service; the rules are those of {@link Workspace}. */
@FunctionalInterface
public interface WorkspaceFolder {

    /** The folder, which may not exist yet; empty for a user without a home folder. */
    Optional<Path> path();
}
