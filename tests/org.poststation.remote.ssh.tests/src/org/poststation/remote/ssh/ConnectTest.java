// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.ShellSession;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.net.ScriptedServer;
import org.poststation.testkit.sshd.Sshd;

/** Connections that a node makes for us. */
@Timeout(120)
class ConnectTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MUCH = "0123456789".repeat(50_000) + '\n';

    private static Sshd node;
    private static ScriptedServer echo;

    @BeforeAll
    static void start() {
        node = Sshd.with().user("anna").user("bert").setting("Match User bert").setting("AllowTcpForwarding no")
                .start();
        echo = ScriptedServer.start("hello\n", line -> line.equals("bye") ? ScriptedServer.CLOSE : line + '\n');
    }

    @AfterAll
    static void stop() {
        echo.close();
        node.close();
    }

    private static Socket connect(ShellSession session, int port) throws OperationException {
        return session.connect("127.0.0.1", port, PATIENCE, new Cancellation());
    }

    @Test
    void muchGoesThroughBothWaysUntilTheOtherSideCloses() throws OperationException, IOException {
        try (ShellSession session = Login.to(node, "anna").session(); Socket socket = connect(session, echo.port())) {
            assertArrayEquals("hello\n".getBytes(StandardCharsets.US_ASCII), socket.getInputStream().readNBytes(6));
            byte[] much = MUCH.getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(much);
            socket.getOutputStream().flush();
            assertArrayEquals(much, socket.getInputStream().readNBytes(much.length));
            socket.getOutputStream().write("bye\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void closingTheSessionEndsIt() throws OperationException, IOException {
        try (ShellSession session = Login.to(node, "anna").session(); Socket socket = connect(session, echo.port())) {
            socket.getInputStream().readNBytes(6);
            session.close();
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void whatTheNodeCannotReachOrDoesNotAllow() throws OperationException {
        try (ShellSession anna = Login.to(node, "anna").session();
                ShellSession bert = Login.to(node, "bert").session()) {
            assertEquals(Reason.NOT_REACHED_FROM_NODE,
                    assertThrows(HostUnreachableException.class, () -> connect(anna, Ports.free())).reason());
            assertEquals(Reason.NOT_REACHED_FROM_NODE,
                    assertThrows(HostUnreachableException.class, () -> connect(bert, echo.port())).reason());
        }
    }

    @Test
    void cancelledBefore() throws OperationException {
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        try (ShellSession session = Login.to(node, "anna").session()) {
            assertThrows(OperationCancelledException.class,
                    () -> session.connect("127.0.0.1", echo.port(), PATIENCE, cancelled));
        }
    }
}
