// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.poststation.dnscheck.IpAddress;

/** Whether a name looks as if a provider had generated it for a line, which many servers take no mail from. */
final class GenericName {

    /** Words of access lines; a label may hold them among digits and hyphens only. */
    private static final Pattern WORD = Pattern
            .compile("(?:^|[-.0-9])(?:a?dsl|vdsl|dial(?:up|in|ip)?|dyn(?:amic)?(?:ip)?"
                    + "|dhcp|ppp(?:oe)?|pool|cable|catv|broadband|bband|fttb|ftth|wlan|wifi|umts|lte|cust(?:omer)?|client"
                    + "|unassigned|static)(?:[-.0-9]|$)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}|[0-9]+[-.][0-9]+");
    private static final int OCTETS = 4;

    private GenericName() {}

    /** Whether the name holds the address, or the word for a line together with a number. */
    static boolean isGeneric(String name, IpAddress address) {
        String lower = name.toLowerCase(Locale.ROOT);
        String host = withoutDomain(lower);
        return holdsAddress(host, address) || WORD.matcher(host).find() && DIGITS.matcher(host).find();
    }

    /** What stands before the last two labels: whose name the provider chose. */
    private static String withoutDomain(String name) {
        String[] labels = name.split("\\.");
        return String.join(".", List.of(labels).subList(0, Math.max(1, labels.length - 2)));
    }

    private static boolean holdsAddress(String host, IpAddress address) {
        if (address.isSix()) {
            String digits = address.dotted().replace(".", "").toLowerCase(Locale.ROOT);
            String bare = host.replaceAll("[^0-9a-f]", "");
            return bare.contains(digits) || bare.contains(digits.substring(digits.length() / 2));
        }
        String[] octets = address.dotted().split("\\.");
        String forward = String.join("[-._x]?0{0,2}", octets);
        String backward = octets[3] + "[-._x]?0{0,2}" + octets[2] + "[-._x]?0{0,2}" + octets[1] + "[-._x]?0{0,2}"
                + octets[0];
        String hex = String.format("%08x", address.low());
        String lastTwo = "(?:^|[^0-9])0{0,2}" + octets[2] + "[-._]0{0,2}" + octets[OCTETS - 1] + "(?:[^0-9]|$)";
        return Pattern.compile("(?:^|[^0-9])0{0,2}(?:" + forward + '|' + backward + ")(?:[^0-9]|$)").matcher(host)
                .find()
                || host.contains(hex) || Pattern.compile(lastTwo).matcher(host).find();
    }
}
