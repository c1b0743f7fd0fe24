// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.node.Reading.Absent;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.operation.OperationException;

/** This computer answers every question, or says that it has no such thing. */
final class LocalNodeTest {

    @Test
    void noAnswerOfThisComputerIsUnreadable() throws OperationException {
        LocalNode.ask().readings().forEach((name, reading) -> {
            if (reading instanceof Absent<?> absent) {
                assertNotEquals(Why.UNREADABLE, absent.why(), name + ": " + absent.said());
            }
        });
    }

    @Test
    void whatTheKernelSaysIsRead() throws IOException, OperationException {
        NodeFacts facts = LocalNode.ask();
        SystemFacts system = facts.find(SystemFacts.QUESTION).orElseThrow();
        assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), system.kernel());
        assertEquals(Runtime.getRuntime().availableProcessors(),
                facts.find(Load.QUESTION).orElseThrow().cores());
        assertTrue(facts.find(Memory.QUESTION).orElseThrow().total() > 0);
        assertTrue(facts.find(Mounts.QUESTION).orElseThrow().all().stream()
                .anyMatch(mount -> "/".equals(mount.mountPoint())));
        assertTrue(facts.find(Processes.QUESTION).orElseThrow().has("java"));
    }

    @Test
    void aPortThatIsListenedOnIsFound() throws IOException, OperationException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(LocalNode.ask().find(Listeners.QUESTION).orElseThrow().all().stream()
                    .anyMatch(listener -> listener.port() == socket.getLocalPort() && listener.isLocal()));
        }
    }
}
