// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.poststation.remote.ShellCommand;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/**
 * A channel that is being opened, on a thread of its own: the library waits for the host's answer and for nothing else,
 * but whoever wants the channel may lose patience.
 */
final class Opening {

    private final Session session;
    private final ShellCommand command;
    private final Outputs outputs;
    private final long deadline;
    private ChannelExec channel;
    private boolean isDone;
    private Runnable afterwards;

    Opening(Session session, ShellCommand command, Outputs outputs, long deadline) {
        this.session = session;
        this.command = command;
        this.outputs = outputs;
        this.deadline = deadline;
    }

    void start() {
        Thread.ofVirtual().name("ssh channel").start(() -> done(connect()));
    }

    /** Whether the host answered. */
    synchronized boolean isDone() {
        return isDone;
    }

    /** The channel; empty when the host refused it. */
    synchronized Optional<ChannelExec> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * Gives up, unless the host has answered.
     *
     * @param then what to do when it answers after all, and the channel is closed again
     * @return whether it was given up
     */
    synchronized boolean abandon(Runnable then) {
        if (!isDone) {
            afterwards = then;
        }
        return !isDone;
    }

    private void done(Optional<ChannelExec> opened) {
        synchronized (this) {
            isDone = true;
            channel = opened.orElse(null);
        }
        if (afterwards != null) {
            opened.ifPresent(Opening::end);
            afterwards.run();
        }
        outputs.wake();
    }

    private Optional<ChannelExec> connect() {
        try {
            ChannelExec opened = (ChannelExec) session.openChannel("exec");
            opened.setCommand(command.line().getBytes(StandardCharsets.UTF_8));
            opened.setInputStream(new ByteArrayInputStream(command.input()));
            opened.setOutputStream(outputs.output());
            opened.setErrStream(outputs.errors());
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            opened.connect((int) Math.clamp(left, 1, Integer.MAX_VALUE));
            return Optional.of(opened);
        } catch (JSchException refused) {
            return Optional.empty();
        }
    }

    /** Asks the host to end what still runs; closing the channel alone would let it go on until it prints. */
    static void end(ChannelExec channel) {
        if (!channel.isClosed() && channel.isConnected()) {
            try {
                channel.sendSignal("TERM");
            } catch (Exception connectionIsGone) {
                channel.disconnect();
            }
        }
        channel.disconnect();
    }
}
