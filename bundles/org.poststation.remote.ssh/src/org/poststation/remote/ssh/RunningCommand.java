// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.CommandTimeoutException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.Session;

/** One command on a channel of its own. For one thread. */
final class RunningCommand {

    /** Between the end of a channel and the moment when the host allows another one. */
    private static final long REFUSAL_PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long REFUSAL_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final Call call;
    private final ShellCommand command;
    private final String place;
    private final Session session;
    private final Turns turns;
    private final Cancellation cancellation;
    private final long begin = System.nanoTime();
    private final long deadline;
    private volatile Outputs outputs;

    RunningCommand(Call call, String place, Session session, Turns turns) {
        this.call = call;
        this.place = place;
        this.session = session;
        this.turns = turns;
        command = call.command();
        cancellation = call.cancellation();
        deadline = begin + command.deadline().toNanos();
        outputs = new Outputs(call);
    }

    ShellEnd run() throws OperationException {
        try (Cancellation.Registration registration = cancellation.onRequest(this::wake)) {
            ChannelExec channel = open();
            try {
                return await(channel);
            } finally {
                outputs.close();
                Opening.end(channel);
                turns.giveBack();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        }
    }

    private void wake() {
        outputs.wake();
        turns.wake();
    }

    private ChannelExec open() throws OperationException, InterruptedException {
        while (true) {
            if (!turns.take(deadline, this::isOver)) {
                throw ended();
            }
            outputs = new Outputs(call);
            Opening opening = new Opening(session, command, outputs, deadline);
            opening.start();
            outputs.await(deadline, () -> opening.isDone() || isOver());
            if (opening.abandon(turns::giveBack)) {
                throw ended();
            }
            Optional<ChannelExec> channel = opening.channel();
            if (channel.isPresent()) {
                return channel.get();
            }
            boolean isWorthWaiting = turns.refused();
            if (isOver() || isLate()) {
                throw ended();
            }
            if (!isWorthWaiting && System.nanoTime() - begin > REFUSAL_PATIENCE) {
                throw new HostUnreachableException(Reason.NO_SESSION, place, "", null);
            }
            turns.pause(REFUSAL_PAUSE_MILLIS);
        }
    }

    private ShellEnd await(ChannelExec channel) throws OperationException, InterruptedException {
        outputs.await(deadline, () -> outputs.isEnded() || outputs.isTooLarge() || isOver());
        long pause = 1;
        while (!channel.isClosed() && !isOver() && !isLate() && !outputs.isTooLarge()) {
            turns.pause(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
        if (outputs.isTooLarge()) {
            throw new OutputTooLargeException(place, command.outputLimit());
        }
        if (channel.getExitStatus() < 0) {
            throw channel.isClosed() && !isOver() ? withoutStatus(channel) : ended();
        }
        return new ShellEnd(channel.getExitStatus(), outputs.errorBytes());
    }

    /** Why the command can't go on. */
    private OperationException ended() {
        if (cancellation.isRequested()) {
            return new OperationCancelledException();
        }
        return session.isConnected()
                ? new CommandTimeoutException(place, command.deadline())
                : new ConnectionLostException(When.RUNNING, place, "", null);
    }

    private ConnectionLostException withoutStatus(ChannelExec channel) {
        String signal = channel.getExitSignal();
        return new ConnectionLostException(When.NO_STATUS, place, signal == null ? "" : signal, null);
    }

    private boolean isOver() {
        return cancellation.isRequested() || !session.isConnected();
    }

    private boolean isLate() {
        return System.nanoTime() - deadline >= 0;
    }
}
