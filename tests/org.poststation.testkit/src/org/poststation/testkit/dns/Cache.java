// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.dns;

import java.time.Duration;
import java.util.List;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;

/** A caching resolver, Debian's unbound, as a child process on a loopback port; ends with {@link #close()}. */
public final class Cache implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TemporaryFolder folder = TemporaryFolder.create("unbound-");
    private final int port = Ports.free();
    private ServerProcess process;

    private Cache() {}

    /** Starts one that finds the answers for zones at a server of the test. */
    public static Cache of(NameServer server, List<String> zones) {
        Cache cache = new Cache();
        boolean isStarted = false;
        try {
            cache.start(server, zones);
            isStarted = true;
            return cache;
        } finally {
            if (!isStarted) {
                cache.close();
            }
        }
    }

    /** Address and port as one word. */
    public String place() {
        return Ports.LOOPBACK + ':' + port;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    private void start(NameServer server, List<String> zones) {
        StringBuilder configuration = new StringBuilder("""
                server:
                  interface: 127.0.0.1@%1$d
                  username: ""
                  chroot: ""
                  directory: "%2$s"
                  pidfile: ""
                  use-syslog: no
                  module-config: "iterator"
                  do-not-query-localhost: no
                  num-threads: 1
                """.formatted(port, folder.path()));
        // unbound knows by itself that nothing below .test exists
        zones.forEach(zone -> configuration.append("  local-zone: ").append(zone).append(". transparent\n"));
        configuration.append("remote-control:\n  control-enable: no\n");
        zones.forEach(zone -> configuration.append("stub-zone:\n  name: ").append(zone).append("\n  stub-addr: ")
                .append(server.address()).append('@').append(server.port()).append('\n'));
        process = ServerProcess.start(
                Tool.of("unbound", "unbound")
                        .with("-d", "-c", folder.write("unbound.conf", configuration.toString()).toString()).command(),
                folder.path(), folder.resolve("log"));
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("unbound did not start");
            }
            return Ports.isOpen(port);
        }, PATIENCE, "unbound listens");
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
        folder.close();
    }
}
