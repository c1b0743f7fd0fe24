// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.poststation.model.InvalidValueException.Fault;

/**
 * A mailbox address of the form {@code local-part@domain} (RFC 5321 section 4.1.2, with UTF-8 local parts by RFC 6531).
 * Comparison ignores the case of the local part, as every MTA that reads these directories does; the spelling is kept.
 */
public final class MailAddress implements Comparable<MailAddress> {

    /** Most octets of a local part, RFC 5321 section 4.5.3.1.1. */
    public static final int MAX_LOCAL_PART = 64;
    /** Most octets of a whole address, RFC 5321 section 4.5.3.1.3 without the angle brackets. */
    public static final int MAX_LENGTH = 254;

    private static final String ATEXT_SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    private final String localPart;
    private final DomainName domain;

    private MailAddress(String localPart, DomainName domain) {
        this.localPart = localPart;
        this.domain = domain;
    }

    /**
     * Reads an address; the domain may be given in Unicode.
     *
     * @throws InvalidValueException with the position of the fault
     */
    public static MailAddress parse(String text) {
        if (text.isEmpty()) {
            throw new InvalidValueException(Fault.EMPTY, text, 0);
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new InvalidValueException(Fault.NO_AT_SIGN, text, text.length());
        }
        String local = text.substring(0, at);
        checkLocalPart(text, local);
        DomainName domain = parseDomain(text, at + 1);
        if (octets(local) + 1 + domain.ascii().length() > MAX_LENGTH) {
            throw new InvalidValueException(Fault.ADDRESS_TOO_LONG, text, text.length() - 1);
        }
        return new MailAddress(local, domain);
    }

    /** Reads an address, empty when the text is none. */
    public static Optional<MailAddress> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (InvalidValueException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The address of a local part in a domain. */
    public static MailAddress of(String localPart, DomainName domain) {
        return parse(localPart + '@' + domain.ascii());
    }

    /** The local part as written, quotes included. */
    public String localPart() {
        return localPart;
    }

    /** The domain. */
    public DomainName domain() {
        return domain;
    }

    /** The address for reading, the domain in Unicode. */
    public String unicode() {
        return localPart + '@' + domain.unicode();
    }

    /** The form under which equal addresses are equal texts: lower case, domain in ASCII. */
    public String key() {
        return localPart.toLowerCase(Locale.ROOT) + '@' + domain.ascii();
    }

    @Override
    public int compareTo(MailAddress other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && key().equals(address.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** The address as it stands in a directory, the domain in ASCII. */
    @Override
    public String toString() {
        return localPart + '@' + domain.ascii();
    }

    private static DomainName parseDomain(String text, int start) {
        try {
            return DomainName.parse(text.substring(start));
        } catch (InvalidValueException inDomain) {
            InvalidValueException here = new InvalidValueException(inDomain.fault(), text,
                    start + inDomain.position());
            here.initCause(inDomain);
            throw here;
        }
    }

    private static void checkLocalPart(String text, String local) {
        if (local.isEmpty()) {
            throw new InvalidValueException(Fault.NO_LOCAL_PART, text, 0);
        }
        if (octets(local) > MAX_LOCAL_PART) {
            throw new InvalidValueException(Fault.LOCAL_PART_TOO_LONG, text, firstBeyond(local, MAX_LOCAL_PART));
        }
        if (local.charAt(0) == '"') {
            checkQuoted(text, local);
        } else {
            checkDotAtom(text, local);
        }
    }

    private static void checkQuoted(String text, String local) {
        int last = local.length() - 1;
        if (last < 1 || local.charAt(last) != '"') {
            throw new InvalidValueException(Fault.UNBALANCED_QUOTE, text, last);
        }
        for (int i = 1; i < last; i++) {
            char c = local.charAt(i);
            if (c == '\\') {
                i++;
                if (i == last) {
                    throw new InvalidValueException(Fault.UNBALANCED_QUOTE, text, i);
                }
            }
            if (c == '"' || Character.isISOControl(local.charAt(i)) || isHalfPair(local, i)) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, i);
            }
        }
    }

    private static void checkDotAtom(String text, String local) {
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c == '.') {
                if (i == 0 || i == local.length() - 1 || local.charAt(i - 1) == '.') {
                    throw new InvalidValueException(Fault.MISPLACED_DOT, text, i);
                }
            } else if (!isAtext(c) || isHalfPair(local, i)) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, i);
            }
        }
    }

    private static boolean isAtext(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ATEXT_SPECIALS.indexOf(c) >= 0
                || c >= 0xa0 && !Character.isISOControl(c) && !Character.isSpaceChar(c);
    }

    /** Half a surrogate pair is no character and would be sent as a question mark. */
    private static boolean isHalfPair(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static int firstBeyond(String text, int octets) {
        int at = 0;
        while (octets(text.substring(0, text.offsetByCodePoints(at, 1))) <= octets) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
