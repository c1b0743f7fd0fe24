// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.poststation.testkit.process.Tool;

/** One run of the product as a process of its own, without a display. */
final class CommandProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    /** What a shell starts in the background ignores Ctrl+C, and so does everything that it starts in turn. */
    private static final List<String> FROM_THE_FOREGROUND = List.of("env", "--default-signal=INT");

    private final List<String> words;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;
    private Path errors;
    private String output = "";

    CommandProcess(List<String> words, Path folder) {
        this.words = words;
        this.folder = folder;
    }

    /** Sets a variable before the start. */
    CommandProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts with this input, which is all there is. */
    CommandProcess start(String input) {
        try {
            errors = Files.createTempFile(folder, "errors", ".txt");
            List<String> command = new ArrayList<>(FROM_THE_FOREGROUND);
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.equals("DISPLAY") || name.equals("WAYLAND_DISPLAY")
                    || name.startsWith("LC_") || name.equals("LANG") || name.startsWith("POSTSTATION"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            process = builder.start();
            try (OutputStream typed = process.getOutputStream()) {
                typed.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts without input and waits for the end. */
    CommandProcess run() {
        return start("").waitFor();
    }

    /** Reads what is printed until the end. */
    CommandProcess waitFor() {
        try (InputStream printed = process.getInputStream()) {
            output += new String(printed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return waitForEnd();
    }

    /** Ends it as a power cut does: it can't do anything more (kill -9). */
    CommandProcess kill() {
        process.destroyForcibly();
        return waitForEnd();
    }

    /** Sends it a signal, STOP for example, after which it does nothing until CONT. */
    void signal(String name) {
        Tool.of("kill", "procps").with("-s", name, Long.toString(process.pid())).runSuccessfully();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for the end and reads nothing. */
    CommandProcess waitForEnd() {
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "it does not end: " + words);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return this;
    }

    CommandProcess requireCode(int expected) {
        assertEquals(expected, process.exitValue(), () -> output + errors());
        return this;
    }

    /** The running process. */
    Process process() {
        return process;
    }

    String output() {
        return output;
    }

    List<String> lines() {
        return output.lines().toList();
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
