// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.poststation.model.InvalidValueException.Fault;

/**
 * The room that a mailbox may take. Units are binary, as MTAs and IMAP servers count them: 1 KB is 1024 bytes.
 *
 * @param bytes the limit in bytes; 0 stands for no limit
 */
public record Quota(long bytes) implements Comparable<Quota> {

    /** No limit. */
    public static final Quota UNLIMITED = new Quota(0);

    private static final String UNITS = "KMGTP";
    private static final int STEP = 1024;
    /** A comma and three digits. */
    private static final int THOUSANDS = 4;
    private static final int MAX_DIGITS = 40;

    /** Refuses a negative limit. */
    public Quota {
        if (bytes < 0) {
            throw new InvalidValueException(Fault.NEGATIVE, Long.toString(bytes), 0);
        }
    }

    /**
     * Reads {@code 2G}, {@code 2 GB}, {@code 1.5 GiB}, {@code 1,5 GB}, {@code 500M}, {@code 1048576} (bytes) or
     * {@code unlimited}. A comma before exactly three digits is refused because it has two meanings.
     *
     * @throws InvalidValueException with the position of the fault
     */
    public static Quota parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new InvalidValueException(Fault.EMPTY, text, 0);
        }
        if (trimmed.equalsIgnoreCase("unlimited")) {
            return UNLIMITED;
        }
        int start = text.indexOf(trimmed);
        if (trimmed.charAt(0) == '-') {
            throw new InvalidValueException(Fault.NEGATIVE, text, start);
        }
        int end = 0;
        while (end < trimmed.length() && isPartOfNumber(trimmed.charAt(end))) {
            end++;
        }
        BigDecimal number = number(text, start, trimmed.substring(0, end));
        int unit = unit(text, trimmed.substring(end).strip(), start + end);
        return new Quota(toBytes(text, start, number, unit));
    }

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return bytes == 0;
    }

    /** The limit for reading, in the largest unit with at most two decimals: {@code 1.5 GB}; empty when unlimited. */
    public String display() {
        if (bytes == 0) {
            return "";
        }
        int power = 0;
        BigDecimal value = BigDecimal.valueOf(bytes);
        BigDecimal step = BigDecimal.valueOf(STEP);
        while (value.compareTo(step) >= 0 && power < UNITS.length()) {
            value = value.divide(step);
            power++;
        }
        String number = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return number + ' ' + (power == 0 ? "B" : UNITS.charAt(power - 1) + "B");
    }

    /** The shortest text that {@link #parse} reads back to exactly this limit. */
    public String exact() {
        if (bytes == 0) {
            return "unlimited";
        }
        long value = bytes;
        int power = 0;
        while (value % STEP == 0 && power < UNITS.length()) {
            value /= STEP;
            power++;
        }
        return power == 0 ? Long.toString(value) : value + " " + UNITS.charAt(power - 1) + "B";
    }

    @Override
    public int compareTo(Quota other) {
        return Long.compare(isUnlimited() ? Long.MAX_VALUE : bytes, other.isUnlimited() ? Long.MAX_VALUE : other.bytes);
    }

    private static int unit(String text, String unit, int position) {
        String upper = unit.toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || upper.equals("B")) {
            return 0;
        }
        int power = UNITS.indexOf(upper.charAt(0)) + 1;
        String rest = upper.substring(1);
        if (power == 0 || !(rest.isEmpty() || rest.equals("B") || rest.equals("IB"))) {
            throw new InvalidValueException(Fault.UNKNOWN_UNIT, text, position);
        }
        return power;
    }

    private static boolean isPartOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == ',';
    }

    private static BigDecimal number(String text, int start, String digits) {
        int comma = digits.indexOf(',');
        boolean maybeThousands = comma >= 0 && digits.length() - comma == THOUSANDS;
        if (digits.isEmpty() || maybeThousands || digits.length() > MAX_DIGITS) {
            throw new InvalidValueException(Fault.NOT_A_NUMBER, text, maybeThousands ? start + comma : start);
        }
        try {
            return new BigDecimal(digits.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            InvalidValueException fault = new InvalidValueException(Fault.NOT_A_NUMBER, text, start);
            fault.initCause(notANumber);
            throw fault;
        }
    }

    /** Rounds up, so that a fraction of a byte does not become "no limit". */
    private static long toBytes(String text, int start, BigDecimal number, int power) {
        BigDecimal bytes = number.multiply(BigDecimal.valueOf(STEP).pow(power)).setScale(0, RoundingMode.CEILING);
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new InvalidValueException(Fault.TOO_LARGE, text, start);
        }
        return bytes.longValue();
    }
}
