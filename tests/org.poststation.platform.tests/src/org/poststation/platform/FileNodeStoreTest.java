// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;

/** Nodes on the disk. */
class FileNodeStoreTest {

    private static final NodeProfile MX1 = new NodeProfile("mx1",
            SshPlace.of(new SshLogin("mx1.example.org", 22, "root", new SshIdentity.Usual())), true);

    @TempDir
    private Path workspace;

    private FileNodeStore open() {
        return new FileNodeStore(Optional.of(workspace));
    }

    @Test
    void thisComputerIsThereUntilItIsRemoved() throws Exception {
        assertEquals(List.of(NodeProfile.LOCAL), open().all());
        open().save(MX1);
        assertEquals(List.of(NodeProfile.LOCAL, MX1), open().all());
        open().remove(NodeProfile.LOCAL_NAME);
        assertEquals(List.of(MX1), open().all());
        open().remove("mx1");
        assertEquals(List.of(), open().all());
    }

    @Test
    void thisComputerIsThereWithoutAWorkspaceToo() {
        assertEquals(List.of(NodeProfile.LOCAL), new FileNodeStore(Optional.empty()).all());
    }

    @Test
    void aDamagedFileIsKeptAside() throws Exception {
        Files.writeString(workspace.resolve("nodes"), "version = 1\n[node]\nname = mx1\n");
        FileNodeStore store = open();
        assertEquals(List.of(NodeProfile.LOCAL), store.all());
        store.save(MX1);
        assertTrue(Files.exists(workspace.resolve("nodes.damaged")));
        assertEquals(List.of(NodeProfile.LOCAL, MX1), open().all());
    }
}
