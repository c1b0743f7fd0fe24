// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** A connection that the host makes for us (RFC 4254 section 7.2): no port of this computer is opened. */
final class ForwardedSocket extends Socket {

    private final ChannelDirectTCPIP channel;
    private final TimedPipe received = new TimedPipe(Integer.MAX_VALUE);
    private final OutputStream sent;
    private volatile boolean isClosed;

    private ForwardedSocket(ChannelDirectTCPIP channel) throws IOException {
        this.channel = channel;
        channel.setOutputStream(received.sink());
        sent = channel.getOutputStream();
    }

    /** Opens one. Blocking, at most as long as the patience. */
    static Socket open(Session session, String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        String place = host + ':' + port;
        try {
            ChannelDirectTCPIP channel = (ChannelDirectTCPIP) session.openChannel("direct-tcpip");
            channel.setHost(host);
            channel.setPort(port);
            ForwardedSocket socket = new ForwardedSocket(channel);
            try (Cancellation.Registration registration = cancellation.onRequest(socket::close)) {
                channel.connect(Math.toIntExact(patience.toMillis()));
            }
            cancellation.check();
            return socket;
        } catch (JSchException | IOException refused) {
            cancellation.check();
            throw new HostUnreachableException(Reason.NOT_REACHED_FROM_NODE, place,
                    String.valueOf(refused.getMessage()), refused);
        }
    }

    @Override
    public InputStream getInputStream() {
        return received;
    }

    @Override
    public OutputStream getOutputStream() {
        return sent;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public void close() {
        isClosed = true;
        received.end();
        channel.disconnect();
    }
}
