// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Interfaces, name servers and ports as nodes print them. */
final class NetworkTest {

    private static final String HEAD = """
            Inter-|   Receive                                                |  Transmit
             face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls
            """;
    private static final String INTERFACES = "4588.60 100.00\n" + HEAD + """
                lo: 4262019247 6560087    0    0    0     0          0         0 4262019247 6560087    0    0    0 0 0 0
              eth0: 284690000  200    0    0    0     0          0         0  1123152  100    0    0    0     0  0   0
              eth1:9000  20    3    4    0     0          0         0  800  10    5    6    0     0       0          0
            4589.60 101.00
            """ + HEAD + """
                lo: 4262019300 6560087    0    0    0     0          0         0 4262019247 6560087    0    0    0 0 0 0
              eth0: 284692000  210    0    0    0     0          0         0  1123652  101    0    0    0     0  0   0
              eth1:9000  20    3    4    0     0          0         0  800  10    5    6    0     0       0          0
            state eth0 up 0x1003 hardware
            state eth1 down 0x1003 hardware
            state lo unknown 0x9 -
            """;

    @Test
    void bytesMoveThroughOneInterfaceAndNotThroughTheOther() {
        NetworkInterfaces read = NetworkInterfaces.parse(INTERFACES).orElseThrow();
        assertEquals(List.of("eth0", "eth1"), read.all().stream().map(NetworkInterface::name).toList());
        assertEquals(2000, read.traffic(read.all().getFirst()).orElseThrow().in(), 0.1);
        assertEquals(500, read.traffic(read.all().getFirst()).orElseThrow().out(), 0.1);
        assertEquals(0, read.traffic(read.all().get(1)).orElseThrow().in());
        assertTrue(read.all().getFirst().isUp());
        assertFalse(read.all().get(1).isUp());
        assertEquals(8, read.all().get(1).counters().errors());
        assertEquals(10, read.all().get(1).counters().drops());
    }

    @Test
    void nothingIsComparedAcrossABoot() {
        NetworkInterfaces now = NetworkInterfaces.parse(INTERFACES).orElseThrow();
        NetworkInterfaces later = NetworkInterfaces.parse(INTERFACES.replace("4588.60", "20.00")
                .replace("4589.60", "21.00")).orElseThrow();
        assertTrue(later.trafficSince(now, later.all().getFirst()).isEmpty());
    }

    @Test
    void aNameServerThatIsSilentMakesEveryLookUpWait() {
        Resolver resolver = Resolver.parse("""
                configured
                server 192.0.2.1 NOERROR 12
                server 192.0.2.7 TIMEOUT -
                order 192.0.2.7
                order 192.0.2.1
                """).orElseThrow();
        assertTrue(resolver.servers().getFirst().isSilent());
        assertEquals(12, resolver.servers().get(1).milliseconds().orElseThrow());
        assertEquals(Duration.ofMillis(5012), resolver.firstAnswer());
    }

    @Test
    void portsAreReadFromSsAndNetstat() {
        Listeners ss = Listeners.parse("""
                State  Recv-Q Send-Q      Local Address:Port  Peer Address:PortProcess
                LISTEN 0      100               0.0.0.0:25         0.0.0.0:*    users:(("master",pid=2,fd=13))
                LISTEN 0      4096        127.0.0.53%lo:53         0.0.0.0:*
                LISTEN 0      2048                [::1]:389           [::]:*    users:(("slapd",pid=1,fd=6))
                """).orElseThrow();
        assertEquals(new Listener("0.0.0.0", 25, "master"), ss.all().getFirst());
        assertTrue(ss.all().get(1).isLocal() && ss.all().get(2).isLocal());
        assertEquals(389, ss.all().get(2).port());
        Listeners netstat = Listeners.parse("""
                Active Internet connections (only servers)
                Proto Recv-Q Send-Q Local Address           Foreign Address         State
                tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
                tcp6       0      0 :::143                  :::*                    LISTEN
                """).orElseThrow();
        assertEquals(List.of(22, 143), netstat.all().stream().map(Listener::port).toList());
        assertFalse(netstat.all().get(1).isLocal());
    }
}
