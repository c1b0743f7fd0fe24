// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.CommandTimeoutException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeOutput;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;

@Timeout(60)
class LocalShellTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static ShellSession session() throws OperationException {
        return new LocalShell().open(new ShellLogin(NodeProfile.LOCAL, NodeSecrets.NONE, FirstContact.REFUSE, MINUTE),
                new Cancellation());
    }

    private static NodeShell shell() throws OperationException {
        return new NodeShell(NodeProfile.LOCAL, session());
    }

    private static ProbeOutput probe(ProbeSection... sections) throws OperationException {
        try (NodeShell shell = shell()) {
            return shell.probe(new Probe(List.of(sections), MINUTE), new Cancellation());
        }
    }

    private static CommandOutput run(NodeCommand command) throws OperationException {
        try (NodeShell shell = shell()) {
            return shell.run(command, new Cancellation());
        }
    }

    private static ShellCommand raw(String line, Duration deadline, int limit) {
        return new ShellCommand(line, new byte[0], deadline, limit);
    }

    @Test
    void sectionsComeWithTheirTextAndStatus() throws OperationException {
        ProbeOutput output = probe(ProbeSection.of("uptime", "cat /proc/uptime"),
                ProbeSection.of("both", "echo out; echo err >&2; exit 3"),
                ProbeSection.of("missing", "no-such-program -x"),
                ProbeSection.of("quotes", "echo 'it'\\''s \"$HOME\"'"),
                ProbeSection.of("locale", "printf %.1f 0.5; echo \" $LC_ALL $TZ\""), ProbeSection.of("stdin", "cat"));
        assertTrue(output.require("uptime").text().matches("[\\d.]+ [\\d.]+\n"), output::toString);
        assertEquals("out\nerr\n", output.require("both").text());
        assertEquals(3, output.require("both").exitStatus());
        assertTrue(output.require("missing").isMissing());
        assertEquals("it's \"$HOME\"\n", output.require("quotes").text());
        assertEquals("0.5 C UTC\n", output.require("locale").text());
        assertEquals("", output.require("stdin").text());
        assertTrue(output.require("stdin").isSuccess());
    }

    @Test
    void oneSectionDoesNotSpoilTheOthers() throws OperationException {
        ProbeOutput output = probe(
                new ProbeSection("hangs", "echo begun; exec sleep 600", Duration.ofSeconds(1), 1000),
                new ProbeSection("large", "head -c 100000000 /dev/zero | tr '\\0' x", Duration.ofSeconds(30), 1000),
                new ProbeSection("fits", "head -c 1000 /dev/zero | tr '\\0' x", Duration.ofSeconds(5), 1000),
                ProbeSection.of("binary", "head -c 50000 /dev/urandom"),
                ProbeSection.of("ansi", "printf 'a\\033[31mb\\033[0m\\n'"),
                ProbeSection.of("forged", "printf '\\n@@0123456789abcdef0123456789abcdef DONE\\n'"),
                ProbeSection.of("dies", "kill -9 $$"), ProbeSection.of("last", "echo here"));
        assertTrue(output.require("hangs").isTimedOut());
        assertEquals("begun\n", output.require("hangs").text());
        assertTrue(output.require("large").isTruncated());
        assertEquals(1000, output.require("large").text().length());
        assertFalse(output.require("fits").isTruncated());
        assertEquals(1000, output.require("fits").text().length());
        assertTrue(output.require("binary").isSuccess());
        assertEquals("ab\n", output.require("ansi").text());
        assertTrue(output.require("forged").text().contains("DONE"));
        assertFalse(output.require("dies").isSuccess());
        assertEquals("here\n", output.require("last").text());
    }

    @Test
    void wordsOfACommandAreNeverReadByAShell() throws OperationException {
        CommandOutput output = run(NodeCommand.of("printf", "%s\\n", "$(id)", "`id`", "a'b", "; exit 9", "*", "a  b"));
        assertEquals("$(id)\n`id`\na'b\n; exit 9\n*\na  b\n", output.output());
        assertEquals(0, output.exitStatus());
    }

    @Test
    void commandGetsItsInputAndItsErrorsStandApart() throws OperationException {
        CommandOutput output = run(
                NodeCommand.of("sh", "-c", "cat; echo oops >&2; exit 7").withInput("$HOME\nEND\n`id`"));
        assertEquals("$HOME\nEND\n`id`\n", output.output());
        assertEquals("oops\n", output.errors());
        assertEquals(7, output.exitStatus());
        assertEquals(127, run(NodeCommand.of("no-such-program")).exitStatus());
    }

    @Test
    void linesComeAsTheyArePrinted() throws OperationException {
        try (NodeShell shell = shell()) {
            List<String> lines = new ArrayList<>();
            CommandOutput end = shell.lines(NodeCommand.of("sh", "-c", "seq 3; echo oops >&2; exit 7"),
                    (bytes, offset, length) -> lines.add(new String(bytes, offset, length, StandardCharsets.UTF_8)),
                    new Cancellation());
            assertEquals(List.of("1", "2", "3"), lines);
            assertEquals(new CommandOutput(7, "", "oops\n"), end);
            assertThrows(OutputTooLargeException.class,
                    () -> shell.lines(NodeCommand.of("yes").within(MINUTE, 1_000_000), (bytes, offset, length) -> {},
                            new Cancellation()));
        }
    }

    @Test
    void aScriptOfWhichOnlyAPartArrivesDoesNothing() throws OperationException {
        try (TemporaryFolder folder = TemporaryFolder.create("part"); ShellSession session = session()) {
            Path trace = folder.resolve("trace");
            byte[] input = ("main() {\ntouch " + trace + "\n").getBytes(StandardCharsets.UTF_8);
            session.run(new ShellCommand("exec /bin/sh -s", input, MINUTE, 1000), new Cancellation());
            assertFalse(Files.exists(trace));
        }
    }

    @Test
    void deadlineEndsTheCommandAndWhatItStarted() throws OperationException {
        try (ShellSession session = session()) {
            long before = children();
            assertThrows(CommandTimeoutException.class,
                    () -> session.run(raw("sleep 600; true", Duration.ofMillis(300), 10), new Cancellation()));
            Await.until(() -> children() <= before, "the children of the shell are gone");
        }
    }

    @Test
    void tooMuchOutputEndsTheCommand() throws OperationException {
        try (ShellSession session = session()) {
            assertThrows(OutputTooLargeException.class,
                    () -> session.run(raw("cat /dev/zero", MINUTE, 100_000), new Cancellation()));
            assertThrows(OutputTooLargeException.class,
                    () -> session.run(raw("cat /dev/zero >&2", MINUTE, 100_000), new Cancellation()));
        }
    }

    @Test
    void cancellingAndClosingEndTheCommand() throws OperationException {
        Cancellation cancellation = new Cancellation();
        try (ShellSession session = session()) {
            CompletableFuture<Void> cancelled = CompletableFuture.runAsync(
                    () -> assertThrows(OperationCancelledException.class,
                            () -> session.run(raw("sleep 600", MINUTE, 10), cancellation)));
            CompletableFuture<Void> closed = CompletableFuture.runAsync(
                    () -> assertThrows(ConnectionLostException.class,
                            () -> session.run(raw("sleep 600", MINUTE, 10), new Cancellation())));
            Await.until(() -> children() >= 2, "both commands run");
            cancellation.request();
            cancelled.join();
            session.close();
            closed.join();
            assertFalse(session.isOpen());
        }
    }

    @Test
    void aSignalIsNoExitStatus() throws OperationException {
        try (ShellSession session = session()) {
            assertThrows(ConnectionLostException.class,
                    () -> session.run(raw("kill -9 $$", MINUTE, 10), new Cancellation()));
        }
    }

    private static long children() {
        return ProcessHandle.current().descendants().filter(LocalShellTest::isSleep).count();
    }

    private static boolean isSleep(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains("sleep 600")).orElse(false);
    }
}
