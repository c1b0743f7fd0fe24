// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of the operating system to its end. Immutable; each method returns a changed copy. */
public final class Tool {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/sbin"),
            Path.of("/bin"));

    private final List<String> command;
    private final Map<String, String> environment;
    private final Duration timeout;

    private Tool(List<String> command, Map<String, String> environment, Duration timeout) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.timeout = timeout;
    }

    /**
     * A program by its plain name.
     *
     * @param debianPackage the package that brings it
     * @throws AssertionError naming the package when the program is not installed: a missing program is a failure
     */
    public static Tool of(String name, String debianPackage) {
        Path program = FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("The program " + name
                        + " is missing. Install the Debian package " + debianPackage + "."));
        return new Tool(List.of(program.toString()), Map.of(), Duration.ofMinutes(5));
    }

    /** Adds arguments. */
    public Tool with(List<String> arguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(arguments);
        return new Tool(longer, environment, timeout);
    }

    /** Adds arguments. */
    public Tool with(String... arguments) {
        return with(List.of(arguments));
    }

    /** Adds a variable to the environment. */
    public Tool environment(String name, String value) {
        Map<String, String> larger = new LinkedHashMap<>(environment);
        larger.put(name, value);
        return new Tool(command, larger, timeout);
    }

    /** Limits the run time; five minutes without this. */
    public Tool timeout(Duration limit) {
        return new Tool(command, environment, limit);
    }

    /** The whole command line, for a long-running process. */
    public List<String> command() {
        return command;
    }

    /** Runs with empty input and waits for the end, whatever the exit code. */
    public ToolResult run() {
        return run("");
    }

    /**
     * Runs with this UTF-8 text as input and waits for the end, whatever the exit code.
     *
     * @throws AssertionError when it does not end in time; it is killed then
     */
    public ToolResult run(String input) {
        Path in = null;
        Path out = null;
        Path err = null;
        try {
            in = Files.writeString(Files.createTempFile("tool", ".in"), input);
            out = Files.createTempFile("tool", ".out");
            err = Files.createTempFile("tool", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectInput(in.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            int exitCode = awaitEnd(builder.start());
            return new ToolResult(String.join(" ", command), exitCode, read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(in, out, err);
        }
    }

    /**
     * Runs and expects exit code 0.
     *
     * @throws AssertionError with the program's own words otherwise
     */
    public ToolResult runSuccessfully() {
        return run().requireSuccess();
    }

    private int awaitEnd(Process process) {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("Not ended within " + timeout.toSeconds() + " s: " + command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted: " + command, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void delete(Path... files) {
        for (Path file : files) {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }
}
