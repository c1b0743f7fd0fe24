// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;

/** A TCP connection from this computer. */
final class DirectRoute implements Route, SocketFactory {

    private final Socket socket = new Socket();
    private final Greeting greeting = new Greeting();

    @Override
    public void use(Session session) {
        session.setSocketFactory(this);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getByName(host), port));
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
        return greeting.listen(connected.getInputStream());
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
        return connected.getOutputStream();
    }

    @Override
    public Greeting greeting() {
        return greeting;
    }

    @Override
    public void cut() {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
