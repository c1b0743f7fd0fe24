// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.postfix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.tls.ServerCertificate;

/**
 * Debian's Postfix as a child process: takes mail for some addresses of one domain, keeps it, and refuses every other
 * recipient. It shares nothing with an installed one but the programs. Its master needs to be root. All methods block.
 * It ends with {@link #close()}, at the latest with the JVM. For use by one thread.
 */
public final class Postfix implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int GREETING_MILLIS = 2000;
    private static final Path PROGRAMS = Path.of("/usr/lib/postfix/sbin");

    private final TemporaryFolder folder = TemporaryFolder.create("postfix-");
    private final Path log = folder.resolve("master.log");
    private final int port = Ports.free();
    private final int securePort = Ports.free();
    private ServerProcess process;

    private final Path queue;

    private Postfix(PostfixConfiguration configuration) {
        this(configuration, Optional.empty());
    }

    private Postfix(PostfixConfiguration configuration, Optional<Path> disk) {
        queue = disk.orElse(folder.path()).resolve("queue");
        configuration.write(folder, queue, List.of(port, securePort));
    }

    /**
     * Starts one that takes mail for these addresses of example.com.
     *
     * @throws AssertionError when it is not installed, the user is not root, or it does not start
     */
    public static Postfix accepting(String... localParts) {
        return start(new PostfixConfiguration(List.of(localParts), null, Map.of()));
    }

    /** Same as {@link #accepting}, and offers STARTTLS with this certificate. */
    public static Postfix withCertificate(ServerCertificate certificate, String... localParts) {
        return start(new PostfixConfiguration(List.of(localParts), certificate, Map.of()));
    }

    /**
     * Starts one that takes mail for everybody and delivers none of it.
     *
     * @param reasons by domain, {@code *} for all others, what it says why not: an enhanced status code and words
     */
    public static Postfix deferring(Map<String, String> reasons) {
        return start(new PostfixConfiguration(List.of(), null, reasons));
    }

    /** Same as {@link #deferring}, with its queue on another disk. */
    public static Postfix deferringOn(Path disk, Map<String, String> reasons) {
        return start(new Postfix(new PostfixConfiguration(List.of(), null, reasons), Optional.of(disk)));
    }

    private static Postfix start(PostfixConfiguration configuration) {
        return start(new Postfix(configuration));
    }

    private static Postfix start(Postfix postfix) {
        boolean started = false;
        try {
            postfix.prepare();
            postfix.start();
            started = true;
            return postfix;
        } finally {
            if (!started) {
                postfix.close();
            }
        }
    }

    /** 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port of SMTP; stays the same over {@link #stop()} and {@link #start()}. */
    public int port() {
        return port;
    }

    /** The port of SMTP in TLS from the first byte (RFC 8314 section 3.3); only with a certificate. */
    public int securePort() {
        return securePort;
    }

    /** The folder of main.cf. */
    public Path configuration() {
        return folder.resolve("conf");
    }

    /** The folder of the queue files. */
    public Path queueFolder() {
        return queue;
    }

    /** Sends a message, and waits until it was taken. */
    public void send(String sender, String... recipients) {
        Tool.of("sendmail", "postfix").with("-C", configuration().toString(), "-i", "-f", sender, "--").with(recipients)
                .run("Subject: hello\n\nHello!\n").requireSuccess();
    }

    /** What postqueue(1) lists, a line for each message. */
    public List<String> queue() {
        return Tool.of("postqueue", "postfix").with("-c", configuration().toString(), "-j").runSuccessfully().output()
                .lines().toList();
    }

    /** How many messages are deferred; cheaper than {@link #queue()}. */
    public long deferred() {
        try (Stream<Path> files = Files.walk(queue.resolve("deferred"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs postsuper(1). */
    public void postsuper(String... arguments) {
        Tool.of("postsuper", "postfix").with("-c", configuration().toString()).with(arguments).runSuccessfully();
    }

    /** The messages that an address got, whole, in no order. */
    public List<String> mailbox(String localPart) {
        Path arrived = folder.resolve("mail").resolve(localPart).resolve("new");
        if (Files.notExists(arrived)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(arrived)) {
            return files.map(Postfix::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until an address has got so many messages. */
    public List<String> await(String localPart, int messages) {
        Await.until(() -> mailbox(localPart).size() >= messages, PATIENCE,
                messages + " messages arrive for " + localPart + ": " + log());
        return mailbox(localPart);
    }

    /** Everything that it logged. */
    public String log() {
        Path mail = folder.resolve("mail.log");
        return (Files.exists(log) ? read(log) : "") + (Files.exists(mail) ? read(mail) : "");
    }

    /** Stops it; {@link #start()} brings it back. */
    public void stop() {
        if (process != null && process.isAlive()) {
            resume();
            process.stop();
        }
    }

    /** Freezes it with all its processes: the kernel still takes connections, but nobody answers. */
    public void pause() {
        signal("STOP");
    }

    /** Ends {@link #pause()}. */
    public void resume() {
        signal("CONT");
    }

    /** Its processes are a group of their own, named by the first. */
    private void signal(String name) {
        Tool.of("sh", "dash").with("-c", "kill -" + name + " -" + process.pid()).runSuccessfully();
    }

    /** Starts it again. */
    public void start() {
        // a session of its own: the master ends every process of its group, and that would be ours
        List<String> command = Tool.of("setsid", "util-linux").with(PROGRAMS.resolve("master").toString(), "-c",
                folder.resolve("conf").toString(), "-d").command();
        process = ServerProcess.start(command, folder.path(), log);
        Await.until(() -> !process.isAlive() || greets(), PATIENCE, "postfix greets on port " + port);
        if (!process.isAlive()) {
            throw new AssertionError("postfix ended with exit code " + process.exitCode() + ":\n" + log());
        }
    }

    /** A process of the one before may still listen for a moment, but it says nothing any more. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), GREETING_MILLIS);
            socket.setSoTimeout(GREETING_MILLIS);
            return new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII).equals("220");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Makes the folders with the owners that the master insists on. */
    private void prepare() {
        try {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
            for (String open : List.of("mail", "data")) {
                Tool.of("chown", "coreutils").with(open.equals("mail") ? "nobody" : "postfix",
                        folder.folder(open).toString()).runSuccessfully();
            }
            Files.createDirectories(queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.of("chmod", "coreutils").with("-R", "a+rX", configuration().toString(), queue.toString())
                .runSuccessfully();
        Tool.of("postfix", "postfix").with("-c", configuration().toString(), "check").runSuccessfully();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and removes its folder. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            folder.close();
        }
    }
}
