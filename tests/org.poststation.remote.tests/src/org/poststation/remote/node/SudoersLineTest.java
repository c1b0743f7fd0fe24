// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;

/** What goes into the file sudoers. */
class SudoersLineTest {

    private static final NodeProfile MX1 = new NodeProfile("mx1",
            SshPlace.of(new SshLogin("mx1.example.org", 22, "anna", new SshIdentity.Usual())), true);

    @Test
    void theAccountMayRunTheCommandsWithoutAPassword() {
        assertEquals("anna ALL=(root) NOPASSWD: /usr/bin/dmesg, /usr/sbin/crm_mon",
                SudoersLine.of(MX1, List.of("/usr/bin/dmesg", "/usr/sbin/crm_mon")));
        assertEquals(System.getProperty("user.name") + " ALL=(root) NOPASSWD: /usr/bin/dmesg",
                SudoersLine.of(NodeProfile.LOCAL, List.of("/usr/bin/dmesg")));
    }

    @Test
    void whatHasAMeaningInTheFileIsTakenLiterally() {
        assertEquals("anna ALL=(root) NOPASSWD: /usr/bin/x --since\\=10\\:00 a\\,b",
                SudoersLine.of(MX1, List.of("/usr/bin/x --since=10:00 a,b")));
    }
}
