// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation.Registration;

@Timeout(30)
class CancellationTest {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void beginsWithoutAWish() {
        assertFalse(cancellation.isRequested());
        assertDoesNotThrow(cancellation::check);
    }

    @Test
    void checkThrowsOnceItIsRequested() {
        cancellation.request();

        assertTrue(cancellation.isRequested());
        assertThrows(OperationCancelledException.class, cancellation::check);
    }

    @Test
    void actionsRunInOrderAndOnce() {
        List<String> ran = new ArrayList<>();
        cancellation.onRequest(() -> ran.add("first"));
        cancellation.onRequest(() -> ran.add("second"));

        cancellation.request();
        cancellation.request();

        assertEquals(List.of("first", "second"), ran);
    }

    @Test
    void lateActionRunsAtOnce() {
        cancellation.request();
        AtomicInteger ran = new AtomicInteger();

        Registration registration = cancellation.onRequest(ran::incrementAndGet);
        registration.close();

        assertEquals(1, ran.get());
    }

    @Test
    void endedRegistrationDoesNotRun() {
        AtomicInteger ran = new AtomicInteger();
        Registration registration = cancellation.onRequest(ran::incrementAndGet);
        registration.close();

        cancellation.request();

        assertEquals(0, ran.get());
    }

    @Test
    void theSameActionRegisteredTwiceEndsOneByOne() {
        AtomicInteger ran = new AtomicInteger();
        Runnable action = ran::incrementAndGet;
        Registration first = cancellation.onRequest(action);
        cancellation.onRequest(action);
        first.close();
        first.close();

        cancellation.request();

        assertEquals(1, ran.get());
    }

    @Test
    void anActionThatFailsDoesNotKeepTheOthersFromRunning() {
        AtomicInteger ran = new AtomicInteger();
        cancellation.onRequest(() -> {
            throw new IllegalStateException("first");
        });
        cancellation.onRequest(ran::incrementAndGet);
        cancellation.onRequest(() -> {
            throw new IllegalStateException("second");
        });

        IllegalStateException failure = assertThrows(IllegalStateException.class, cancellation::request);

        assertEquals(1, ran.get());
        assertEquals("first", failure.getMessage());
        assertEquals("second", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void unblocksAReadByClosingItsConnection() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(silent.getInetAddress(), silent.getLocalPort());
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            cancellation.onRequest(() -> close(socket));
            Future<Throwable> read = executor.submit(
                    () -> assertThrows(SocketException.class, () -> socket.getInputStream().read()));

            cancellation.request();

            assertTrue(read.get(10, TimeUnit.SECONDS) instanceof SocketException);
        }
    }

    @Test
    void everyActionRunsExactlyOnceHoweverThreadsMeet() throws Exception {
        for (int round = 0; round < 200; round++) {
            Cancellation shared = new Cancellation();
            AtomicInteger ran = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 6; i++) {
                    executor.submit(() -> {
                        start.await();
                        return shared.onRequest(ran::incrementAndGet);
                    });
                }
                for (int i = 0; i < 2; i++) {
                    executor.submit(() -> {
                        start.await();
                        shared.request();
                        return null;
                    });
                }
                start.countDown();
            }
            assertEquals(6, ran.get());
        }
    }

    @Test
    void silentProgressKeepsItsCancellation() {
        assertEquals(cancellation, Progress.silent(cancellation).cancellation());
        assertFalse(Progress.silent().cancellation().isRequested());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
