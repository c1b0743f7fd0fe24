// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.profile.storage.WorkspaceFolder;

/** Tells the workspace to bundles that do not know the platform. */
@Component
public final class InstanceAreaFolder implements WorkspaceFolder {

    private final Optional<Path> path;

    /** Called by the service framework. */
    @Activate
    public InstanceAreaFolder(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        path = InstanceArea.workspace(instanceArea);
    }

    @Override
    public Optional<Path> path() {
        return path;
    }
}
