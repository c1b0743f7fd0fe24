// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.poststation.profile.storage.Workspace;

/** The platform's instance area as the workspace. */
final class InstanceArea {

    private InstanceArea() {}

    /** The workspace; the platform runs without an instance area when the location is null or has no URL. */
    static Optional<Path> workspace(Location instanceArea) {
        // Locations hold paths as they are, not encoded as in a URL.
        return Workspace.folder(Optional.ofNullable(instanceArea).map(Location::getURL)
                .map(url -> new File(url.getPath()).toPath()));
    }
}
