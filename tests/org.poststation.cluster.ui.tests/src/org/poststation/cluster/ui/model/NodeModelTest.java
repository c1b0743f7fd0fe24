// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.Shells;
import org.poststation.testkit.Await;
import org.poststation.testkit.profile.MemoryNodeStore;
import org.poststation.testkit.profile.MemorySecretStore;

/** What the window knows of the nodes while several looks go on beside each other. */
class NodeModelTest {

    private static final NodeProfile SLOW = new NodeProfile("slow", new ThisComputer(), false);
    private static final NodeProfile FAST = new NodeProfile("fast", new ThisComputer(), false);

    private final Map<String, Semaphore> doors = new ConcurrentHashMap<>();
    private NodeModel model;

    /** Refuses whom it lets wait, as soon as that is let through. */
    private final class Doors implements RemoteShell {

        @Override
        public boolean reaches(NodePlace place) {
            return true;
        }

        @Override
        public ShellSession open(ShellLogin login, Cancellation cancellation) throws OperationException {
            door(login.node()).acquireUninterruptibly();
            throw new HostUnreachableException(Reason.REFUSED, login.node().name(), "", null);
        }
    }

    @BeforeEach
    void twoNodes() {
        MemoryNodeStore store = new MemoryNodeStore();
        store.save(SLOW);
        store.save(FAST);
        MemorySecretStore secrets = new MemorySecretStore();
        model = new NodeModel(store, new NodeLogins(new Shells(List.of(new Doors()), secrets), secrets));
    }

    @AfterEach
    void stop() throws Exception {
        model.stop();
    }

    @Test
    void aLookThatEndsLeavesWhatALaterOneWaitsFor() throws Exception {
        CompletableFuture<Void> both = look(SLOW, FAST);
        door(FAST).release();
        Await.until(() -> isAsked(SLOW) && !isAsked(FAST) && model.find("fast").orElseThrow().status().isPresent(),
                "only the slow one is still asked");
        CompletableFuture<Void> again = look(SLOW, FAST);
        Await.until(() -> isAsked(FAST), "the fast one is asked again");
        door(SLOW).release();
        both.join();
        assertTrue(isAsked(FAST));
        assertFalse(isAsked(SLOW));
        door(FAST).release();
        again.join();
        assertFalse(isAsked(FAST));
    }

    private CompletableFuture<Void> look(NodeProfile... nodes) {
        return CompletableFuture.runAsync(() -> {
            try {
                model.refresh(List.of(nodes)).run(Progress.silent());
            } catch (OperationException failure) {
                throw new AssertionError(failure);
            }
        }, task -> Thread.ofVirtual().start(task));
    }

    private boolean isAsked(NodeProfile node) {
        return model.find(node.name()).orElseThrow().isAsked();
    }

    private Semaphore door(NodeProfile node) {
        return doors.computeIfAbsent(node.name(), name -> new Semaphore(0));
    }
}
