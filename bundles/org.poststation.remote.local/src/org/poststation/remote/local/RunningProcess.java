// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.ByteSink;
import org.poststation.remote.CommandTimeoutException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;

/** One child process, with what it was told and what it says. */
final class RunningProcess {

    /** From here on the shell says by the exit status which signal ended it. */
    private static final int SIGNALS = 128;
    private static final int BUFFER_BYTES = 64 << 10;

    private final ShellCommand command;
    private final String place;
    private final Process process;
    private final ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
    private final Future<Void> output;
    private final Future<Void> errors;
    private boolean isOver;
    private volatile OutputTooLargeException exceeded;

    private RunningProcess(ShellCommand command, ByteSink sink, String place, Process process) {
        this.command = command;
        this.place = place;
        this.process = process;
        output = inBackground(() -> pass(process.getInputStream(), sink, command.outputLimit()));
        errors = inBackground(() -> pass(process.getErrorStream(), errorBytes::write, command.errorLimit()));
        inBackground(this::feed);
    }

    static RunningProcess start(ShellCommand command, ByteSink sink, String place) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command.line()).start();
        return new RunningProcess(command, sink, place, process);
    }

    /** Waits for the end of the process and of its outputs. */
    ShellEnd await() throws OperationException {
        long deadline = System.nanoTime() + command.deadline().toNanos();
        try {
            within(deadline, errors);
            within(deadline, output);
            if (!process.waitFor(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new CommandTimeoutException(place, command.deadline());
            }
            if (process.exitValue() > SIGNALS) {
                throw new ConnectionLostException(When.NO_STATUS, place, "", null);
            }
            return new ShellEnd(process.exitValue(), errorBytes.toByteArray());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        } catch (TimeoutException late) {
            throw new CommandTimeoutException(place, command.deadline());
        } catch (ExecutionException failure) {
            if (exceeded != null) {
                throw exceeded;
            }
            throw new ConnectionLostException(When.RUNNING, place, failure.getCause().getMessage(), failure);
        }
    }

    /** Ends it and everything that it started; nothing is passed on any more. */
    void close() {
        synchronized (this) {
            isOver = true;
        }
        kill();
    }

    /** Ends it and everything that it started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void within(long deadline, Future<Void> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        work.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Passes a stream on to its end, and ends a process that has more to say than allowed. */
    private void pass(InputStream stream, ByteSink sink, int limit) throws IOException, OutputTooLargeException {
        byte[] bytes = new byte[BUFFER_BYTES];
        long left = limit;
        for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
            left -= length;
            if (left < 0) {
                exceeded = new OutputTooLargeException(place, limit);
                kill();
                throw exceeded;
            }
            synchronized (this) {
                if (!isOver) {
                    sink.write(bytes, 0, length);
                }
            }
        }
    }

    private void feed() {
        try (OutputStream input = process.getOutputStream()) {
            input.write(command.input());
        } catch (IOException endedBeforeItReadEverything) {
            // how it ended tells more than what it did not read
            return;
        }
    }

    /** Not on a virtual thread: reading a pipe keeps its carrier, and there are as few of these as processors. */
    private static Future<Void> inBackground(Work work) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread.ofPlatform().daemon().name("process").start(task);
        return task;
    }

    private interface Work {
        void run() throws IOException, OutputTooLargeException;
    }
}
