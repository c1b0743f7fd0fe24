// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.Secret;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.profile.MemoryNodeStore;
import org.poststation.testkit.profile.MemorySecretStore;

/** A node as it is typed, checked and kept. */
class NodeDraftTest {

    private static final NodeProfile FULL = new NodeProfile("mx1",
            new SshPlace(new SshLogin("2001:db8::1", 2222, "anna", new SshIdentity.KeyFile("/keys/id")),
                    List.of(new SshLogin("gate", 22, "ida", new SshIdentity.Password()),
                            new SshLogin("fe80::1", 2200, "eva", new SshIdentity.Usual())),
                    List.of("/etc/known")),
            true);

    private final MemoryNodeStore store = new MemoryNodeStore();
    private final MemorySecretStore secrets = new MemorySecretStore();

    private void keep(String key, String text) throws OperationException {
        try (Secret secret = Secret.of(text.toCharArray())) {
            secrets.keep(key, secret);
        }
    }

    private void save(NodeProfile node) throws OperationException {
        new SaveNode(store, secrets, node, Optional.of(FULL), Map.of()).run(Progress.silent());
    }

    @Test
    void everyFieldSurvives() {
        assertEquals(FULL, NodeDraft.of(FULL).toProfile());
        assertEquals(NodeProfile.LOCAL, NodeDraft.of(NodeProfile.LOCAL).toProfile());
        for (SshIdentity identity : List.of(new SshIdentity.Usual(), new SshIdentity.AgentKey("anna@desk"),
                new SshIdentity.Password())) {
            NodeProfile node = new NodeProfile("a", SshPlace.of(new SshLogin("h", 22, "u", identity)), false);
            assertEquals(node, NodeDraft.of(node).toProfile());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(id)", "-oX", "a b", "a;b", "a\nb"})
    void whatAShellTakesForSomethingElseIsRefused(String text) {
        assertTrue(NodeChecks.host(text).isPresent());
        assertTrue(NodeChecks.user(text).isPresent());
        assertTrue(NodeChecks.jump("root@" + text).isPresent());
    }

    @Test
    void aRenamedNodeKeepsItsSecretsAndAnotherHostGetsNone() throws OperationException {
        store.save(FULL);
        keep("node/mx1", "own");
        keep("node/mx1/jump/1", "of the gate");
        save(new NodeProfile("mx2", FULL.place(), true));
        assertEquals(Optional.of("own"), secrets.text("node/mx2"));
        assertEquals(Optional.of("of the gate"), secrets.text("node/mx2/jump/1"));
        assertEquals(Optional.empty(), secrets.text("node/mx1"));
        assertEquals(Optional.empty(), store.find("mx1"));

        store.save(FULL);
        keep("node/mx1", "own");
        save(new NodeProfile("mx1", SshPlace.of(new SshLogin("other", 22, "anna", new SshIdentity.Password())), false));
        assertEquals(Optional.empty(), secrets.text("node/mx1"));
    }

    @Test
    void aTestOfAnotherHostIsNotGivenTheKeptSecret() throws OperationException {
        keep("node/mx1", "own");
        NodeProfile other = new NodeProfile("mx1", SshPlace.of(new SshLogin("other", 22, "anna",
                new SshIdentity.Password())), false);
        assertEquals(Optional.empty(), new DraftSecrets(secrets, other, Optional.of(FULL)).find("node/mx1"));
        NodeProfile renamed = new NodeProfile("mx2", FULL.place(), false);
        assertTrue(new DraftSecrets(secrets, renamed, Optional.of(FULL)).find("node/mx2").isPresent());
    }
}
