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

/** This computer answers every question, or says that it has no such thing. */
final class LocalNodeTest {

    @Test
    void noAnswerOfThisComputerIsUnreadable() {
        LocalNode.askAll(NodeFacts.questions("")).readings().forEach((name, reading) -> {
            if (reading instanceof Absent<?> absent) {
                assertNotEquals(Why.UNREADABLE, absent.why(), name + ": " + absent.said());
            }
        });
    }

    @Test
    void whatTheKernelSaysIsRead() throws IOException {
        SystemFacts system = LocalNode.ask(SystemFacts.QUESTION).find().orElseThrow();
        assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), system.kernel());
        assertEquals(Runtime.getRuntime().availableProcessors(),
                LocalNode.ask(Load.QUESTION).find().orElseThrow().cores());
        assertTrue(LocalNode.ask(Memory.QUESTION).find().orElseThrow().total() > 0);
        assertTrue(LocalNode.ask(Mounts.QUESTION).find().orElseThrow().all().stream()
                .anyMatch(mount -> "/".equals(mount.mountPoint())));
        assertTrue(LocalNode.ask(Processes.QUESTION).find().orElseThrow().has("java"));
    }

    @Test
    void aPortThatIsListenedOnIsFound() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(LocalNode.ask(Listeners.QUESTION).find().orElseThrow().all().stream()
                    .anyMatch(listener -> listener.port() == socket.getLocalPort() && listener.isLocal()));
        }
    }
}
