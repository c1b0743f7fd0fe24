// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Makes the sockets of one listing connection: with a time limit for connecting and for TLS, and able to be aborted.
 */
final class ListingSockets extends SocketFactory {

    private final Server server;
    private final SSLContext tls;
    private final boolean pipelined;
    private volatile Socket underWay;
    private volatile boolean aborted;

    /**
     * @param tls for TLS from the first byte; null for none
     * @param pipelined whether many messages are under way at once
     */
    ListingSockets(Server server, SSLContext tls, boolean pipelined) {
        this.server = server;
        this.tls = tls;
        this.pipelined = pipelined;
    }

    /** What a pipelined connection sends waits for {@link #release}. */
    void hold() {
        if (underWay instanceof PipelineSocket socket) {
            socket.hold();
        }
    }

    /** Sends what waits. */
    void release() throws IOException {
        if (underWay instanceof PipelineSocket socket) {
            socket.release();
        }
    }

    /** Ends an attempt to connect from another thread. */
    void abort() {
        aborted = true;
        Socket socket = underWay;
        if (socket != null) {
            closeQuietly(socket);
        }
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        Socket socket = pipelined ? new PipelineSocket(server.requestMillis()) : new Socket();
        underWay = socket;
        try {
            if (aborted) {
                throw new IOException("aborted");
            }
            socket.connect(new InetSocketAddress(address, port), server.connectMillis());
            return tls == null ? socket : secured(socket);
        } catch (IOException failed) {
            closeQuietly(socket);
            throw failed;
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnknownHostException("only addresses are connected to");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(address, port);
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, server.endpoint().host(),
                server.endpoint().port(), true);
        secured.setSoTimeout(server.connectMillis());
        return secured;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // nobody is interested in how a socket that is given up ends
            return;
        }
    }
}
