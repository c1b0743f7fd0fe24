// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.sshd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;

/**
 * Debian's OpenSSH server as a child process on a free loopback port, with host keys and accounts of its own. It shares
 * nothing with an installed one but the programs. All methods block. It ends with {@link #close()}, at the latest with
 * the JVM.
 */
public final class Sshd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> KINDS = List.of("ed25519", "rsa", "ecdsa");

    private final TemporaryFolder folder;
    private final Accounts accounts;
    private final List<String> settings;
    private final SshKey key;
    private final int port = Ports.free();
    private ServerProcess process;

    Sshd(TemporaryFolder folder, Accounts accounts, List<String> settings, SshKey key) {
        this.folder = folder;
        this.accounts = accounts;
        this.settings = List.copyOf(settings);
        this.key = key;
    }

    /** Describes one. */
    public static SshdBuilder with() {
        return new SshdBuilder();
    }

    /** 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port; stays the same over {@link #stop()} and {@link #start()}. */
    public int port() {
        return port;
    }

    /** The key that opens every account. */
    public SshKey key() {
        return key;
    }

    /** The host's key of a kind: {@code ed25519}, {@code rsa} or {@code ecdsa}. */
    public SshKey hostKey(String kind) {
        return new SshKey(folder.resolve("host_" + kind));
    }

    /** The home of an account. */
    public Path home(String user) {
        return accounts.home(user);
    }

    /** Makes a key that opens an account, too. */
    public SshKey authorize(String user, String name, String type, String passphrase) {
        SshKey made = SshKey.make(folder.resolve(name), type, passphrase);
        accounts.write(user, ".ssh/authorized_keys", key.line() + '\n' + made.line() + '\n');
        return made;
    }

    /** A new file of known hosts with the ed25519 key of this one, under the port of a proxy that stands before it. */
    public Path knownHosts(int shownPort) {
        return folder.write("known_hosts_" + shownPort,
                "[127.0.0.1]:" + shownPort + ' ' + hostKey("ed25519").line() + '\n');
    }

    /** Same as {@link #knownHosts(int)} with its own port. */
    public Path knownHosts() {
        return knownHosts(port);
    }

    /** Exchanges all host keys; takes effect for new connections. */
    public void exchangeHostKeys() {
        stop();
        makeHostKeys();
        start();
    }

    /** Everything that it logged. */
    public String log() {
        try {
            return Files.exists(folder.resolve("log")) ? Files.readString(folder.resolve("log")) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it again after {@link #stop()}. */
    public void start() {
        Path enter = accounts.write();
        List<String> lines = new ArrayList<>(List.of("Port " + port, "ListenAddress " + Ports.LOOPBACK, "PidFile none",
                "UsePAM no", "LogLevel DEBUG1", "MaxStartups 1000", "Subsystem none /bin/false"));
        KINDS.forEach(kind -> lines.add("HostKey " + hostKey(kind).file()));
        lines.addAll(settings);
        Path configuration = folder.write("sshd_config", String.join("\n", lines) + '\n');
        List<String> command = Tool.of("unshare", "util-linux").with("-m", "--propagation", "private", "sh")
                .with(enter.toString(), Tool.of("sshd", "openssh-server").command().getFirst(), "-D", "-e", "-f",
                        configuration.toString())
                .command();
        process = ServerProcess.start(command, folder.path(), folder.resolve("log"));
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("sshd did not start: " + log());
            }
            return Ports.isOpen(port);
        }, PATIENCE, "sshd listens on " + port);
    }

    /** Stops the server; connections that are open stay, each has a process of its own. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.stop();
        }
    }

    /** Ends all connections at once (SIGKILL), as if the node had lost its power; the server goes on. */
    public void killConnections() {
        descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends the server and all its connections at once; {@link #start()} brings it back. */
    public void losePower() {
        // a server that is frozen takes no connection that would outlive it
        process.pause();
        killConnections();
        process.kill();
    }

    /** A program that sees what the accounts see, run by root. */
    public Tool inside(String program, String... arguments) {
        return Tool.of("nsenter", "util-linux").with("-m", "-t", Long.toString(process.pid()), "--", program)
                .with(arguments);
    }

    /** Freezes all connections (SIGSTOP): they stay open, and nobody answers. */
    public void pauseConnections() {
        signal("STOP");
    }

    /** Ends {@link #pauseConnections()}. */
    public void resumeConnections() {
        signal("CONT");
    }

    /** Freezes the server with all connections: the kernel still takes new ones, but nobody answers. */
    public void freeze() {
        process.pause();
        pauseConnections();
    }

    /** How many processes its connections have. */
    public int processes() {
        return descendants().size();
    }

    /**
     * Waits until a connection runs a program, and returns its process.
     *
     * @param call the program's name and arguments
     */
    public ProcessHandle running(String call) {
        return Await.present(() -> descendants().stream()
                .filter(handle -> handle.info().commandLine().filter(line -> line.endsWith('/' + call)).isPresent())
                .findFirst(), PATIENCE, call + " runs");
    }

    @Override
    public void close() {
        if (process != null) {
            signal("CONT");
            List<ProcessHandle> open = descendants();
            stop();
            open.forEach(ProcessHandle::destroyForcibly);
        }
        folder.close();
    }

    void makeHostKeys() {
        for (String kind : KINDS) {
            folder.resolve("host_" + kind).toFile().delete();
            SshKey.make(folder.resolve("host_" + kind), kind);
        }
    }

    private List<ProcessHandle> descendants() {
        return ProcessHandle.of(process.pid()).map(handle -> handle.descendants().toList()).orElse(List.of());
    }

    private void signal(String name) {
        for (ProcessHandle handle : descendants()) {
            Tool.of("sh", "dash").with("-c", "kill -" + name + " " + handle.pid()).run();
        }
    }
}
