// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.net.IDN;
import java.util.Locale;
import org.poststation.model.InvalidValueException.Fault;

/**
 * A DNS domain name as mail uses it (RFC 1035 section 2.3, RFC 5890). Kept in its ASCII form in lower case without a
 * trailing dot; two names are equal when DNS would call them equal.
 *
 * @param ascii the name in A-labels, for example {@code xn--mller-kva.example}
 */
public record DomainName(String ascii) implements Comparable<DomainName> {

    /** Most octets of a name without its trailing dot, RFC 1035 section 2.3.4. */
    public static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    /** Checks and normalises; accepts U-labels (RFC 5890) as well. */
    public DomainName {
        ascii = normalise(ascii);
    }

    /**
     * Reads a name in ASCII or Unicode.
     *
     * @throws InvalidValueException with the position of the fault
     */
    public static DomainName parse(String text) {
        return new DomainName(text);
    }

    /** The name for reading, with U-labels where the A-labels decode. */
    public String unicode() {
        return ascii.contains("xn--") ? IDN.toUnicode(ascii) : ascii;
    }

    /** Whether this name lies below or is the other. */
    public boolean isWithin(DomainName other) {
        return ascii.equals(other.ascii) || ascii.endsWith('.' + other.ascii);
    }

    @Override
    public int compareTo(DomainName other) {
        return ascii.compareTo(other.ascii);
    }

    /** The ASCII form. */
    @Override
    public String toString() {
        return ascii;
    }

    private static String normalise(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (name.isEmpty()) {
            throw new InvalidValueException(Fault.NO_DOMAIN, text, 0);
        }
        String ascii = toAscii(text, name).toLowerCase(Locale.ROOT);
        if (ascii.length() > MAX_LENGTH) {
            throw new InvalidValueException(Fault.DOMAIN_TOO_LONG, text, Math.min(MAX_LENGTH, text.length() - 1));
        }
        checkLabels(text, ascii);
        return ascii;
    }

    private static String toAscii(String text, String name) {
        if (isAscii(name)) {
            return name;
        }
        int dots = name.indexOf("..");
        if (dots >= 0) {
            throw new InvalidValueException(Fault.EMPTY_LABEL, text, dots + 1);
        }
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notIdna) {
            InvalidValueException fault = new InvalidValueException(Fault.NOT_IDNA, text, firstNonAscii(name));
            fault.initCause(notIdna);
            throw fault;
        }
    }

    private static void checkLabels(String text, String ascii) {
        int offset = 0;
        for (String label : ascii.split("\\.", -1)) {
            int shown = Math.min(offset, text.length());
            if (label.isEmpty()) {
                throw new InvalidValueException(Fault.EMPTY_LABEL, text, shown);
            }
            if (label.length() > MAX_LABEL) {
                throw new InvalidValueException(Fault.LABEL_TOO_LONG, text, shown);
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                throw new InvalidValueException(Fault.MISPLACED_HYPHEN, text, shown);
            }
            for (int i = 0; i < label.length(); i++) {
                if (!isLabelCharacter(label.charAt(i))) {
                    throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, shown + i);
                }
            }
            offset += label.length() + 1;
        }
    }

    private static boolean isLabelCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static boolean isAscii(String text) {
        return firstNonAscii(text) == text.length();
    }

    private static int firstNonAscii(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }
}
