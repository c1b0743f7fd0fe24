// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages that are held and released, and taken together. */
@Timeout(60)
class PipelineSocketTest {

    private ServerSocket server;
    private PipelineSocket socket;
    private Socket other;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = new PipelineSocket(10_000);
        socket.connect(server.getLocalSocketAddress());
        other = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        other.close();
        socket.close();
        server.close();
    }

    @Test
    void whatIsNotHeldGoesAtOnce() throws IOException {
        socket.getOutputStream().write(1);
        assertEquals(1, other.getInputStream().read());
    }

    @Test
    void whatIsHeldGoesWithItsRelease() throws IOException {
        OutputStream out = socket.getOutputStream();
        socket.hold();
        out.write(new byte[] {1, 2});
        out.flush();
        out.write(3);
        assertEquals(0, other.getInputStream().available());
        socket.release();
        assertArrayEquals(new byte[] {1, 2, 3}, other.getInputStream().readNBytes(3));
        out.write(4);
        assertEquals(4, other.getInputStream().read());
    }

    @Test
    void muchArrivesInItsOrder() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(7).nextBytes(sent);
        CompletableFuture<byte[]> received = read(other.getInputStream(), sent.length);
        OutputStream out = socket.getOutputStream();
        int[] sizes = {1, 700, 65_536, 100_000, 30_000, 65_535};
        int at = 0;
        for (int turn = 0; at < sent.length; turn++) {
            socket.hold();
            int size = Math.min(sizes[turn % sizes.length], sent.length - at);
            out.write(sent, at, size);
            at += size;
        }
        socket.release();
        assertArrayEquals(sent, received.get());
    }

    @Test
    void whatComesIsTakenWhole() throws Exception {
        byte[] sent = new byte[1_000_000];
        new Random(7).nextBytes(sent);
        CompletableFuture<byte[]> received = read(socket.getInputStream(), sent.length + 1);
        OutputStream out = other.getOutputStream();
        out.write(sent, 0, 10);
        out.write(sent, 10, sent.length - 10);
        other.shutdownOutput();
        assertArrayEquals(sent, received.get());
    }

    @Test
    void whoTakesNothingIsGivenUp() throws IOException {
        try (PipelineSocket hasty = new PipelineSocket(100)) {
            hasty.connect(server.getLocalSocketAddress());
            OutputStream out = hasty.getOutputStream();
            assertThrows(IOException.class, () -> {
                while (true) {
                    out.write(new byte[1 << 20]);
                }
            });
            assertTrue(hasty.isClosed());
        }
    }

    private static CompletableFuture<byte[]> read(InputStream in, int most) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return in.readNBytes(most);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
