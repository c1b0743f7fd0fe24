// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;

/** A channel of the session before (RFC 4254 section 7.2): no port of this computer is opened. */
final class JumpRoute implements Route, Proxy {

    private final Session before;
    private final Greeting greeting = new Greeting();
    private final TimedPipe received;
    private volatile ChannelDirectTCPIP channel;
    private volatile OutputStream sent;
    private volatile boolean isCut;

    /** The jump host could not or would not go on. */
    static final class NotForwardedException extends IOException {

        private static final long serialVersionUID = 1L;

        NotForwardedException(JSchException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @param silenceMillis after which a read ends like that of a socket, and the session asks for a sign of life */
    JumpRoute(Session before, int silenceMillis) {
        this.before = before;
        this.received = new TimedPipe(silenceMillis);
    }

    @Override
    public void use(Session session) {
        session.setProxy(this);
    }

    @Override
    public void connect(SocketFactory direct, String host, int port, int timeout) throws IOException {
        try {
            channel = (ChannelDirectTCPIP) before.openChannel("direct-tcpip");
            channel.setHost(host);
            channel.setPort(port);
            channel.setOutputStream(received.sink());
            sent = channel.getOutputStream();
            channel.connect(timeout);
        } catch (JSchException failure) {
            throw new NotForwardedException(failure);
        }
        if (isCut) {
            cut();
        }
    }

    @Override
    public InputStream getInputStream() {
        return greeting.listen(received);
    }

    @Override
    public OutputStream getOutputStream() {
        return sent;
    }

    @Override
    public Socket getSocket() {
        return null;
    }

    @Override
    public Greeting greeting() {
        return greeting;
    }

    @Override
    public void close() {
        cut();
    }

    @Override
    public void cut() {
        isCut = true;
        received.end();
        ChannelDirectTCPIP open = channel;
        if (open != null) {
            open.disconnect();
        }
    }
}
