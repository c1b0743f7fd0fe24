// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileExchange;
import org.poststation.profile.ProfileStore;

/** Connection profiles in the file {@code profiles} of the workspace, in the text of {@link ProfileExchange}. */
@Component(service = ProfileStore.class)
public final class FileProfileStore extends FileStore<ConnectionProfile> implements ProfileStore {

    /** Called by the service framework. */
    @Activate
    public FileProfileStore(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(InstanceArea.workspace(instanceArea));
    }

    FileProfileStore(Optional<Path> workspace) {
        super(workspace, new NamedFile.Kind<>("profiles", List.of(), ConnectionProfile::name,
                ProfileExchange::write, ProfileExchange::read));
    }
}
