// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.node.Pressure.Resource;

/** What nodes of different systems print about themselves. */
final class SystemTest {

    @Test
    void systemsNameThemselvesInTheirOwnWays() {
        SystemFacts debian = SystemFacts.parse("""
                host mx1
                kernel 6.1.0-28-amd64
                machine x86_64
                uptime 4587.25
                boot b56cdf38-2f81-445f-b4aa-20e5ab03e7f6
                system "Debian GNU/Linux 12 (bookworm)"
                """).orElseThrow();
        assertEquals("Debian GNU/Linux 12 (bookworm)", debian.system());
        assertEquals(Duration.ofMillis(4_587_250), debian.uptime());
        assertEquals("CentOS release 6.10 (Final)",
                SystemFacts.parse("uptime 1.0\nsystem CentOS release 6.10 (Final)\n").orElseThrow().system());
        assertEquals("SUSE Linux Enterprise Server 15 SP5",
                SystemFacts.parse("uptime 1.0\nsystem SUSE Linux Enterprise Server 15 SP5\n").orElseThrow().system());
    }

    @Test
    void loadIsSeenAgainstTheCores() {
        Load load = Load.parse("15.21 12.36 8.95 13/378 1816\n4\n").orElseThrow();
        assertEquals(3.09, load.perCore(), 1e-9);
        assertTrue(Load.parse("15,21 12,36 8,95 13/378 1816\n4\n").isEmpty(), "commas are no numbers here");
    }

    @Test
    void anOldKernelDoesNotSayWhatIsAvailable() {
        String old = """
                MemTotal:        1000 kB
                MemFree:          100 kB
                Buffers:           50 kB
                Cached:           250 kB
                SwapTotal:        400 kB
                SwapFree:         100 kB
                """;
        assertEquals(400 * 1024, Memory.parse(old).orElseThrow().available());
        assertEquals(0.75, Memory.parse(old).orElseThrow().swapUse());
        assertEquals(0.2, Memory.parse(old + "MemAvailable:    800 kB\n").orElseThrow().use(), 1e-9);
    }

    @Test
    void pressureIsTheMeanOfAMinute() {
        Pressure pressure = Pressure.parse("""
                cpu some avg10=3.75 avg60=2.49 avg300=2.22 total=52602988
                cpu full avg10=0.00 avg60=0.00 avg300=0.00 total=0
                sed: can't read /proc/pressure/memory: No such file or directory
                io some avg10=0.00 avg60=41.50 avg300=0.00 total=1
                io full avg10=0.00 avg60=39.00 avg300=0.00 total=1
                """).orElseThrow();
        assertEquals(new Pressure.Stall(41.5, 39), pressure.stalls().get(Resource.IO));
        assertFalse(pressure.stalls().containsKey(Resource.MEMORY));
    }

    @Test
    void whoKeepsTheClockIsBelieved() {
        assertEquals(new TimeSync("chrony", true, OptionalDouble.of(0.25)), TimeSync.parse("""
                chrony C0000201,192.0.2.1,3,1795268117.66,-0.250000000,0.0,0.0,0.0,0.0,0.0,0.0,0.0,64.2,Normal
                systemd NTPSynchronized=no
                """).orElseThrow());
        assertFalse(TimeSync.parse("chrony 00000000,,0,0.000000000,0.000000000,0.000000000,0.000000000,0.000,0.000,"
                + "0.000,1.000000000,1.000000000,0.0,Not synchronised\n").orElseThrow().isSynchronised());
        assertEquals(new TimeSync("ntp", true, OptionalDouble.of(0.0015)), TimeSync.parse("""
                ntp associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync,
                ntp precision=-23, stratum=3, refid=192.0.2.1, offset=-1.500, frequency=0.1
                """).orElseThrow());
        assertTrue(TimeSync.parse("systemd NTPSynchronized=yes\n").orElseThrow().isSynchronised());
        assertFalse(TimeSync.parse("status NTP synchronized: no\n").orElseThrow().isSynchronised(), "RHEL 7");
    }

    @Test
    void unitsAreReadWithOrWithoutTheirRestarts() {
        Units units = Units.parse("""
                Id=postfix.service
                LoadState=loaded
                ActiveState=active
                SubState=exited
                UnitFileState=enabled
                NRestarts=3
                Result=success

                Id=dovecot.service
                LoadState=not-found
                ActiveState=inactive
                SubState=dead

                Id=slapd.service
                LoadState=loaded
                ActiveState=activating
                SubState=auto-restart
                UnitFileState=enabled-runtime
                Result=exit-code
                """).orElseThrow();
        assertEquals(List.of("postfix.service", "slapd.service"), units.all().stream().map(Unit::name).toList());
        assertEquals(3, units.find("postfix.service").orElseThrow().restarts().orElseThrow());
        Unit slapd = units.find("slapd.service").orElseThrow();
        assertTrue(slapd.restarts().isEmpty() && slapd.isFailed() && slapd.isWanted());
    }

    @Test
    void aNewerKernelWaitsForTheNextBoot() {
        assertTrue(PendingReboot.parse("running 6.1.0-27-amd64\ninstalled 6.1.0-28-amd64\n").orElseThrow().isNeeded());
        assertFalse(PendingReboot.parse("running 6.1.0-28-amd64\ninstalled 6.1.0-28-amd64\n").orElseThrow().isNeeded());
        PendingReboot asked = PendingReboot.parse("running 6.1\nasked\nasked\npackage libc6\npackage dbus\n")
                .orElseThrow();
        assertTrue(asked.isNeeded());
        assertEquals(List.of("libc6", "dbus"), asked.packages());
        PendingReboot updated = PendingReboot
                .parse("running 5.14.0-427.el9.x86_64\nasked\npackage glibc\ninstalled 5.14.0-427.el9.x86_64\n")
                .orElseThrow();
        assertTrue(updated.isNeeded(), "the kernel is the newest, the C library is not what runs");
        assertEquals(List.of("glibc"), updated.packages());
    }
}
