// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP proxy on a free loopback port that can behave badly. It starts by passing everything through at once; every
 * method switches it while it runs, for open connections too, and may be called by any thread. Its work is done by
 * virtual threads.
 * <p>
 * A delay delays bytes and does not limit their rate: requests sent one after the other without waiting arrive one
 * after the other. The TCP handshake itself is not delayed.
 */
public final class ChaosProxy implements AutoCloseable {
    private final InetSocketAddress target;
    private final Set<ProxyLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final ReentrantLock flow = new ReentrantLock();
    private final ProxyFlow toServer = new ProxyFlow(flow);
    private final ProxyFlow toClient = new ProxyFlow(flow);
    private final int port;
    private volatile Listener listener;
    private volatile boolean garbage;
    private volatile boolean closed;

    private ChaosProxy(InetSocketAddress target) {
        this.target = target;
        listener = Listener.start(0, this::connect);
        port = listener.port();
    }

    /** Starts one in front of a server on this computer. */
    public static ChaosProxy to(int port) {
        return to(Ports.LOOPBACK, port);
    }

    /** Starts one in front of a server, which need not run yet. */
    public static ChaosProxy to(String host, int port) {
        return new ChaosProxy(new InetSocketAddress(host, port));
    }

    /** 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port that clients connect to; never changes. */
    public int port() {
        return port;
    }

    /** Delays each direction by this much, so that a round trip takes twice as long. */
    public ChaosProxy delay(Duration oneWay) {
        return delay(oneWay, oneWay);
    }

    /** Delays the two directions by different times; zero ends a delay. */
    public ChaosProxy delay(Duration towardsServer, Duration towardsClient) {
        toServer.delay(towardsServer);
        toClient.delay(towardsClient);
        return this;
    }

    /** Ends stall, refusal and garbage: what was held back goes on. A delay stays, as does a number of bytes. */
    public ChaosProxy pass() {
        garbage = false;
        listen();
        flow.lock();
        try {
            // at once: what one direction lets through may already hold the other one again
            toServer.open();
            toClient.open();
        } finally {
            flow.unlock();
        }
        return this;
    }

    /** Holds everything back in both directions; connections stay open and new ones are accepted. */
    public ChaosProxy stall() {
        toServer.hold();
        toClient.hold();
        return this;
    }

    /** Refuses new connections ("connection refused"); open ones go on, see {@link #cut()}. */
    public ChaosProxy refuse() {
        listener.close();
        return this;
    }

    /** From now on answers whatever a client sends with random bytes and tells the server nothing. */
    public ChaosProxy garbage() {
        garbage = true;
        return this;
    }

    /** Resets all open connections (RST) in the middle of whatever they do; new ones are possible. */
    public ChaosProxy cut() {
        links.forEach(ProxyLink::reset);
        return this;
    }

    /** Lets this many more bytes through to clients, all connections together, then cuts once. */
    public ChaosProxy cutAfterBytesToClient(long bytes) {
        toClient.cutAfter(bytes);
        return this;
    }

    /** Lets this many more bytes through to the server, all connections together, then cuts once. */
    public ChaosProxy cutAfterBytesToServer(long bytes) {
        toServer.cutAfter(bytes);
        return this;
    }

    /**
     * Lets this many more bytes through to the server, all connections together, then holds back what follows until
     * {@link #pass()}: whoever is under way can't get any further, however long nobody looks.
     */
    public ChaosProxy holdAfterBytesToServer(long bytes) {
        toServer.holdAfter(bytes);
        return this;
    }

    /** As {@link #holdAfterBytesToServer(long)}, for what goes to clients. */
    public ChaosProxy holdAfterBytesToClient(long bytes) {
        toClient.holdAfter(bytes);
        return this;
    }

    /** Whether anything is held back now. */
    public boolean isHolding() {
        return toServer.isHeld() || toClient.isHeld();
    }

    /** How many connections were accepted since the start. */
    public long connections() {
        return connections.get();
    }

    /** How many connections are open now. */
    public int openConnections() {
        return links.size();
    }

    /** Bytes that were sent on to the server since the start. */
    public long bytesToServer() {
        return toServer.bytes();
    }

    /** Bytes that were sent on to clients since the start, garbage not counted. */
    public long bytesToClient() {
        return toClient.bytes();
    }

    /** When the first bytes were sent on to a client; empty before. */
    public Optional<Instant> firstAnswer() {
        return toClient.first();
    }

    /** Stops listening and resets all connections. */
    @Override
    public void close() {
        closed = true;
        refuse();
        cut();
    }

    boolean isGarbage() {
        return garbage;
    }

    void ended(ProxyLink link) {
        links.remove(link);
    }

    private void listen() {
        if (listener.isClosed()) {
            listener = Listener.start(port, this::connect);
        }
    }

    private void connect(Socket client) {
        connections.incrementAndGet();
        Socket server = new Socket();
        try {
            server.connect(target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            // the server is not there, so this connection cannot be either
            Sockets.reset(client);
            Sockets.close(server);
            return;
        }
        ProxyLink link = new ProxyLink(this, client, server);
        links.add(link);
        link.start(toServer, toClient);
        if (closed) {
            link.reset();
        }
    }
}
