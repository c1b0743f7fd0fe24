// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;

/**
 * An authoritative server, Debian's nsd, as a child process on a loopback port of its own. It ends with
 * {@link #close()}, at the latest with the JVM.
 */
public final class NameServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TemporaryFolder folder = TemporaryFolder.create("nsd-");
    private final String address;
    private final int port;
    private ServerProcess process;

    private NameServer(String address, int port) {
        this.address = address;
        this.port = port;
    }

    /**
     * Starts one on 127.0.0.1.
     *
     * @param zones the text of each zone by its name; a SOA record with the serial 1 and a name server
     *            {@code ns.<zone>} are put before it
     * @throws AssertionError when it is not installed or does not start
     */
    public static NameServer with(Map<String, String> zones) {
        return at(Ports.LOOPBACK, Ports.free(), 1, zones);
    }

    /** Starts one at a loopback address and port, with a serial for all zones. */
    public static NameServer at(String address, int port, int serial, Map<String, String> zones) {
        NameServer server = new NameServer(address, port);
        boolean isStarted = false;
        try {
            server.start(serial, new TreeMap<>(zones));
            isStarted = true;
            return server;
        } finally {
            if (!isStarted) {
                server.close();
            }
        }
    }

    /** Where it listens, by UDP and TCP. */
    public int port() {
        return port;
    }

    /** Its address. */
    public String address() {
        return address;
    }

    /** Address and port as one word. */
    public String place() {
        return address + ':' + port;
    }

    /** The process, to pause or kill it. */
    public ServerProcess process() {
        return process;
    }

    private void start(int serial, Map<String, String> zones) {
        // without the limit of 200 answers a second for one client
        StringBuilder configuration = new StringBuilder("""
                server:
                  ip-address: %1$s@%2$d
                  username: ""
                  chroot: ""
                  zonesdir: "%3$s"
                  pidfile: ""
                  xfrdfile: "%3$s/xfrd"
                  zonelistfile: "%3$s/list"
                  database: ""
                  server-count: 1
                  rrl-ratelimit: 0
                  rrl-whitelist-ratelimit: 0
                remote-control:
                  control-enable: no
                """.formatted(address, port, folder.path()));
        zones.forEach((zone, records) -> {
            folder.write(zone + ".zone", """
                    $ORIGIN %1$s.
                    $TTL 3600
                    @ IN SOA ns.%1$s. hostmaster.%1$s. %2$d 3600 900 604800 300
                    %3$s
                    """.formatted(zone, serial, records));
            configuration.append("zone:\n  name: ").append(zone).append("\n  zonefile: ").append(zone)
                    .append(".zone\n");
        });
        process = ServerProcess.start(
                Tool.of("nsd", "nsd").with("-d", "-c", folder.write("nsd.conf", configuration.toString()).toString())
                        .command(),
                folder.path(), folder.resolve("log"));
        Tool query = Tool.of("dig", "bind9-dnsutils").with("@" + address, "-p", Integer.toString(port), "+tries=1",
                "+time=1", "+short", "SOA", zones.keySet().iterator().next());
        Await.until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("nsd did not start: " + log());
            }
            return query.run().output().contains("hostmaster");
        }, PATIENCE, "nsd answers");
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
