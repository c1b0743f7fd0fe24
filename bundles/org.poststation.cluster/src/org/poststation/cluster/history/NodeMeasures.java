// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.history;

import java.util.EnumMap;
import java.util.Map;

import org.poststation.cluster.node.FileSystem;
import org.poststation.cluster.node.FileSystems;
import org.poststation.cluster.node.MailQueue;
import org.poststation.cluster.node.MailTraffic;
import org.poststation.cluster.node.Memory;
import org.poststation.cluster.node.NetworkInterface;
import org.poststation.cluster.node.NetworkInterfaces;
import org.poststation.cluster.node.NetworkInterfaces.Traffic;
import org.poststation.cluster.status.NodeStatus;

/** The measures of a look. */
public final class NodeMeasures {

    private static final String LOOPBACK = "lo";

    private NodeMeasures() {}

    /** What a node said; nothing when it did not answer. */
    public static Map<Measure, Double> of(NodeStatus status) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        status.load().ifPresent(load -> values.put(Measure.LOAD, load.one()));
        status.find(Memory.QUESTION).ifPresent(memory -> values.put(Measure.MEMORY, memory.use()));
        status.find(FileSystems.QUESTION).ifPresent(systems -> systems.all().stream().mapToDouble(FileSystem::use).max()
                .ifPresent(use -> values.put(Measure.DISK, use)));
        status.find(MailQueue.QUESTION).ifPresent(queue -> values.put(Measure.QUEUE, (double) queue.messages()));
        status.find(MailTraffic.QUESTION).ifPresent(mail -> {
            mail.takenEachMinute().ifPresent(rate -> values.put(Measure.MAIL_IN, rate));
            mail.deliveredEachMinute().ifPresent(rate -> values.put(Measure.MAIL_OUT, rate));
        });
        status.find(NetworkInterfaces.QUESTION).ifPresent(now -> now.all().stream()
                .filter(one -> !one.name().equals(LOOPBACK)).forEach(one -> traffic(status, now, one, values)));
        return values;
    }

    private static void traffic(NodeStatus status, NetworkInterfaces now, NetworkInterface of,
            Map<Measure, Double> values) {
        status.last().flatMap(answer -> answer.look().before()).flatMap(facts -> facts.find(NetworkInterfaces.QUESTION))
                .flatMap(before -> now.trafficSince(before, of)).or(() -> now.traffic(of))
                .filter(traffic -> traffic.seconds() > 0).ifPresent(traffic -> add(traffic, values));
    }

    private static void add(Traffic traffic, Map<Measure, Double> values) {
        values.merge(Measure.RECEIVED, traffic.in(), Double::sum);
        values.merge(Measure.SENT, traffic.out(), Double::sum);
    }
}
