// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a proxy: two sockets and a pipe in each direction. */
final class ProxyLink {
    private static final int GARBAGE_LENGTH = 200;

    private final ChaosProxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicInteger openPipes = new AtomicInteger(2);

    ProxyLink(ChaosProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start(ProxyFlow toServer, ProxyFlow toClient) {
        new ProxyPipe(this, client, server, toServer).start();
        new ProxyPipe(this, server, client, toClient).start();
    }

    boolean isClosed() {
        return client.isClosed();
    }

    /** Ends the connection on both sides with RST. */
    void reset() {
        proxy.ended(this);
        Sockets.reset(client);
        Sockets.reset(server);
    }

    /** Resets every connection of the proxy. */
    void cutAll() {
        proxy.cut();
    }

    /** One direction has come to its proper end. */
    void pipeEnded() {
        if (openPipes.decrementAndGet() == 0) {
            proxy.ended(this);
            Sockets.close(client);
            Sockets.close(server);
        }
    }

    /** Whether bytes from this side were answered with rubbish and are not to be sent on. */
    boolean swallows(Socket from) throws IOException {
        if (!proxy.isGarbage()) {
            return false;
        }
        if (from == client) {
            byte[] rubbish = new byte[GARBAGE_LENGTH];
            ThreadLocalRandom.current().nextBytes(rubbish);
            client.getOutputStream().write(rubbish);
        }
        return true;
    }
}
