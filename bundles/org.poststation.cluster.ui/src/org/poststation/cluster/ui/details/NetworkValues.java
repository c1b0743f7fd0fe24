// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.node.Listener;
import org.poststation.cluster.node.Listeners;
import org.poststation.cluster.node.NameServer;
import org.poststation.cluster.node.NetworkInterface;
import org.poststation.cluster.node.NetworkInterfaces;
import org.poststation.cluster.node.NetworkInterfaces.Traffic;
import org.poststation.cluster.node.NodeClock;
import org.poststation.cluster.node.Resolver;
import org.poststation.cluster.node.TimeSync;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.text.Amounts;

/** What a node said about its network, its names and its clock. */
final class NetworkValues {

    private static final double MILLIS = 1000;

    private NetworkValues() {}

    static void add(ValueList list, NodeAnswer answer) {
        Optional<NetworkInterfaces> before = answer.look().before()
                .flatMap(facts -> facts.find(NetworkInterfaces.QUESTION));
        list.section(Messages.section_interfaces_title, NetworkInterfaces.QUESTION,
                (interfaces, to) -> interfaces.all().forEach(
                        one -> to.add(one.name(), text(one, traffic(interfaces, before, one)), one.name())));
        list.section(Messages.section_resolver_title, Resolver.QUESTION, (resolver, to) -> resolver.servers()
                .forEach(server -> to.add(server.address(), text(server), server.address())));
        list.section(Messages.section_time_title, TimeSync.QUESTION, NetworkValues::time);
        list.section(Messages.section_clock_title, NodeClock.QUESTION, NetworkValues::clock);
        list.section(Messages.section_ports_title, Listeners.QUESTION,
                (listeners, to) -> listeners.all().forEach(port -> to.add(port.address() + ':' + port.port(),
                        text(port))));
    }

    /** Since the last look, of the second of the look itself when it is the first. */
    private static Optional<Traffic> traffic(NetworkInterfaces now, Optional<NetworkInterfaces> before,
            NetworkInterface of) {
        return before.flatMap(earlier -> now.trafficSince(earlier, of)).or(() -> now.traffic(of));
    }

    private static String text(NetworkInterface one, Optional<Traffic> traffic) {
        String state = one.isWanted() ? one.state() : Messages.value_interface_off;
        return traffic.map(moved -> NLS.bind(Messages.value_interface_text, new Object[] {state,
                Amounts.bytes(moved.in()), Amounts.bytes(moved.out()), Amounts.number(moved.moved().errors()),
                Amounts.number(moved.moved().drops())})).orElse(state);
    }

    private static String text(NameServer server) {
        if (server.isSilent()) {
            return Messages.value_server_silent;
        }
        return server.milliseconds().isPresent()
                ? NLS.bind(Messages.value_server_text, server.answer(),
                        String.format("%.0f", server.milliseconds().getAsDouble()))
                : server.answer();
    }

    private static void time(TimeSync time, ValueList.Section to) {
        to.add(time.program(), time.isSynchronised() ? Messages.value_time_good : Messages.value_time_bad,
                "clock-unsynchronised");
        time.offset().ifPresent(seconds -> to.add(Messages.value_offset_name,
                String.format("%.1f ms", seconds * MILLIS), "clock-offset"));
    }

    private static void clock(NodeClock clock, ValueList.Section to) {
        to.add(Messages.value_clock_name, clock.ahead().isZero()
                ? Messages.value_clock_same
                : NLS.bind(Messages.value_clock_text, String.format("%+d", clock.ahead().toSeconds())),
                "clock-difference");
    }

    private static String text(Listener port) {
        String reach = port.isLocal() ? Messages.value_port_local : Messages.value_port_open;
        return port.process().isEmpty() ? reach : NLS.bind(Messages.value_port_text, port.process(), reach);
    }
}
