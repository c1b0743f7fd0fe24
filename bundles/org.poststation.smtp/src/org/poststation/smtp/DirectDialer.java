// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.smtp.SmtpFailedException.Reason;

/** Connects from this computer. */
final class DirectDialer implements Dialer {

    @Override
    public Socket dial(String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        Socket socket = new Socket();
        boolean isOpen = false;
        try (Cancellation.Registration registration = cancellation.onRequest(() -> Wire.close(socket))) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            isOpen = true;
            return socket;
        } catch (IOException failure) {
            cancellation.check();
            throw new SmtpFailedException(reason(failure), host + ':' + port, String.valueOf(failure.getMessage()),
                    failure);
        } finally {
            if (!isOpen) {
                Wire.close(socket);
            }
        }
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> Reason.UNKNOWN_NAME;
            case SocketTimeoutException late -> Reason.TIMEOUT;
            case NoRouteToHostException none -> Reason.NO_ROUTE;
            default -> String.valueOf(failure.getMessage()).contains("unreachable") ? Reason.NO_ROUTE : Reason.REFUSED;
        };
    }
}
