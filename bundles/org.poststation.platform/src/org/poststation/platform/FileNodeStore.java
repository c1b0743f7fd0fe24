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
import org.poststation.profile.node.NodeExchange;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;

/** Nodes in the file {@code nodes} of the workspace, in the text of {@link NodeExchange}. */
@Component(service = NodeStore.class)
public final class FileNodeStore extends FileStore<NodeProfile> implements NodeStore {

    /** Called by the service framework. */
    @Activate
    public FileNodeStore(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(InstanceArea.workspace(instanceArea));
    }

    FileNodeStore(Optional<Path> workspace) {
        super(workspace,
                new NamedFile.Kind<>("nodes", List.of(NodeProfile.LOCAL), NodeProfile::name, NodeExchange::write,
                        NodeExchange::read));
    }
}
