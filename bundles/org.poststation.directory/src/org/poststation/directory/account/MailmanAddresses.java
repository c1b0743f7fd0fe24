// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.poststation.model.MailAddress;

/** The ten addresses of a Mailman list: the list's own and nine that end in a word for what they do. */
public final class MailmanAddresses {

    /** What is appended to the list's name, besides nothing, as Mailman 2.1 wants it. */
    public static final List<String> SUFFIXES = List.of("-admin", "-bounces", "-confirm", "-join", "-leave", "-owner",
            "-request", "-subscribe", "-unsubscribe");

    /** Suffix of the address that leads to the owners. */
    public static final String OWNER = "-owner";

    private MailmanAddresses() {}

    /** The nine further addresses of a list. */
    public static List<String> of(MailAddress list) {
        return SUFFIXES.stream().map(suffix -> withSuffix(list, suffix)).toList();
    }

    /**
     * The further addresses of a list that do not exist.
     *
     * @param existing addresses, in any case of letters
     */
    public static List<String> missing(MailAddress list, Collection<String> existing) {
        return of(list).stream().filter(address -> existing.stream().noneMatch(address::equalsIgnoreCase)).toList();
    }

    /** The list's address with a suffix. */
    public static String withSuffix(MailAddress list, String suffix) {
        return list.localPart() + suffix + '@' + list.domain().ascii();
    }

    /** The suffix in an address; empty when it has none. */
    public static Optional<String> suffix(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(at, 0)).toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().filter(suffix -> local.endsWith(suffix) && local.length() > suffix.length())
                .findFirst();
    }

    /**
     * Those of the addresses that are lists themselves, the shortest first: an address that only looks like a further
     * one of a list, because there is no such list, is a list.
     *
     * @param addresses of entries that are lists, in lower case
     */
    public static Set<String> lists(Collection<String> addresses) {
        List<String> shortestFirst = new ArrayList<>(addresses);
        shortestFirst.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        Set<String> lists = new LinkedHashSet<>();
        for (String address : shortestFirst) {
            if (suffix(address).filter(suffix -> lists.contains(listOf(address, suffix))).isEmpty()) {
                lists.add(address);
            }
        }
        return lists;
    }

    /** The address of the list to which one of its further addresses belongs. */
    public static String listOf(String address, String suffix) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at - suffix.length()) + address.substring(at);
    }
}
