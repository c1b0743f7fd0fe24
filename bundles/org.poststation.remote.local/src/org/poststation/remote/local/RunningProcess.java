// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.CommandTimeoutException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellResult;

/** One child process, with what it was told and what it says. */
final class RunningProcess {

    /** From here on the shell says by the exit status which signal ended it. */
    private static final int SIGNALS = 128;

    private final ShellCommand command;
    private final String place;
    private final Process process;
    private final Future<byte[]> output;
    private final Future<byte[]> errors;

    private RunningProcess(ShellCommand command, String place, Process process) {
        this.command = command;
        this.place = place;
        this.process = process;
        output = inBackground(() -> read(process.getInputStream()));
        errors = inBackground(() -> read(process.getErrorStream()));
        inBackground(this::feed);
    }

    static RunningProcess start(ShellCommand command, String place) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command.line()).start();
        return new RunningProcess(command, place, process);
    }

    /** Waits for the end of the process and of its outputs. */
    ShellResult await() throws OperationException {
        long deadline = System.nanoTime() + command.deadline().toNanos();
        try {
            byte[] err = within(deadline, errors);
            byte[] out = within(deadline, output);
            if (!process.waitFor(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new CommandTimeoutException(place, command.deadline());
            }
            if (process.exitValue() > SIGNALS) {
                throw new ConnectionLostException(When.NO_STATUS, place, "", null);
            }
            return new ShellResult(process.exitValue(), out, err);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        } catch (TimeoutException late) {
            throw new CommandTimeoutException(place, command.deadline());
        } catch (ExecutionException failure) {
            throw new ConnectionLostException(When.RUNNING, place, failure.getCause().getMessage(), failure);
        }
    }

    /** Ends it and everything that it started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private byte[] within(long deadline, Future<byte[]> reading)
            throws InterruptedException, ExecutionException, TimeoutException, OutputTooLargeException {
        byte[] bytes = reading.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (bytes.length > command.outputLimit()) {
            throw new OutputTooLargeException(place, command.outputLimit());
        }
        return bytes;
    }

    /** Reads one byte more than allowed at most, and ends a process that has more to say. */
    private byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(command.outputLimit() + 1);
        if (bytes.length > command.outputLimit()) {
            kill();
        }
        return bytes;
    }

    private byte[] feed() {
        try (OutputStream input = process.getOutputStream()) {
            input.write(command.input());
        } catch (IOException endedBeforeItReadEverything) {
            // how it ended tells more than what it did not read
            return new byte[0];
        }
        return new byte[0];
    }

    /** Not on a virtual thread: reading a pipe keeps its carrier, and there are as few of these as processors. */
    private static Future<byte[]> inBackground(Callable<byte[]> work) {
        FutureTask<byte[]> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("process").start(task);
        return task;
    }
}
