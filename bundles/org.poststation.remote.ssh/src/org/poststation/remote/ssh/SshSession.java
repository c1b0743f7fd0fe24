// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.net.Socket;
import java.time.Duration;
import java.util.List;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;

import com.jcraft.jsch.Session;

/** The sessions of all hosts on the way, the node's last. */
final class SshSession implements ShellSession {

    private final String place;
    private final List<Session> sessions;
    private final Turns turns = new Turns();

    SshSession(String place, List<Session> sessions) {
        this.place = place;
        this.sessions = sessions;
    }

    @Override
    public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) throws OperationException {
        cancellation.check();
        if (!isOpen()) {
            throw new ConnectionLostException(When.RUNNING, place, "", null);
        }
        return new RunningCommand(new Call(command, output, cancellation), place, sessions.getLast(), turns).run();
    }

    @Override
    public Socket connect(String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        cancellation.check();
        if (!isOpen()) {
            throw new ConnectionLostException(When.RUNNING, place, "", null);
        }
        return ForwardedSocket.open(sessions.getLast(), host, port, patience, cancellation);
    }

    @Override
    public boolean isOpen() {
        return sessions.stream().allMatch(Session::isConnected);
    }

    @Override
    public void close() {
        sessions.reversed().forEach(Session::disconnect);
        turns.wake();
    }
}
