// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.util.List;

/** Networks that mean something special. */
public final class Networks {

    /** RFC 1918, RFC 4193. */
    private static final List<String> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
    /** The rest of RFC 6890 that nobody elsewhere can reach. */
    private static final List<String> LOCAL = List.of("0.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/127",
            "fe80::/10", "ff00::/8", "2001:db8::/32");

    private Networks() {}

    /** Whether an address belongs to the inside of some network. */
    public static boolean isPrivate(IpAddress address) {
        return isWithin(address, PRIVATE);
    }

    /** Whether the world can't reach an address: private, loopback, documentation and the like. */
    public static boolean isSpecial(IpAddress address) {
        return isPrivate(address) || isWithin(address, LOCAL);
    }

    private static boolean isWithin(IpAddress address, List<String> networks) {
        return networks.stream().anyMatch(network -> {
            int slash = network.indexOf('/');
            return address.isWithin(IpAddress.parse(network.substring(0, slash)).orElseThrow(),
                    Integer.parseInt(network.substring(slash + 1)));
        });
    }
}
