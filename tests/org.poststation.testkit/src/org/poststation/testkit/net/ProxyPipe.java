// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One direction of one connection: a reader stamps bytes with the time they are due, a writer sends them then. */
final class ProxyPipe {
    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS_UNDER_WAY = 1024;
    private static final byte[] END = {};
    private static final long LOOK_INTERVAL = 100;

    private record Chunk(byte[] bytes, long due) {}

    private final ProxyLink link;
    private final Socket from;
    private final Socket to;
    private final ProxyFlow flow;
    private final BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);

    ProxyPipe(ProxyLink link, Socket from, Socket to, ProxyFlow flow) {
        this.link = link;
        this.from = from;
        this.to = to;
        this.flow = flow;
    }

    void start() {
        Thread.ofVirtual().name("proxy-read").start(() -> guarded(this::read));
        Thread.ofVirtual().name("proxy-write").start(() -> guarded(this::write));
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            // one side is gone, so the other is to notice it
            link.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            link.reset();
        }
    }

    private void read() throws IOException, InterruptedException {
        byte[] buffer = new byte[CHUNK];
        int length = from.getInputStream().read(buffer);
        while (length >= 0) {
            if (!link.swallows(from)) {
                offer(new Chunk(Arrays.copyOf(buffer, length), flow.due()));
            }
            length = from.getInputStream().read(buffer);
        }
        offer(new Chunk(END, flow.due()));
    }

    private void offer(Chunk chunk) throws InterruptedException {
        boolean taken = false;
        while (!taken && !link.isClosed()) {
            taken = underWay.offer(chunk, LOOK_INTERVAL, TimeUnit.MILLISECONDS);
        }
    }

    private void write() throws IOException, InterruptedException {
        while (!link.isClosed()) {
            Chunk chunk = underWay.poll(LOOK_INTERVAL, TimeUnit.MILLISECONDS);
            if (chunk == null) {
                continue;
            }
            awaitDue(chunk.due());
            if (chunk.bytes() == END) {
                flow.awaitOpen(link::isClosed);
                to.shutdownOutput();
                link.pipeEnded();
                return;
            }
            send(chunk.bytes());
        }
    }

    private void send(byte[] bytes) throws IOException, InterruptedException {
        int sent = 0;
        while (sent < bytes.length) {
            flow.awaitOpen(link::isClosed);
            if (link.isClosed()) {
                // what was held back for it is not counted any more
                return;
            }
            ProxyFlow.Grant grant = flow.take(bytes.length - sent);
            to.getOutputStream().write(bytes, sent, grant.bytes());
            sent += grant.bytes();
            if (grant.cut()) {
                link.cutAll();
            }
        }
    }

    private static void awaitDue(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
