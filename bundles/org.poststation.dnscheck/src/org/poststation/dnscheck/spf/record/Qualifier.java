// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

/** What a mechanism that matches leads to, RFC 7208 section 4.6.2. */
public enum Qualifier {
    PASS('+'), FAIL('-'), SOFTFAIL('~'), NEUTRAL('?');

    private final char sign;

    Qualifier(char sign) {
        this.sign = sign;
    }

    /** The character before the mechanism. */
    public char sign() {
        return sign;
    }

    /** Whether a character is one of them. */
    static boolean isSign(char c) {
        return c == '+' || c == '-' || c == '~' || c == '?';
    }

    /** The qualifier of a mechanism that begins with a character; pass when that is none of them. */
    public static Qualifier of(char c) {
        return switch (c) {
            case '-' -> FAIL;
            case '~' -> SOFTFAIL;
            case '?' -> NEUTRAL;
            default -> PASS;
        };
    }
}
