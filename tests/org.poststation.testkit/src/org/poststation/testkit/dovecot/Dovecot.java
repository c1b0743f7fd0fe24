// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.dovecot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Debian's Dovecot as a child process on free loopback ports: IMAP and POP3, with a certificate or with a record of who
 * logged in. It shares nothing with an installed one but the programs; its master needs to be root. It ends with
 * {@link #close()}, at the latest with the JVM.
 */
public final class Dovecot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> LISTENERS = List.of("imap", "imaps", "pop3", "pop3s");
    private static final String PASSWORD = "open";
    private static final String FOLDER = "@FOLDER@";

    private final TemporaryFolder folder = TemporaryFolder.create("dovecot-");
    private final Map<String, Integer> ports = new TreeMap<>();
    private ServerProcess process;

    private Dovecot() {
        LISTENERS.forEach(name -> ports.put(name, Ports.free()));
    }

    /**
     * Starts one with which nobody can log in.
     *
     * @throws AssertionError when it is not installed, the user is not root, or it does not start
     */
    public static Dovecot withCertificate(ServerCertificate certificate) {
        return start("""
                ssl = yes
                ssl_cert = <%s
                ssl_key = <%s
                passdb {
                driver = static
                args = nologin=yes nopassword=no
                }
                """.formatted(certificate.certificate(), certificate.key()));
    }

    /**
     * Starts one with which everybody can log in, and which records that.
     *
     * @param settings of its plugin last_login, further ones
     */
    public static Dovecot recordingLogins(String... settings) {
        return start("""
                ssl = no
                disable_plaintext_auth = no
                passdb {
                driver = static
                args = password=%s
                }
                protocol imap {
                mail_plugins = last_login
                }
                plugin {
                last_login_dict = file:@FOLDER@/logins/all
                %s
                }
                """.formatted(PASSWORD, String.join("\n", settings)));
    }

    private static Dovecot start(String settings) {
        Dovecot dovecot = new Dovecot();
        boolean isStarted = false;
        try {
            dovecot.run(settings.replace(FOLDER, dovecot.folder.path().toString()));
            isStarted = true;
            return dovecot;
        } finally {
            if (!isStarted) {
                dovecot.close();
            }
        }
    }

    /** The folder that stands for /etc/dovecot. */
    public Path configuration() {
        return folder.path();
    }

    /** Logs in by IMAP and waits until it is recorded, whatever was recorded of that user before. */
    public void login(String user) {
        String before = recorded();
        try (Socket socket = new Socket("127.0.0.1", port("imap"));
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write("a LOGIN \"" + user + "\" \"" + PASSWORD + "\"\r\nb LOGOUT\r\n");
            out.flush();
            List<String> said = in.lines().toList();
            if (said.stream().noneMatch(line -> line.startsWith("a OK"))) {
                throw new AssertionError(said.toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Await.until(() -> recorded().contains("/" + user) && !recorded().equals(before), PATIENCE,
                "the login is recorded");
    }

    /** Records a login as if it had been at that time. */
    public void record(String key, String value) {
        Tool.of("doveadm", "dovecot-core").with("-c", folder.resolve("dovecot.conf").toString(), "dict", "set",
                "file:" + folder.resolve("logins/all"), "shared/" + key, value).runSuccessfully();
    }

    private String recorded() {
        try {
            Path file = folder.resolve("logins/all");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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

    private void run(String settings) {
        Tool.of("chmod", "coreutils").with("711", folder.path().toString()).runSuccessfully();
        Tool.of("chmod", "coreutils").with("777", folder.folder("logins").toString()).runSuccessfully();
        Tool.of("chmod", "coreutils").with("777", folder.folder("mail").toString()).runSuccessfully();
        String configuration = folder.write("dovecot.conf", """
                protocols = imap pop3
                listen = 127.0.0.1
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = /dev/stderr
                mail_location = maildir:%1$s/mail/%%u
                service imap-login {
                %2$s}
                service pop3-login {
                %3$s}
                userdb {
                driver = static
                args = uid=65534 gid=65534 home=%1$s/mail/%%u
                }
                """.formatted(folder.path(), listeners("imap"), listeners("pop3")) + settings).toString();
        boolean isSecure = !settings.contains("ssl = no");
        process = ServerProcess.start(Tool.of("dovecot", "dovecot-imapd").with("-F", "-c", configuration).command(),
                folder.path(), folder.resolve("log"));
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("dovecot did not start: " + log());
            }
            return ports.entrySet().stream().filter(port -> isSecure || !port.getKey().endsWith("s"))
                    .allMatch(port -> Ports.isOpen(port.getValue()));
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
