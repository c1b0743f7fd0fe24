// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.storage.WorkspaceFolder;

/** What the workspace keeps about dead accounts, one folder for each directory. Thread-safe. */
@Component(service = Lifecycles.class)
public final class Lifecycles {

    private static final int READABLE = 60;

    private final WorkspaceFolder workspace;
    private final ProfileStore profiles;
    private final LoginServers servers;

    /** Called by the service framework. */
    @Activate
    public Lifecycles(@Reference WorkspaceFolder workspace, @Reference ProfileStore profiles,
            @Reference NodeStore nodes, @Reference LoginRecords records) {
        this.workspace = workspace;
        this.profiles = profiles;
        servers = new LoginServers(nodes, records);
    }

    /**
     * The folder of a directory: a stored profile's by its name, any other's by host, port and base. Reads and writes
     * nothing.
     *
     * @throws OperationException when there is no workspace
     */
    public LifecycleFolder of(ConnectionProfile profile) throws OperationException {
        return folder(name(profile));
    }

    /** Same as {@link #of} for the example directory, which need not run. */
    public LifecycleFolder ofExample() throws OperationException {
        return folder(stored(ExampleDirectory.PROFILE_NAME));
    }

    private LifecycleFolder folder(String name) throws OperationException {
        Path all = workspace.path().orElseThrow(
                () -> new OperationException(LifecycleWording.SENTENCES.explanation("no-workspace", "")));
        return new LifecycleFolder(all.resolve("lifecycle").resolve(name), servers);
    }

    private String name(ConnectionProfile profile) {
        boolean isStored = profile.name().equals(ExampleDirectory.PROFILE_NAME)
                || profiles.find(profile.name()).isPresent();
        return isStored
                ? stored(profile.name())
                : "server-" + encoded(profile.endpoint().host() + ' ' + profile.endpoint().port() + ' '
                        + profile.baseDn());
    }

    private static String stored(String profile) {
        return "profile-" + encoded(profile);
    }

    /** A file system may not tell every two names apart, so the number at the end does. */
    private static String encoded(String text) {
        String readable = text.replaceAll("[^A-Za-z0-9.-]+", "_");
        return readable.substring(0, Math.min(READABLE, readable.length())) + '-'
                + Integer.toHexString(text.hashCode());
    }
}
