// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.time.Duration;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * A login on a node. Commands of several threads run beside each other as far as the node allows; what is too much
 * waits its turn.
 */
public interface ShellSession extends AutoCloseable {

    /**
     * Runs a command to its end. Blocking, at most until its deadline.
     *
     * @param output gets its standard output as it comes, and nothing after this has returned
     * @param cancellation ends the command and this call at once; the session stays usable
     * @return how it ended, whatever its exit status
     * @throws OperationException {@link CommandTimeoutException}, {@link OutputTooLargeException},
     *             {@link ConnectionLostException} also when it ended without an exit status, or a cancelled operation
     */
    ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) throws OperationException;

    /** Same as {@link #run(ShellCommand, ByteSink, Cancellation)}, with the whole output in memory. */
    default ShellResult run(ShellCommand command, Cancellation cancellation) throws OperationException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ShellEnd end = run(command, output::write, cancellation);
        return new ShellResult(end.exitStatus(), output.toByteArray(), end.errors());
    }

    /**
     * Connects to another host as the node itself does. Blocking.
     *
     * @param patience for the connection; afterwards reads and writes wait as long as they must
     * @param cancellation ends the attempt at once
     * @return a connection that the caller closes; it also ends with this session
     * @throws OperationException {@link HostUnreachableException} when the node does not reach it or may not, which is
     *             what a session says that can't do this
     */
    default Socket connect(String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        throw new HostUnreachableException(HostUnreachableException.Reason.NOT_REACHED_FROM_NODE, host + ':' + port, "",
                null);
    }

    /** Whether the connection still stands, as far as it is known without asking the node. */
    boolean isOpen();

    /** Ends whatever runs and closes the connection; never fails. */
    @Override
    void close();
}
