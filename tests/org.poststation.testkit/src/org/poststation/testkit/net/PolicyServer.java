// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.tls.ServerCertificate;

/**
 * A web server over TLS, that of openssl, which says at {@code /.well-known/mta-sts.txt} exactly what a test wants. A
 * child process on a loopback port; ends with {@link #close()}.
 */
public final class PolicyServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TemporaryFolder folder = TemporaryFolder.create("policy-");
    private final int port = Ports.free();
    private ServerProcess process;

    private PolicyServer() {}

    /** Starts one whose whole response, status and header included, is this. */
    public static PolicyServer saying(ServerCertificate certificate, String response) {
        return start(certificate, file -> Files.writeString(file, response, StandardCharsets.ISO_8859_1));
    }

    /** Starts one that answers well, with a policy. */
    public static PolicyServer with(ServerCertificate certificate, String policy) {
        return saying(certificate, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + policy);
    }

    /** Starts one that never ends what it says. */
    public static PolicyServer endless(ServerCertificate certificate) {
        return start(certificate, file -> Files.createSymbolicLink(file, Path.of("/dev/zero")));
    }

    /** Makes the file with the response. */
    @FunctionalInterface
    private interface Content {
        void make(Path file) throws IOException;
    }

    private static PolicyServer start(ServerCertificate certificate, Content content) {
        PolicyServer server = new PolicyServer();
        boolean isStarted = false;
        try {
            Path file = server.folder.resolve(".well-known/mta-sts.txt");
            Files.createDirectories(file.getParent());
            content.make(file);
            server.start(certificate);
            isStarted = true;
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!isStarted) {
                server.close();
            }
        }
    }

    private void start(ServerCertificate certificate) {
        process = ServerProcess.start(
                Tool.of("openssl", "openssl").with("s_server", "-accept", Ports.LOOPBACK + ':' + port, "-cert",
                        certificate.certificate().toString(), "-key", certificate.key().toString(), "-HTTP", "-quiet")
                        .command(),
                folder.path(), folder.resolve("log"));
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("openssl did not start");
            }
            return Ports.isOpen(port);
        }, PATIENCE, "openssl listens");
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
        folder.close();
    }
}
