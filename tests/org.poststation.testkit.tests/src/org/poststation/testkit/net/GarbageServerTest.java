// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.testkit.Await;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

class GarbageServerTest {
    private static final byte[] REQUEST = {0x30, 0x0c, 0x02, 0x01, 0x01, 0x60, 0x07, 0x02, 0x01, 0x03, 0x04, 0x00,
            (byte) 0x80, 0x00};

    @ParameterizedTest
    @EnumSource(names = {"MALFORMED_BER", "HUGE_LENGTH", "HALF_MESSAGE", "WRONG_MESSAGE_ID", "WRONG_RESPONSE", "HTTP",
            "SMTP_GREETING"})
    void answersAndThenStaysSilent(Garbage garbage) throws IOException {
        try (GarbageServer server = GarbageServer.start(garbage);
                Socket socket = new Socket(server.host(), server.port())) {
            socket.getOutputStream().write(REQUEST);
            assertArrayEquals(garbage.answer(), socket.getInputStream().readNBytes(garbage.answer().length));
            socket.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aSilentServerSaysNothing() throws IOException {
        try (GarbageServer server = GarbageServer.start(Garbage.SILENT);
                Socket socket = new Socket(server.host(), server.port())) {
            socket.getOutputStream().write(REQUEST);
            socket.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
        }
    }

    @Test
    void aClosingServerCloses() throws IOException {
        try (GarbageServer server = GarbageServer.start(Garbage.CLOSES_AT_ONCE);
                Socket socket = new Socket(server.host(), server.port())) {
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void seesThatAClientLetGo() throws IOException {
        try (GarbageServer server = GarbageServer.start(Garbage.HALF_MESSAGE)) {
            try (Socket socket = new Socket(server.host(), server.port())) {
                assertTrue(socket.isConnected());
                Await.until(() -> server.openConnections() == 1, "the connection is held");
            }
            Await.until(() -> server.openConnections() == 0, "the connection is gone");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSES_AT_ONCE", "HTTP"})
    void openLdapsOwnClientFailsToo(Garbage garbage) {
        try (GarbageServer server = GarbageServer.start(garbage)) {
            ToolResult result = Tool.of("ldapwhoami", "ldap-utils").with("-x", "-o", "nettimeout=2", "-H",
                    "ldap://" + server.host() + ":" + server.port()).timeout(Duration.ofSeconds(20)).run();
            assertTrue(result.errors().contains("Can't contact LDAP server (-1)"), result.errors());
        }
    }
}
