// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network interfaces, and what moved in a second.
 *
 * @param at uptime in seconds when the counters were read
 * @param all in the order of the node, without the loopback
 * @param earlier the counters about a second before
 * @param earlierAt uptime in seconds of that
 */
public record NetworkInterfaces(double at, List<NetworkInterface> all, double earlierAt,
        Map<String, InterfaceCounters> earlier) {

    /** Asks for it. Files of the kernel only, so that the oldest system answers as well. */
    public static final Question<NetworkInterfaces> QUESTION = Question.of("interfaces", """
            cat /proc/uptime /proc/net/dev
            sleep 1
            cat /proc/uptime /proc/net/dev
            for path in /sys/class/net/*
            do
            state=unknown flags=0x0 device=-
            read -r state <"$path/operstate"
            read -r flags <"$path/flags"
            [ -e "$path/device" ] && device=hardware
            echo "state ${path##*/} $state $flags $device"
            done 2>/dev/null
            """, NetworkInterfaces::parse);

    private static final Pattern UPTIME = Pattern.compile("(?m)^(\\d{1,12}\\.\\d+) \\d[\\d.]*$");
    private static final Pattern COUNTERS = Pattern.compile("(?m)^ *([^\\s:]+):\\s*((?:\\d{1,19}\\s+){15}\\d{1,19})");
    private static final Pattern STATE = Pattern.compile("(?m)^state (\\S+) (\\S+) 0x([0-9a-f]{1,8}) (hardware|-)$");
    private static final int UP = 1;
    private static final int HEX = 16;

    /** Columns of /proc/net/dev. */
    private static final int RECEIVED = 0;
    private static final int RECEIVE_ERRORS = 2;
    private static final int RECEIVE_DROPS = 3;
    private static final int SENT = 8;
    private static final int SEND_ERRORS = 10;
    private static final int SEND_DROPS = 11;

    /** Keeps unchangeable copies. */
    public NetworkInterfaces {
        all = List.copyOf(all);
        earlier = Map.copyOf(earlier);
    }

    /**
     * What moves through an interface.
     *
     * @param seconds of how long
     * @param moved in that time
     */
    public record Traffic(double seconds, InterfaceCounters moved) {

        /** Bytes in a second that come in. */
        public double in() {
            return moved.received() / seconds;
        }

        /** Bytes in a second that go out. */
        public double out() {
            return moved.sent() / seconds;
        }
    }

    /** What moved in the second between both looks of one answer; empty when the interface is new. */
    public Optional<Traffic> traffic(NetworkInterface of) {
        return traffic(of, earlierAt, earlier);
    }

    /** What moved since an earlier answer; empty when the node was booted since, or the interface is new. */
    public Optional<Traffic> trafficSince(NetworkInterfaces before, NetworkInterface of) {
        Map<String, InterfaceCounters> counters = new LinkedHashMap<>();
        before.all.forEach(one -> counters.put(one.name(), one.counters()));
        return traffic(of, before.at, counters);
    }

    private Optional<Traffic> traffic(NetworkInterface of, double since, Map<String, InterfaceCounters> counters) {
        return at > since
                ? Optional.ofNullable(counters.get(of.name()))
                        .map(before -> new Traffic(at - since, of.counters().since(before)))
                : Optional.empty();
    }

    static Optional<NetworkInterfaces> parse(String text) {
        List<Double> looks = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        Matcher uptime = UPTIME.matcher(text);
        while (uptime.find()) {
            looks.add(Double.parseDouble(uptime.group(1)));
            begins.add(uptime.start());
        }
        if (looks.size() < 2) {
            return Optional.empty();
        }
        Map<String, InterfaceCounters> before = counters(text.substring(begins.getFirst(), begins.get(1)));
        Map<String, InterfaceCounters> now = counters(text.substring(begins.get(1)));
        Map<String, Matcher> states = new LinkedHashMap<>();
        Matcher state = STATE.matcher(text);
        while (state.find()) {
            states.put(state.group(1), matched(state.group()));
        }
        List<NetworkInterface> all = new ArrayList<>();
        now.forEach((name, counters) -> all.add(networkInterface(name, counters, states.get(name))));
        return Optional.of(new NetworkInterfaces(looks.get(1), all, looks.getFirst(), before));
    }

    private static Matcher matched(String line) {
        Matcher matcher = STATE.matcher(line);
        matcher.matches();
        return matcher;
    }

    private static NetworkInterface networkInterface(String name, InterfaceCounters counters, Matcher state) {
        return state == null
                ? new NetworkInterface(name, true, false, "unknown", counters)
                : new NetworkInterface(name, (Long.parseLong(state.group(3), HEX) & UP) == UP,
                        "hardware".equals(state.group(4)), state.group(2), counters);
    }

    private static Map<String, InterfaceCounters> counters(String text) {
        Map<String, InterfaceCounters> all = new LinkedHashMap<>();
        Matcher lines = COUNTERS.matcher(text);
        while (lines.find()) {
            if (!"lo".equals(lines.group(1))) {
                String[] columns = lines.group(2).split("\\s+");
                all.put(lines.group(1), new InterfaceCounters(at(columns, RECEIVED), at(columns, RECEIVE_ERRORS),
                        at(columns, RECEIVE_DROPS), at(columns, SENT), at(columns, SEND_ERRORS),
                        at(columns, SEND_DROPS)));
            }
        }
        return all;
    }

    private static long at(String[] columns, int column) {
        return Numbers.whole(columns[column]).orElse(0);
    }
}
