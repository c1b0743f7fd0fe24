// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.Locale;
import java.util.regex.Pattern;

import org.poststation.model.Severity;

/** What the kernel says when something is badly wrong. Its names are the names of the rules. */
public enum KernelEvent {
    /** An interrupt that no driver takes: the device behind it is dead (interface that died quietly). */
    IRQ_WITHOUT_HANDLER(Severity.CRITICAL, "No irq handler for vector|irq \\d+: nobody cared"),
    /** Damage in a file system. */
    FILE_SYSTEM_ERROR(Severity.CRITICAL,
            "EXT[234]-fs error|XFS .*(Corruption|metadata I/O error)|BTRFS (error|critical)"),
    /** A file system that protects itself. */
    REMOUNTED_READ_ONLY(Severity.CRITICAL, "Remounting filesystem read-only|XFS .*Shutting down filesystem"
            + "|BTRFS .*forced readonly"),
    /** A disk that can not be read or written. */
    DISK_ERROR(Severity.CRITICAL, "Buffer I/O error|I/O error, dev "),
    /** A disk that answers late or not at all. */
    DISK_RESET(Severity.WARNING, "ata\\d+.*(failed command|hard resetting link)|nvme .*(timeout|controller is down)"),
    /** A disk that left its RAID. */
    RAID_FAILURE(Severity.CRITICAL, "md/raid.*(Disk failure|not clean)"),
    /** Damage that the processor reports. */
    HARDWARE_ERROR(Severity.CRITICAL, "\\[Hardware Error\\]|[Mm]achine [Cc]heck (events|exception|error)"),
    /** A bit of memory that fell over; uncorrectable ones come as hardware errors too. */
    MEMORY_ERROR(Severity.WARNING, "EDAC .* (CE|UE) "),
    /** A process that was killed for its memory. */
    OUT_OF_MEMORY(Severity.CRITICAL, "Out of memory: Kill(ed)? process|Memory cgroup out of memory"),
    /** A process that waits for a disk or a server for minutes. */
    TASK_BLOCKED(Severity.WARNING, "blocked for more than \\d+ seconds"),
    /** A processor that is stuck. */
    LOCKUP(Severity.CRITICAL, "soft lockup|hard LOCKUP|rcu.*stall"),
    /** A network card that stopped sending. */
    NETWORK_CARD_STUCK(Severity.CRITICAL, "NETDEV WATCHDOG"),
    /** A link that went away. */
    LINK_LOST(Severity.WARNING, "(Link|link) is ([Dd]own|not ready)"),
    /** The management controller answers nonsense or not at all. */
    MANAGEMENT_CONTROLLER(Severity.NOTICE, "IPMI.*(incorrect response|not responding)|ipmi_si.*(BMC|timed out|failed)"),
    /** The table of connections is full: new ones are dropped. */
    CONNECTION_TABLE_FULL(Severity.CRITICAL, "nf_conntrack: .*table full"),
    /** More new connections than the queue takes. */
    SYN_FLOOD(Severity.WARNING, "TCP: .*SYN flooding"),
    /** A processor that slows down because it is hot. */
    OVERHEATED(Severity.WARNING, "temperature above threshold|cpu clock throttled|thermal.*critical temperature"),
    /** A program that crashed. */
    CRASHED(Severity.NOTICE, "segfault at|general protection fault|traps: .* trap ");

    private final Severity severity;
    private final Pattern pattern;

    KernelEvent(Severity severity, String pattern) {
        this.severity = severity;
        this.pattern = Pattern.compile(pattern);
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** Whether a line of the kernel's log tells of it. */
    public boolean isIn(String line) {
        return pattern.matcher(line).find();
    }

    /** Name of its rule. */
    String rule() {
        return "kernel-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
