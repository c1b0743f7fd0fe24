// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.dovecot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.tls.ServerCertificate;

/**
 * Debian's Dovecot as a child process on free loopback ports: IMAP and POP3, with a certificate. Nobody can log in. It
 * shares nothing with an installed one but the programs; its master needs to be root. It ends with {@link #close()}, at
 * the latest with the JVM.
 */
public final class Dovecot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> LISTENERS = List.of("imap", "imaps", "pop3", "pop3s");

    private final TemporaryFolder folder = TemporaryFolder.create("dovecot-");
    private final Map<String, Integer> ports = new TreeMap<>();
    private ServerProcess process;

    private Dovecot() {
        LISTENERS.forEach(name -> ports.put(name, Ports.free()));
    }

    /**
     * Starts one.
     *
     * @throws AssertionError when it is not installed, the user is not root, or it does not start
     */
    public static Dovecot withCertificate(ServerCertificate certificate) {
        Dovecot dovecot = new Dovecot();
        boolean isStarted = false;
        try {
            dovecot.start(certificate);
            isStarted = true;
            return dovecot;
        } finally {
            if (!isStarted) {
                dovecot.close();
            }
        }
    }

    /**
     * A port.
     *
     * @param listener {@code imap}, {@code imaps}, {@code pop3} or {@code pop3s}
     */
    public int port(String listener) {
        return ports.get(listener);
    }

    private void start(ServerCertificate certificate) {
        Tool.of("chmod", "coreutils").with("711", folder.path().toString()).runSuccessfully();
        String configuration = folder.write("dovecot.conf", """
                protocols = imap pop3
                listen = 127.0.0.1
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = /dev/stderr
                mail_location = maildir:%1$s/mail
                ssl = yes
                ssl_cert = <%2$s
                ssl_key = <%3$s
                service imap-login {
                %4$s}
                service pop3-login {
                %5$s}
                passdb {
                driver = static
                args = nologin=yes nopassword=no
                }
                userdb {
                driver = static
                args = uid=65534 gid=65534 home=%1$s
                }
                """.formatted(folder.path(), certificate.certificate(), certificate.key(), listeners("imap"),
                listeners("pop3"))).toString();
        process = ServerProcess.start(Tool.of("dovecot", "dovecot-imapd").with("-F", "-c", configuration).command(),
                folder.path(), folder.resolve("log"));
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("dovecot did not start: " + log());
            }
            return ports.values().stream().allMatch(Ports::isOpen);
        }, PATIENCE, "dovecot listens");
    }

    private String listeners(String protocol) {
        return LISTENERS.stream().filter(name -> name.startsWith(protocol))
                .map(name -> "inet_listener " + name + " {\nport = " + ports.get(name) + "\n}\n")
                .collect(Collectors.joining());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
        folder.close();
    }
}
