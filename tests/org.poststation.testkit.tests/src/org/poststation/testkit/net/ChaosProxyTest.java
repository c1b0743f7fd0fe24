// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;

class ChaosProxyTest {
    private final EchoServer server = EchoServer.start();
    private final ChaosProxy proxy = ChaosProxy.to(server.port());

    @AfterEach
    void closeAll() {
        proxy.close();
        server.close();
    }

    @Test
    void passesEverythingThroughAndCounts() throws IOException {
        byte[] sent = new byte[300_000];
        new Random(31).nextBytes(sent);
        assertEquals(Optional.empty(), proxy.firstAnswer());
        Instant begin = Instant.now();
        try (Socket socket = connect()) {
            Thread.ofVirtual().start(() -> write(socket, sent));
            assertArrayEquals(sent, read(socket, sent.length));
        }
        Instant first = proxy.firstAnswer().orElseThrow();
        assertTrue(!first.isBefore(begin) && !first.isAfter(Instant.now()), "first answer at " + first);
        assertEquals(1, proxy.connections());
        assertEquals(sent.length, proxy.bytesToServer());
        assertEquals(sent.length, proxy.bytesToClient());
        Await.until(() -> proxy.openConnections() == 0 && server.openConnections() == 0, "both sides are closed");
    }

    @Test
    void delaysARoundTripTwice() throws IOException {
        proxy.delay(Duration.ofMillis(40));
        try (Socket socket = connect()) {
            long begin = System.nanoTime();
            write(socket, new byte[] {1});
            read(socket, 1);
            assertTrue(millisSince(begin) >= 80, "took " + millisSince(begin) + " ms");
        }
    }

    @Test
    void delayDoesNotSerialisePipelinedBytes() throws IOException {
        proxy.delay(Duration.ofMillis(100));
        try (Socket socket = connect()) {
            socket.setTcpNoDelay(true);
            long begin = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                write(socket, new byte[] {(byte) i});
            }
            read(socket, 50);
            long took = millisSince(begin);
            assertTrue(took >= 200 && took < 3000, "50 pipelined bytes took " + took + " ms");
        }
    }

    @Test
    void aStallHoldsBackAndPassReleases() throws IOException {
        try (Socket socket = connect()) {
            proxy.stall();
            write(socket, new byte[] {7});
            socket.setSoTimeout(150);
            assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
            try (Socket another = connect()) {
                assertTrue(another.isConnected());
            }
            proxy.pass();
            socket.setSoTimeout(5000);
            assertArrayEquals(new byte[] {7}, read(socket, 1));
        }
    }

    @Test
    void holdsAfterANumberOfBytesUntilItIsToldToGoOn() throws IOException {
        proxy.holdAfterBytesToServer(1000);
        try (Socket socket = connect()) {
            write(socket, new byte[1500]);
            read(socket, 1000);
            Await.until(proxy::isHolding, "the rest is held back");
            assertEquals(1000, proxy.bytesToServer());
            proxy.holdAfterBytesToClient(200);
            proxy.pass();
            read(socket, 200);
            Await.until(proxy::isHolding, "answers are held back");
            assertEquals(1200, proxy.bytesToClient());
            proxy.pass();
            read(socket, 300);
            assertFalse(proxy.isHolding());
        }
    }

    @Test
    void aCutResetsOpenConnectionsAndNewOnesWork() throws IOException {
        try (Socket socket = connect()) {
            write(socket, new byte[] {1});
            read(socket, 1);
            proxy.cut();
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        }
        Await.until(() -> server.openConnections() == 0, "the server noticed it");
        try (Socket socket = connect()) {
            write(socket, new byte[] {2});
            assertArrayEquals(new byte[] {2}, read(socket, 1));
        }
    }

    @Test
    void cutsAfterANumberOfBytesInTheMiddleOfAnAnswer() throws IOException {
        proxy.cutAfterBytesToClient(1500);
        try (Socket socket = connect()) {
            write(socket, new byte[4000]);
            read(socket, 1500);
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        }
        assertEquals(1500, proxy.bytesToClient());
    }

    @Test
    void cutsAfterANumberOfBytesOfARequest() throws IOException {
        proxy.cutAfterBytesToServer(10);
        try (Socket socket = connect()) {
            write(socket, new byte[10]);
            assertThrows(SocketException.class, () -> read(socket, 11));
        }
        assertEquals(10, proxy.bytesToServer());
    }

    @Test
    void refusesAndComesBackOnTheSamePort() throws IOException {
        proxy.refuse();
        assertThrows(ConnectException.class, this::connect);
        proxy.pass();
        try (Socket socket = connect()) {
            write(socket, new byte[] {3});
            assertArrayEquals(new byte[] {3}, read(socket, 1));
        }
    }

    @Test
    void answersGarbageWithoutAskingTheServer() throws IOException {
        proxy.garbage();
        try (Socket socket = connect()) {
            write(socket, new byte[20]);
            assertEquals(100, read(socket, 100).length);
        }
        assertEquals(0, proxy.bytesToServer());
    }

    @Test
    void aServerThatIsGoneResetsTheClient() throws IOException {
        server.close();
        try (Socket socket = connect()) {
            socket.setSoTimeout(5000);
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        }
    }

    @Test
    void nothingListensAfterClose() {
        proxy.close();
        assertFalse(Ports.isOpen(proxy.port()));
    }

    private Socket connect() throws IOException {
        return new Socket(proxy.host(), proxy.port());
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(Socket socket, int length) throws IOException {
        byte[] bytes = new byte[length];
        new DataInputStream(socket.getInputStream()).readFully(bytes);
        return bytes;
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
