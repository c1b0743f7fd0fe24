// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;

/** Commands as child processes; each is ended with all that it started. */
final class LocalSession implements ShellSession {

    private final String place;
    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    LocalSession(String place) {
        this.place = place;
    }

    @Override
    public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) throws OperationException {
        cancellation.check();
        RunningProcess process = start(command, output);
        running.add(process);
        if (isClosed) {
            process.kill();
        }
        try (Cancellation.Registration registration = cancellation.onRequest(process::kill)) {
            return process.await();
        } catch (ConnectionLostException ended) {
            cancellation.check();
            throw ended;
        } finally {
            process.close();
            running.remove(process);
        }
    }

    private RunningProcess start(ShellCommand command, ByteSink output) throws ConnectionLostException {
        try {
            return RunningProcess.start(command, output, place);
        } catch (IOException failure) {
            throw new ConnectionLostException(When.RUNNING, place, failure.getMessage(), failure);
        }
    }

    @Override
    public Socket connect(String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        cancellation.check();
        Socket socket = new Socket();
        connections.add(socket);
        try (Cancellation.Registration registration = cancellation.onRequest(() -> close(socket))) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            return socket;
        } catch (IOException failure) {
            close(socket);
            cancellation.check();
            throw new HostUnreachableException(Reason.NOT_REACHED_FROM_NODE, host + ':' + port,
                    String.valueOf(failure.getMessage()), failure);
        }
    }

    @Override
    public boolean isOpen() {
        return !isClosed;
    }

    @Override
    public void close() {
        isClosed = true;
        running.forEach(RunningProcess::kill);
        connections.forEach(LocalSession::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
