// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.CommandTimeoutException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.PermissionDeniedException.Reason;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeOutput;
import org.poststation.remote.node.ProbeSection;
import org.poststation.testkit.Await;
import org.poststation.testkit.sshd.Sshd;

@Timeout(120)
class CommandsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Cancellation NEVER = new Cancellation();

    private static Sshd server;

    @BeforeAll
    static void start() {
        server = Sshd.with().user("anna").user("carl", "/bin/csh", "").user("bert", "/bin/bash", "")
                .user("shut", "/usr/sbin/nologin", "").user("sam", "/bin/sh", "").user("forced", "/bin/sh", "")
                .file("carl", ".cshrc", "echo \"Welcome to `hostname`, $user\"\necho '@@ BEGIN x'\nset prompt='% '\n")
                .file("bert", ".bashrc", "echo 'MOTD: \033[31mmaintenance\033[0m at 12'; echo oops >&2\n")
                .sudo("sam ALL=(root) NOPASSWD: /usr/bin/id -u").sudo("anna ALL=(root) PASSWD: ALL")
                .setting("Banner /etc/os-release").setting("Match User forced")
                .setting("ForceCommand echo 'This account is for mail only.'").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ProbeOutput probe(String user, ProbeSection... sections) throws OperationException {
        try (NodeShell shell = Login.to(server, user).shell()) {
            return shell.probe(new Probe(List.of(sections), MINUTE), NEVER);
        }
    }

    private static CommandOutput run(Login login, NodeCommand command) throws OperationException {
        try (NodeShell shell = login.shell()) {
            return shell.run(command, NEVER);
        }
    }

    private static ShellCommand raw(String line, Duration deadline, int limit) {
        return new ShellCommand(line, new byte[0], deadline, limit);
    }

    @Test
    void anyLoginShellAndWhatItPrintsDoNoHarm() throws OperationException {
        for (String user : List.of("anna", "carl", "bert")) {
            ProbeOutput output = probe(user, ProbeSection.of("who", "id -un; echo \"$0 `echo '$HOME'`\""),
                    ProbeSection.of("load", "cat /proc/loadavg"));
            assertEquals(user + "\n/bin/sh $HOME\n", output.require("who").text());
            assertTrue(output.require("load").isSuccess());
            CommandOutput answer = run(Login.to(server, user), NodeCommand.of("printf", "%s", "!x $(id) 'y'"));
            assertEquals("!x $(id) 'y'", answer.output());
            assertEquals("", answer.errors());
        }
    }

    @Test
    void accountsThatMayNotRunCommands() {
        for (String user : List.of("shut", "forced")) {
            ConnectionLostException failure = assertThrows(ConnectionLostException.class,
                    () -> probe(user, ProbeSection.of("x", "true")));
            String said = failure.explanation().serverText();
            assertTrue(said.contains("This account"), said);
        }
    }

    @Test
    void hostileSections() throws OperationException {
        ProbeOutput output = probe("anna", ProbeSection.of("large", "head -c 100000000 /dev/zero"),
                ProbeSection.of("binary", "head -c 100000 /dev/urandom"),
                ProbeSection.of("forged", "printf '\\n@@00000000000000000000000000000000 DONE\\n'"),
                ProbeSection.of("ansi", "printf '\\033]0;x\\007\\033[2Jclear\\n'"),
                new ProbeSection("hangs", "sleep 600", Duration.ofSeconds(1), 100), ProbeSection.of("last", "echo ok"));
        assertTrue(output.require("large").isTruncated());
        assertTrue(output.require("binary").isSuccess());
        assertTrue(output.require("forged").text().contains("DONE"));
        assertEquals("clear\n", output.require("ansi").text());
        assertTrue(output.require("hangs").isTimedOut());
        assertEquals("ok\n", output.require("last").text());
    }

    @Test
    void sudoRunsExactlyWhatIsAllowed() throws OperationException {
        NodeCommand allowed = NodeCommand.of("/usr/bin/id", "-u").asRoot();
        Login sam = Login.to(server, "sam");
        assertEquals("0\n", run(sam.withSudo(), allowed).output());
        assertEquals(Reason.NOT_ROOT, refused(sam, allowed));
        assertEquals(Reason.PASSWORD_REQUIRED, refused(sam.withSudo(), NodeCommand.of("/usr/bin/id", "-g").asRoot()));
        assertEquals(Reason.PASSWORD_REQUIRED, refused(Login.to(server, "anna").withSudo(), allowed));
        assertEquals(Reason.PASSWORD_REQUIRED, refused(Login.to(server, "bert").withSudo(), allowed));
    }

    private static Reason refused(Login login, NodeCommand command) {
        PermissionDeniedException failure = assertThrows(PermissionDeniedException.class, () -> run(login, command));
        assertTrue(failure.getMessage().contains("/usr/bin/id"), failure.getMessage());
        String line = " ALL=(root) NOPASSWD: " + String.join(" ", command.arguments());
        assertTrue(failure.explanation().nextStep().endsWith(line), failure.explanation().nextStep());
        return failure.reason();
    }

    @Test
    void deadlineTooMuchOutputAndSignalsLeaveTheSessionUsable() throws OperationException {
        try (ShellSession session = Login.to(server, "anna").session()) {
            assertThrows(CommandTimeoutException.class,
                    () -> session.run(raw("sleep 600", Duration.ofMillis(300), 10), NEVER));
            assertThrows(OutputTooLargeException.class,
                    () -> session.run(raw("cat /dev/zero", MINUTE, 100_000), NEVER));
            assertThrows(OutputTooLargeException.class,
                    () -> session.run(raw("cat /dev/zero >&2", MINUTE, 100_000), NEVER));
            ConnectionLostException signal = assertThrows(ConnectionLostException.class,
                    () -> session.run(raw("kill -9 $$", MINUTE, 10), NEVER));
            assertEquals("KILL", signal.explanation().serverText());
            assertEquals(5, session.run(raw("exit 5", MINUTE, 10), NEVER).exitStatus());
            byte[] input = new byte[5_000_000];
            assertEquals("5000000\n", new String(
                    session.run(new ShellCommand("wc -c", input, MINUTE, 100), NEVER).output(),
                    StandardCharsets.US_ASCII));
            assertTrue(session.isOpen());
        }
    }

    @Test
    void cancellingEndsTheCommandAndTheProcess() throws OperationException {
        try (ShellSession session = Login.to(server, "anna").session()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> run = CompletableFuture.runAsync(
                    () -> assertThrows(OperationCancelledException.class,
                            () -> session.run(raw("exec sleep 601", MINUTE, 10), cancellation)));
            ProcessHandle command = server.running("sleep 601");
            cancellation.request();
            run.join();
            Await.until(() -> !command.isAlive(), "the command was ended on the node");
            assertEquals(0, session.run(raw("true", MINUTE, 10), NEVER).exitStatus());
        }
    }

    @Test
    void linesComeAsTheyArePrinted() throws OperationException {
        try (NodeShell shell = Login.to(server, "bert").shell()) {
            AtomicLong bytes = new AtomicLong();
            NodeCommand much = NodeCommand.of("seq", "5000000").within(MINUTE, 100_000_000);
            assertEquals(0, shell.lines(much, (line, offset, length) -> bytes.addAndGet(length + 1), NEVER)
                    .exitStatus());
            assertEquals(38_888_896, bytes.get());
            assertThrows(OutputTooLargeException.class,
                    () -> shell.lines(much.within(MINUTE, 10_000_000), (line, offset, length) -> {}, NEVER));
            CommandOutput failed = shell.lines(NodeCommand.of("ls", "/none"), (line, offset, length) -> {}, NEVER);
            assertTrue(failed.exitStatus() != 0 && failed.errors().contains("/none"), failed::toString);
        }
    }

    @Test
    void aListingThatIsCancelledPassesNothingOnAfterwards() throws OperationException {
        try (NodeShell shell = Login.to(server, "anna").shell()) {
            Cancellation cancellation = new Cancellation();
            AtomicLong lines = new AtomicLong();
            assertThrows(OperationCancelledException.class,
                    () -> shell.lines(NodeCommand.of("yes").within(MINUTE, Integer.MAX_VALUE),
                            (line, offset, length) -> {
                                if (lines.incrementAndGet() == 10_000) {
                                    cancellation.request();
                                }
                            }, cancellation));
            long then = lines.get();
            assertEquals(0, shell.run(NodeCommand.of("true"), NEVER).exitStatus());
            assertEquals(then, lines.get());
        }
    }

    @Test
    void oneSessionAtATimeIsEnough() throws Exception {
        try (Sshd narrow = Sshd.with().user("anna").setting("MaxSessions 1").start();
                NodeShell shell = Login.to(narrow, "anna").shell();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> commands = IntStream.range(0, 12).<Callable<String>>mapToObj(
                    i -> () -> shell.run(NodeCommand.of("printf", "%s", "n" + i), NEVER).output()).toList();
            List<Future<String>> answers = threads.invokeAll(commands);
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("n" + i, answers.get(i).get());
            }
        }
    }

    @Test
    void waitingForATurnCanBeCancelledAndHasADeadline() throws OperationException {
        try (Sshd narrow = Sshd.with().user("anna").setting("MaxSessions 1").start();
                ShellSession session = Login.to(narrow, "anna").session()) {
            Cancellation first = new Cancellation();
            CompletableFuture<Void> running = CompletableFuture.runAsync(
                    () -> assertThrows(OperationCancelledException.class,
                            () -> session.run(raw("exec sleep 602", MINUTE, 10), first)));
            narrow.running("sleep 602");
            assertThrows(CommandTimeoutException.class,
                    () -> session.run(raw("true", Duration.ofMillis(500), 10), NEVER));
            first.request();
            running.join();
            assertEquals(0, session.run(raw("true", MINUTE, 10), NEVER).exitStatus());
        }
    }

    @Test
    void hostThatOpensNoSessionAtAll() throws OperationException {
        try (Sshd none = Sshd.with().user("anna").setting("MaxSessions 0").start();
                ShellSession session = Login.to(none, "anna").session()) {
            assertEquals(HostUnreachableException.Reason.NO_SESSION,
                    assertThrows(HostUnreachableException.class, () -> session.run(raw("true", MINUTE, 10), NEVER))
                            .reason());
        }
    }

    @Test
    void numbersAndWordsAreThoseOfTheCLocaleWhateverTheAccountHas() throws OperationException {
        try (Sshd german = Sshd.with().user("anna").setting("SetEnv LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8").start();
                NodeShell shell = Login.to(german, "anna").shell()) {
            String script = "echo $LC_ALL; printf '%.1f\\n' 1.5; date +%A -d @0";
            Probe probe = new Probe(List.of(ProbeSection.of("locale", script)), Duration.ofSeconds(20));
            assertEquals("C\n1.5\nThursday", shell.probe(probe, NEVER).require("locale").text().strip());
        }
    }
}
