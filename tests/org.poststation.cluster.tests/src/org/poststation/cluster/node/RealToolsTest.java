// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.testkit.process.Tool;

/** What Debian's own tools print is read. */
@Timeout(60)
final class RealToolsTest {

    private static final String SERVER = "127.0.0.77";
    private static final int DNS_PORT = 53;
    private static final int ANSWER = 0x80;
    private static final int REFUSED = 5;
    private static final int FLAGS = 2;
    private static final int CODE = 3;

    private static String run(String script) {
        return Tool.of("sh", "dash").environment("LC_ALL", "C").environment("AS_ROOT", "").with("-c", script).run()
                .output();
    }

    @Test
    void netstatWhereSsIsMissing() throws IOException {
        Tool.of("netstat", "net-tools");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = run("ss() { return 127; }\n" + Listeners.QUESTION.script().replace("$AS_ROOT ss", "ss"));
            assertTrue(said.contains("Active Internet connections"), said);
            assertTrue(Listeners.parse(said).orElseThrow().all().stream()
                    .anyMatch(one -> one.port() == socket.getLocalPort() && one.isLocal()), said);
        }
    }

    @Test
    void aDeadNetworkMountIsNamedAndNothingElseWaitsForIt(@TempDir Path folder) throws IOException {
        Path mount = Files.createDirectory(folder.resolve("dead share"));
        String dead = """
                exec 3<>/dev/fuse
                mount -i -t fuse.sshfs -o fd=3,rootmode=40000,user_id=0,group_id=0 dead:/ '%s' || exit
                """.formatted(mount);
        NetworkMounts mounts = NetworkMounts.parse(alone(dead + NetworkMounts.QUESTION.script())).orElseThrow();
        assertEquals(List.of(mount.toString()), mounts.silent());
        FileSystems disks = FileSystems.parse(alone(dead + FileSystems.QUESTION.script())).orElseThrow();
        assertTrue(disks.all().stream().anyMatch(disk -> disk.mountPoint().equals("/")), disks::toString);
    }

    @Test
    void chronyIsAskedWhetherItHasATime(@TempDir Path folder) throws IOException {
        TimeSync free = chrony(folder, "");
        assertEquals("chrony", free.program());
        assertFalse(free.isSynchronised());
        TimeSync fixed = chrony(folder, "local stratum 5");
        assertTrue(fixed.isSynchronised());
        assertTrue(fixed.offset().orElseThrow() < 1, fixed::toString);
    }

    /** A real daemon that touches no clock, alone in its network, so that it has the port of chronyc's choice. */
    private static TimeSync chrony(Path folder, String setting) throws IOException {
        Tool.of("chronyd", "chrony");
        Path configuration = Files.writeString(folder.resolve("chrony.conf"), """
                pidfile %1$s/pid
                driftfile %1$s/drift
                bindcmdaddress /
                bindcmdaddress 127.0.0.1
                %2$s
                """.formatted(folder, setting));
        String daemon = """
                ip link set lo up
                chronyd -x -d -u root -f '%s' >/dev/null 2>&1 &
                until chronyc -c tracking >/dev/null 2>&1; do kill -0 $! || exit; done
                """.formatted(configuration);
        return TimeSync.parse(alone(daemon + TimeSync.QUESTION.script() + "kill $!; wait")).orElseThrow();
    }

    /** Runs a script whose mounts, and what it does to the network, are gone with it. */
    private static String alone(String script) {
        return Tool.of("unshare", "util-linux").environment("LC_ALL", "C").with("-m", "-n", "sh", "-c", script).run()
                .output();
    }

    @Test
    void digAndPerlAskTheSame(@TempDir Path folder) throws IOException {
        Tool.of("dig", "bind9-dnsutils");
        Path configuration = Files.writeString(folder.resolve("resolv.conf"), "nameserver " + SERVER + "\n");
        String script = Resolver.QUESTION.script().replace("/etc/resolv.conf", configuration.toString());
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(SERVER, DNS_PORT))) {
            Thread.ofVirtual().start(() -> refuse(socket));
            for (String asking : List.of(script, script.replace("command -v dig", "command -v no-such-program"))) {
                NameServer server = Resolver.parse(run(asking)).orElseThrow().servers().getFirst();
                assertEquals(SERVER, server.address());
                assertEquals("REFUSED", server.answer());
                assertTrue(server.isRefusing());
                assertTrue(server.milliseconds().isPresent());
            }
        }
    }

    /** A name server that answers every question alike. */
    private static void refuse(DatagramSocket socket) {
        byte[] bytes = new byte[512];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                socket.receive(packet);
                bytes[FLAGS] |= (byte) ANSWER;
                bytes[CODE] = REFUSED;
                socket.send(packet);
            }
        } catch (IOException closed) {
            // the test is over
            return;
        }
    }
}
