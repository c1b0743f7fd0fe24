// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cluster.node.FileSystems;
import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.Memory;
import org.poststation.cluster.node.Mounts;
import org.poststation.cluster.node.NetworkInterfaces;
import org.poststation.cluster.node.NetworkMounts;
import org.poststation.cluster.node.NodeClock;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.PendingReboot;
import org.poststation.cluster.node.Pressure;
import org.poststation.cluster.node.Processes;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.RaidArrays;
import org.poststation.cluster.node.Resolver;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.cluster.node.TimeSync;
import org.poststation.cluster.node.Units;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.remote.node.SectionOutput;

/** What is wrong with nodes of the stories. */
final class HealthRulesTest {

    private static final String COUNTERS = """
            %1$s.00 1.00
              eth0: %2$d 1 0 0 0 0 0 0 500 1 0 0 0 0 0 0
              eth1: %3$d 1 %4$d 0 0 0 0 0 900 1 0 0 0 0 0 0
            """;

    private static NodeFacts facts(Question<?> question, String text) {
        return new NodeFacts.Builder().with(question, new SectionOutput(0, text, false)).build();
    }

    private static List<Finding> check(Question<?> question, String text) {
        return HealthRules.check(NodeLook.first(facts(question, text)));
    }

    /** What the only finding is: its severity, rule, subject and arguments. */
    private static String only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.getFirst();
        return finding.severity() + " " + finding.rule() + " " + finding.subject() + finding.arguments();
    }

    private static void assertHealthy(Question<?> question, String text) {
        assertEquals(List.of(), check(question, text));
    }

    @Test
    void aNodeThatSaysNothingIsNotIll() {
        assertEquals(List.of(), HealthRules.check(NodeLook.first(new NodeFacts.Builder().build())));
    }

    @Test
    void loadCountsForEachCore() {
        assertHealthy(Load.QUESTION, "9.0 7.9 5.0 1/2 3\n4\n");
        assertEquals("WARNING load-high [200, 8.0, 4]", only(check(Load.QUESTION, "9.0 8.0 5.0 1/2 3\n4\n")));
        assertEquals("CRITICAL load-high [500, 20.0, 4]", only(check(Load.QUESTION, "9.0 20.0 5.0 1/2 3\n4\n")));
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "10, WARNING memory-full [90]", "2, CRITICAL memory-full [98]"})
    void memoryRunsOut(int available, String expected) {
        List<Finding> findings = check(Memory.QUESTION,
                "MemTotal: 100 kB\nMemAvailable: " + available + " kB\nSwapTotal: 0 kB\n");
        assertEquals(expected, findings.isEmpty() ? "" : only(findings));
    }

    @Test
    void swapAndPressure() {
        assertEquals("WARNING swap-used [75]", only(check(Memory.QUESTION,
                "MemTotal: 100 kB\nMemAvailable: 90 kB\nSwapTotal: 100 kB\nSwapFree: 25 kB\n")));
        assertEquals("WARNING io-pressure [39]", only(check(Pressure.QUESTION,
                "io full avg10=0.00 avg60=39.00 avg300=0.00 total=1\n")));
        assertEquals("CRITICAL memory-pressure [44]", only(check(Pressure.QUESTION,
                "memory full avg10=0.00 avg60=44.00 avg300=0.00 total=1\n")));
    }

    @Test
    void disksAndInodesFillUp() {
        String bytes = "Filesystem 1-blocks Used Available Capacity Mounted on\n/dev/sda1 1000 900 %d 9%% /var/spool\n";
        String inodes = "Filesystem Inodes IUsed IFree IUse%% Mounted on\n/dev/sda1 1000 1 %d 9%% /var/spool\n";
        assertHealthy(FileSystems.QUESTION, (bytes + inodes).formatted(101, 500));
        assertEquals("WARNING disk-full /var/spool[90]",
                only(check(FileSystems.QUESTION, (bytes + inodes).formatted(100, 500))));
        assertEquals("CRITICAL inodes-full /var/spool[99]",
                only(check(FileSystems.QUESTION, (bytes + inodes).formatted(500, 10))));
    }

    @Test
    void aFileSystemTurnedReadOnly() {
        assertEquals("CRITICAL file-system-read-only /var/mail[/dev/sdb1]", only(check(Mounts.QUESTION, """
                mounted /dev/sdb1 /var/mail ext4 ro,relatime 0 0
                mounted /dev/loop0 /snap/core squashfs ro 0 0
                mounted /dev/sdc1 /archive xfs ro 0 0
                wanted /dev/sdc1 /archive xfs ro 0 0
                """)));
        assertEquals("CRITICAL network-mount-silent /srv/nfs[]",
                only(check(NetworkMounts.QUESTION, "checked\nsilent /srv/nfs\n")));
    }

    @Test
    void theInterfaceThatDiedQuietly() {
        String states = "state eth0 up 0x1003 hardware\nstate eth1 up 0x1003 hardware\n";
        NodeFacts before = facts(NetworkInterfaces.QUESTION,
                COUNTERS.formatted(100, 1000, 7000, 0) + COUNTERS.formatted(101, 1000, 7000, 0) + states);
        NodeFacts now = facts(NetworkInterfaces.QUESTION,
                COUNTERS.formatted(160, 9000, 7000, 0) + COUNTERS.formatted(161, 9100, 7000, 0) + states);
        assertEquals(List.of(), HealthRules.check(NodeLook.first(now)), "a second of silence means nothing");
        assertEquals("CRITICAL interface-silent eth1[60]",
                only(HealthRules.check(new NodeLook(now, Optional.of(before)))));
    }

    @Test
    void linksAndDamagedPackets() {
        String twice = COUNTERS.formatted(100, 1, 1, 0) + COUNTERS.formatted(101, 2, 2, 12);
        assertEquals("WARNING interface-errors eth1[12]", only(check(NetworkInterfaces.QUESTION,
                twice + "state eth0 up 0x1003 hardware\nstate eth1 up 0x1003 hardware\n")));
        String quiet = COUNTERS.formatted(100, 1, 1, 0) + COUNTERS.formatted(101, 2, 2, 0);
        assertEquals("WARNING link-down eth1[down]", only(check(NetworkInterfaces.QUESTION,
                quiet + "state eth0 down 0x1003 -\nstate eth1 down 0x1003 hardware\n")));
        assertHealthy(NetworkInterfaces.QUESTION, quiet + "state eth1 down 0x1002 hardware\n");
    }

    @Test
    void raidsLoseDisks() {
        String arrays = "Personalities : [raid1]\nmd0 : active raid1 sdb1[1](F) sda1[0]\n"
                + "      1 blocks super 1.2 [2/1] [U_]\n";
        assertEquals("CRITICAL raid-degraded md0[1, 2, sdb1]", only(check(RaidArrays.QUESTION, arrays)));
        assertEquals("NOTICE raid-repair md0[check, 12.6]", only(check(RaidArrays.QUESTION,
                "Personalities : [raid1]\nmd0 : active raid1 sdb1[1] sda1[0]\n"
                        + "      1 blocks super 1.2 [2/2] [UU]\n      [=>....]  check = 12.6% (1/2) finish=1min\n")));
    }

    @Test
    void clocksGoAstray() {
        assertEquals("WARNING clock-unsynchronised [systemd]",
                only(check(TimeSync.QUESTION, "systemd NTPSynchronized=no\n")));
        assertEquals("CRITICAL clock-offset [7000]", only(check(TimeSync.QUESTION,
                "chrony A,b,3,1.0,-7.0,0,0,0,0,0,0,0,64.2,Normal\n")));
    }

    private static NodeFacts clock(String said, String boot) {
        Instant ours = Instant.ofEpochSecond(1_000_000);
        return NodeClock.compared(new NodeFacts.Builder()
                .with(NodeClock.QUESTION, new SectionOutput(0, said, false))
                .with(SystemFacts.QUESTION, new SectionOutput(0, "uptime 1\nboot " + boot + '\n', false)).build(),
                ours, ours.plusSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"999999, 0", "1000003, 0", "999990, -9", "1000012, 9", "1000300, 297"})
    void aClockIsComparedWithOursAsFarAsTheTimeOfAskingAllows(long theirs, long ahead) {
        NodeFacts facts = clock(theirs + " 50.5\n", "a");
        assertEquals(ahead, facts.find(NodeClock.QUESTION).orElseThrow().ahead().toSeconds());
        List<String> found = HealthRules.check(NodeLook.first(facts)).stream().map(Finding::rule)
                .filter(rule -> rule.startsWith("clock")).toList();
        assertEquals(Math.abs(ahead) < 5 ? List.of() : List.of("clock-difference"), found);
    }

    @Test
    void aClockThatWasSetBetweenTwoLooksIsFoundUnlessTheNodeBootedMeanwhile() {
        NodeFacts before = clock("1000001 100.00\n", "a");
        assertEquals(List.of(), HealthRules.check(new NodeLook(clock("1000003 102.10\n", "a"), Optional.of(before))));
        NodeFacts later = clock("1000002 401.00\n", "a");
        assertEquals(List.of("clock-set [300]"), HealthRules.check(new NodeLook(later, Optional.of(before))).stream()
                .map(found -> found.rule() + ' ' + found.arguments()).toList());
        assertEquals(Severity.CRITICAL,
                HealthRules.check(new NodeLook(later, Optional.of(before))).getFirst().severity());
        assertTrue(HealthRules.check(new NodeLook(clock("1000002 401.00\n", "b"), Optional.of(before))).stream()
                .noneMatch(found -> found.rule().equals("clock-set")));
    }

    @Test
    void nameServersAreSilentSlowOrUnwilling() {
        assertEquals("WARNING name-server-silent 192.0.2.1[]", only(check(Resolver.QUESTION,
                "configured\nserver 192.0.2.1 TIMEOUT -\nserver 192.0.2.2 NOERROR 3\n")));
        assertEquals("CRITICAL name-server-silent 192.0.2.1[]",
                only(check(Resolver.QUESTION, "configured\nserver 192.0.2.1 TIMEOUT -\n")));
        assertEquals("WARNING name-server-slow 192.0.2.2[250]",
                only(check(Resolver.QUESTION, "configured\nserver 192.0.2.2 NOERROR 250.5\n")));
        assertEquals("WARNING name-server-refusing 192.0.2.2[SERVFAIL]",
                only(check(Resolver.QUESTION, "configured\nserver 192.0.2.2 SERVFAIL 3\n")));
        assertEquals("NOTICE name-cache nscd[]", only(check(Processes.QUESTION, "master\nnscd\nslapd\n")));
    }

    private static String unit(String name, String active, String sub, int restarts) {
        return "Id=" + name + "\nLoadState=loaded\nActiveState=" + active + "\nSubState=" + sub
                + "\nUnitFileState=enabled\nNRestarts=" + restarts + "\nResult=exit-code\n\n";
    }

    @Test
    void servicesFailStopAndCrash() {
        assertEquals("CRITICAL unit-failed dovecot.service[exit-code]",
                only(check(Units.QUESTION, unit("dovecot.service", "failed", "failed", 5))));
        assertEquals("WARNING unit-failed backup.service[exit-code]",
                only(check(Units.QUESTION, unit("backup.service", "failed", "failed", 0))));
        assertEquals("WARNING unit-stopped slapd.service[]",
                only(check(Units.QUESTION, unit("slapd.service", "inactive", "dead", 0))));
        NodeFacts before = facts(Units.QUESTION, unit("slapd.service", "active", "running", 1));
        NodeFacts now = facts(Units.QUESTION, unit("slapd.service", "active", "running", 3));
        assertEquals("WARNING unit-restarted slapd.service[2]",
                only(HealthRules.check(new NodeLook(now, Optional.of(before)))));
        assertEquals(List.of(), HealthRules.check(NodeLook.first(now)));
    }

    @Test
    void boots() {
        assertEquals("NOTICE reboot-pending [libc6]",
                only(check(PendingReboot.QUESTION, "running 6.1\nasked\npackage libc6\n")));
        NodeFacts before = facts(SystemFacts.QUESTION, "uptime 90000.0\nboot a\n");
        NodeFacts now = facts(SystemFacts.QUESTION, "uptime 300.0\nboot b\n");
        assertEquals("WARNING rebooted [5]", only(HealthRules.check(new NodeLook(now, Optional.of(before)))));
    }

    @Test
    void aQuestionThatHangsIsNamed() {
        NodeFacts facts = new NodeFacts.Builder().with(FileSystems.QUESTION, new SectionOutput(124, "", false)).build();
        assertEquals("WARNING answer-slow disks[]", only(HealthRules.check(NodeLook.first(facts))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "do_IRQ: 1.221 No irq handler for vector (irq -1) | CRITICAL kernel-irq-without-handler",
            "EXT4-fs error (device sda1): ext4_find_entry:1455: inode #2: comm imap | CRITICAL kernel-file-system-error",
            "XFS (sdb1): Metadata corruption; XFS (sdb1): metadata I/O error in x | CRITICAL kernel-file-system-error",
            "EXT4-fs (sda1): Remounting filesystem read-only | CRITICAL kernel-remounted-read-only",
            "IPMI message handler: BMC returned incorrect response, expected netfn 7 | NOTICE kernel-management-controller",
            "ipmi_si IPI0001:00: There appears to be no BMC at this location: failed | NOTICE kernel-management-controller",
            "Buffer I/O error on dev sdb1, logical block 0, lost async page write | CRITICAL kernel-disk-error",
            "blk_update_request: I/O error, dev sdb, sector 2048 | CRITICAL kernel-disk-error",
            "ata1.00: failed command: READ FPDMA QUEUED | WARNING kernel-disk-reset",
            "nvme nvme0: I/O 12 QID 3 timeout, aborting | WARNING kernel-disk-reset",
            "md/raid1:md0: Disk failure on sdb1, disabling device. | CRITICAL kernel-raid-failure",
            "mce: [Hardware Error]: Machine check events logged | CRITICAL kernel-hardware-error",
            "EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Ha#0 | WARNING kernel-memory-error",
            "Out of memory: Killed process 812 (clamd) total-vm:1kB | CRITICAL kernel-out-of-memory",
            "INFO: task imap:77 blocked for more than 120 seconds. | WARNING kernel-task-blocked",
            "watchdog: BUG: soft lockup - CPU#1 stuck for 22s! | CRITICAL kernel-lockup",
            "rcu: INFO: rcu_sched self-detected stall on CPU | CRITICAL kernel-lockup",
            "NETDEV WATCHDOG: eth1 (e1000e): transmit queue 0 timed out | CRITICAL kernel-network-card-stuck",
            "e1000e 0000:00:19.0 eth1: NIC Link is Down | WARNING kernel-link-lost",
            "nf_conntrack: nf_conntrack: table full, dropping packet | CRITICAL kernel-connection-table-full",
            "TCP: request_sock_TCP: Possible SYN flooding on port 25. Sending cookies. | WARNING kernel-syn-flood",
            "CPU0: Core temperature above threshold, cpu clock throttled | WARNING kernel-overheated",
            "clamd[812]: segfault at 10 ip 00007f error 4 in libclamav.so | NOTICE kernel-crashed"})
    void theKernelTells(String line, String expected) {
        List<Finding> findings = check(KernelLog.QUESTION, "boot 1\n[    1.000001] " + line + "\n");
        assertEquals(expected + " [1, " + line + "]", only(findings));
    }

    @Test
    void harmlessLinesOfABootAreNoFindings() {
        assertHealthy(KernelLog.QUESTION, """
                boot 1
                [    0.000001] mce: CPU0: Thermal monitoring enabled (TM1)
                [    0.000002] EDAC MC: Ver: 3.0.0
                [    0.000003] ipmi_si: IPMI System Interface driver
                [    0.000004] EXT4-fs (sda1): mounted filesystem with ordered data mode
                [    0.000005] thermal LNXTHERM:00: registered as thermal_zone0
                [    0.000006] e1000e 0000:00:19.0 eth1: NIC Link is Up 1000 Mbps Full Duplex
                """);
    }
}
