// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.node.FileSystem;
import org.poststation.cluster.node.FileSystems;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.Memory;
import org.poststation.cluster.node.NetworkMounts;
import org.poststation.cluster.node.PendingReboot;
import org.poststation.cluster.node.Pressure;
import org.poststation.cluster.node.RaidArray;
import org.poststation.cluster.node.RaidArrays;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.profile.node.NodeProfile;
import org.poststation.ui.text.Amounts;

/** Everything that a node said, section by section: first the machine, then network and services. */
final class NodeValues {

    private NodeValues() {}

    static List<ValueRow> of(NodeProfile node, NodeAnswer answer) {
        ValueList list = new ValueList(node, answer);
        list.section(Messages.section_system_title, SystemFacts.QUESTION, NodeValues::system);
        list.section(Messages.section_load_title, Load.QUESTION, (load, to) -> to.add(Messages.value_load_name,
                NLS.bind(Messages.value_load_text, new Object[] {decimal(load.one()), decimal(load.five()),
                        decimal(load.fifteen()), load.cores()}),
                "load-high"));
        list.section(Messages.section_memory_title, Memory.QUESTION, NodeValues::memory);
        list.section(Messages.section_pressure_title, Pressure.QUESTION, NodeValues::pressure);
        list.section(Messages.section_disks_title, FileSystems.QUESTION,
                (disks, to) -> disks.all().forEach(disk -> to.add(disk.mountPoint(), disk(disk), disk.mountPoint())));
        list.section(Messages.section_mounts_title, NetworkMounts.QUESTION, NodeValues::mounts);
        list.section(Messages.section_raid_title, RaidArrays.QUESTION,
                (raids, to) -> raids.all().forEach(raid -> to.add(raid.name(), raid(raid), raid.name())));
        NetworkValues.add(list, answer);
        ServiceValues.add(list);
        list.section(Messages.section_reboot_title, PendingReboot.QUESTION, NodeValues::reboot);
        return list.rows();
    }

    private static void system(SystemFacts system, ValueList.Section to) {
        to.add(Messages.value_host_name, system.host());
        to.add(Messages.value_system_name, system.system());
        to.add(Messages.value_kernel_name, system.kernel() + " (" + system.machine() + ')');
        to.add(Messages.value_uptime_name, Amounts.span(system.uptime()), "rebooted");
    }

    private static void memory(Memory memory, ValueList.Section to) {
        to.add(Messages.value_memory_name, used(memory.use(), memory.total() - memory.available(), memory.total()),
                "memory-full");
        to.add(Messages.value_swap_name, memory.swapTotal() == 0
                ? Messages.value_none_text
                : used(memory.swapUse(), memory.swapTotal() - memory.swapFree(), memory.swapTotal()), "swap-used");
    }

    private static String used(double share, long used, long total) {
        return NLS.bind(Messages.value_used_text,
                new Object[] {Words.percent(share), Amounts.bytes(used), Amounts.bytes(total)});
    }

    private static void pressure(Pressure pressure, ValueList.Section to) {
        pressure.stalls().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(stall -> {
            String text = NLS.bind(Messages.value_pressure_text, decimal(stall.getValue().some()),
                    decimal(stall.getValue().full()));
            switch (stall.getKey()) {
                case CPU -> to.add(Messages.value_pressure_cpu, text);
                case MEMORY -> to.add(Messages.value_pressure_memory, text, "memory-pressure");
                case IO -> to.add(Messages.value_pressure_io, text, "io-pressure");
            }
        });
    }

    private static String disk(FileSystem disk) {
        String room = used(disk.use(), disk.size() - disk.available(), disk.size());
        return disk.inodes() == 0
                ? NLS.bind(Messages.value_disk_text, room, disk.device())
                : NLS.bind(Messages.value_inodes_text,
                        new Object[] {room, Words.percent(disk.inodeUse()), disk.device()});
    }

    private static void mounts(NetworkMounts mounts, ValueList.Section to) {
        mounts.answering().forEach(mount -> to.add(mount, Messages.value_mount_answers, mount));
        mounts.silent().forEach(mount -> to.add(mount, Messages.value_mount_silent, mount));
    }

    private static String raid(RaidArray raid) {
        String state = NLS.bind(Messages.value_raid_text,
                new Object[] {raid.level(), raid.working(), raid.devices()});
        return raid.repair().isEmpty()
                ? state
                : NLS.bind(Messages.value_repair_text,
                        new Object[] {state, raid.repair(), decimal(raid.repairPercent())});
    }

    private static void reboot(PendingReboot reboot, ValueList.Section to) {
        to.add(Messages.value_reboot_name,
                reboot.isNeeded() ? Messages.value_reboot_pending : Messages.value_reboot_none, "reboot-pending");
        if (!reboot.installed().isEmpty()) {
            to.add(Messages.value_kernel_installed, reboot.installed());
        }
        if (!reboot.packages().isEmpty()) {
            to.add(Messages.value_reboot_packages, String.join(", ", reboot.packages()));
        }
    }

    private static String decimal(double value) {
        return String.format("%.2f", value);
    }
}
