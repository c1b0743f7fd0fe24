// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    /** The full stop and its kin, RFC 3490 section 3.1. */
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final Pattern EMPTY_LABEL = Pattern.compile("(?:^|[.\u3002\uFF0E\uFF61])[.\u3002\uFF0E\uFF61]");

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
        if (!ascii.contains(Punycode.PREFIX)) {
            return ascii;
        }
        return Arrays.stream(ascii.split("\\.")).map(DomainName::unicodeLabel).collect(Collectors.joining("."));
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
        if (name.length() > MAX_LENGTH) {
            // no encoding gets shorter in ASCII, and java.net.IDN fails on very long input
            throw new InvalidValueException(Fault.DOMAIN_TOO_LONG, text, MAX_LENGTH);
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
        Matcher empty = EMPTY_LABEL.matcher(name);
        if (empty.find()) {
            throw new InvalidValueException(Fault.EMPTY_LABEL, text, empty.end() - 1);
        }
        try {
            return Arrays.stream(DOTS.split(name, -1)).map(DomainName::asciiLabel).collect(Collectors.joining("."));
        } catch (IllegalArgumentException notIdna) {
            InvalidValueException fault = new InvalidValueException(Fault.NOT_IDNA, text, firstNonAscii(name));
            fault.initCause(notIdna);
            throw fault;
        }
    }

    /**
     * IDNA2008 (RFC 5891) keeps the sharp s and the final sigma; {@link IDN} knows IDNA2003 only, which would silently
     * make another domain of them.
     */
    private static String asciiLabel(String label) {
        String lower = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean deviates = lower.indexOf('ß') >= 0 || lower.indexOf('ς') >= 0;
        if (!deviates) {
            return IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
        }
        // lets IDN refuse what may not stand in a label at all
        IDN.toASCII(lower, IDN.USE_STD3_ASCII_RULES);
        return Punycode.encode(lower);
    }

    private static String unicodeLabel(String label) {
        String shown = IDN.toUnicode(label);
        if (!shown.startsWith(Punycode.PREFIX)) {
            return shown;
        }
        String decoded = Punycode.decode(shown);
        return isAscii(decoded) || !isReadBack(decoded, label) ? label : decoded;
    }

    private static boolean isReadBack(String decoded, String label) {
        try {
            return asciiLabel(decoded).equals(label);
        } catch (IllegalArgumentException notIdna) {
            return false;
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
