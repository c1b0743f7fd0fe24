// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.poststation.testkit.Await;

/**
 * A server as a child process. It is ended by its own process id only, and at the latest when the JVM ends.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Starts the command; everything it prints is appended to the file. */
    public static ServerProcess start(List<String> command, Path folder, Path log) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            RUNNING.add(process);
            process.onExit().thenAccept(RUNNING::remove);
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs, also when it is paused. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of an ended process. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Stops it in the middle (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        Await.until(() -> !process.isAlive(), PATIENCE, "process " + pid() + " is gone after SIGKILL");
    }

    /** Asks it to stop (SIGTERM) and waits until it is gone; kills it after ten seconds. */
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        resume();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Freezes it (SIGSTOP): its sockets stay open and nobody answers. */
    public void pause() {
        signal("STOP");
    }

    /** Lets a frozen one go on (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /** Same as {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }

    private void signal(String name) {
        Tool.of("sh", "dash").with("-c", "kill -" + name + " " + pid()).runSuccessfully();
    }
}
