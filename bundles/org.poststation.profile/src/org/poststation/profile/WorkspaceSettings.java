// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.Map;

import org.poststation.operation.OperationException;

/**
 * What was chosen in the preferences of this workspace and counts for the window and the command line alike, as texts
 * by key. Blocks on the disk. Nothing secret belongs here.
 */
public interface WorkspaceSettings {

    /**
     * All settings as they are on the disk now; a key that was never chosen is absent.
     *
     * @throws OperationException when they can't be read: a default in place of a choice could be weaker than it
     */
    Map<String, String> all() throws OperationException;

    /**
     * Keeps settings beside those of other keys.
     *
     * @throws OperationException when they can't be written; the old state stays then
     */
    void save(Map<String, String> changed) throws OperationException;
}
