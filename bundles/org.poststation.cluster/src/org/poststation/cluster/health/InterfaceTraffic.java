// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.NetworkInterface;
import org.poststation.cluster.node.NetworkInterfaces;
import org.poststation.cluster.node.NetworkInterfaces.Traffic;

/** What moved through an interface since the last look; in the second of the look itself when it is the first. */
record InterfaceTraffic(NetworkInterface of, Traffic traffic) {

    static List<InterfaceTraffic> in(NodeLook look) {
        return look.find(NetworkInterfaces.QUESTION).stream()
                .flatMap(now -> now.all().stream().flatMap(one -> since(look, now, one).stream())).toList();
    }

    private static Optional<InterfaceTraffic> since(NodeLook look, NetworkInterfaces now, NetworkInterface of) {
        return look.findBefore(NetworkInterfaces.QUESTION).flatMap(before -> now.trafficSince(before, of))
                .or(() -> now.traffic(of)).map(traffic -> new InterfaceTraffic(of, traffic));
    }
}
