// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of IPv4 or IPv6, read without asking DNS.
 *
 * @param isSix whether it is one of IPv6
 * @param high the upper 64 bits; 0 with IPv4
 * @param low the lower 64 bits; the 32 bits of IPv4
 */
public record IpAddress(boolean isSix, long high, long low) {

    private static final int GROUPS = 8;
    private static final int BITS_OF_GROUP = 16;
    private static final long MAPPED = 0xffffL;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** Reads an address strictly: no leading zeros, no zone, no prefix; empty when it is none. */
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') >= 0 ? six(text) : four(text).map(bits -> new IpAddress(false, 0, bits));
    }

    /** An address from 4 or 16 octets. */
    public static IpAddress of(byte... octets) {
        long high = 0;
        long low = 0;
        for (byte octet : octets) {
            high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
            low = low << Byte.SIZE | octet & 0xff;
        }
        return new IpAddress(octets.length > Integer.BYTES, high, low);
    }

    /** Bits of the family: 32 or 128. */
    public int bits() {
        return isSix ? 2 * Long.SIZE : Integer.SIZE;
    }

    /** The IPv4 address that an address mapped into IPv6 stands for (RFC 4291 section 2.5.5.2), or this one. */
    public IpAddress unmapped() {
        boolean isMapped = isSix && high == 0 && low >>> Integer.SIZE == MAPPED;
        return isMapped ? new IpAddress(false, 0, low & 0xffffffffL) : this;
    }

    /** Whether the first bits are those of the other, which is of the same family. */
    public boolean isWithin(IpAddress other, int prefix) {
        return isSix == other.isSix && network(prefix).equals(other.network(prefix));
    }

    /** The address with all bits behind the first ones cleared. */
    public IpAddress network(int prefix) {
        if (!isSix) {
            return new IpAddress(false, 0, low & mask(prefix + Integer.SIZE));
        }
        return new IpAddress(true, high & mask(prefix), low & mask(prefix - Long.SIZE));
    }

    /** The name at which its PTR record stands, RFC 1035 section 3.5 and RFC 3596 section 2.5. */
    public String reverseName() {
        String[] parts = dotted().split("\\.");
        StringBuilder name = new StringBuilder();
        for (int i = parts.length - 1; i >= 0; i--) {
            name.append(parts[i]).append('.');
        }
        return name.append(isSix ? "ip6.arpa" : "in-addr.arpa").toString();
    }

    /** Four numbers, or 32 hexadecimal digits in upper case, with dots between: the macro {@code i} of SPF. */
    public String dotted() {
        StringBuilder text = new StringBuilder();
        int width = isSix ? 4 : Byte.SIZE;
        for (int shift = bits() - width; shift >= 0; shift -= width) {
            long part = (shift >= Long.SIZE ? high >>> shift - Long.SIZE : low >>> shift) & (1L << width) - 1;
            text.append(isSix ? Long.toHexString(part).toUpperCase(Locale.ROOT) : Long.toString(part));
            if (shift > 0) {
                text.append('.');
            }
        }
        return text.toString();
    }

    /** The text form, IPv6 as RFC 5952 recommends. */
    @Override
    public String toString() {
        return isSix ? compressed() : dotted();
    }

    private String compressed() {
        int from = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && group(end) == 0) {
                end++;
            }
            if (end - i > longest) {
                from = i;
                longest = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < GROUPS) {
            if (i == from) {
                text.append("::");
                i += longest;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Long.toHexString(group(i)));
                i++;
            }
        }
        return text.toString();
    }

    private long group(int index) {
        long half = index < GROUPS / 2 ? high : low;
        return half >>> (GROUPS / 2 - 1 - index % (GROUPS / 2)) * BITS_OF_GROUP & 0xffff;
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << Long.SIZE - bits;
    }

    private static Optional<Long> four(String text) {
        String[] parts = text.split("\\.", -1);
        long bits = 0;
        for (String part : parts) {
            if (!NUMBER.matcher(part).matches() || Integer.parseInt(part) > 0xff) {
                return Optional.empty();
            }
            bits = bits << Byte.SIZE | Integer.parseInt(part);
        }
        return parts.length == Integer.BYTES ? Optional.of(bits) : Optional.empty();
    }

    private static Optional<IpAddress> six(String text) {
        String groups = text;
        int colon = text.lastIndexOf(':');
        if (text.indexOf('.') >= 0) {
            Optional<Long> tail = four(text.substring(colon + 1));
            if (tail.isEmpty()) {
                return Optional.empty();
            }
            groups = text.substring(0, colon + 1) + Long.toHexString(tail.get() >>> BITS_OF_GROUP) + ':'
                    + Long.toHexString(tail.get() & 0xffff);
        }
        int gap = groups.indexOf("::");
        if (gap < 0) {
            return assembled(groups.split(":", -1), new String[0], false);
        }
        String left = groups.substring(0, gap);
        String right = groups.substring(gap + 2);
        return assembled(left.isEmpty() ? new String[0] : left.split(":", -1),
                right.isEmpty() ? new String[0] : right.split(":", -1), true);
    }

    private static Optional<IpAddress> assembled(String[] left, String[] right, boolean hasGap) {
        int given = left.length + right.length;
        if (hasGap ? given >= GROUPS : given != GROUPS) {
            return Optional.empty();
        }
        long[] halves = new long[2];
        for (int i = 0; i < GROUPS; i++) {
            int fromEnd = i - (GROUPS - right.length);
            String group = i < left.length ? left[i] : fromEnd >= 0 ? right[fromEnd] : "0";
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            int half = i / (GROUPS / 2);
            halves[half] = halves[half] << BITS_OF_GROUP | Long.parseLong(group, 16);
        }
        return Optional.of(new IpAddress(true, halves[0], halves[1]));
    }
}
