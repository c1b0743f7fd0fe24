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

    /** Refuses a negative limit. */
    public Quota {
        if (bytes < 0) {
            throw new InvalidValueException(Fault.NEGATIVE, Long.toString(bytes), 0);
        }
    }

    /**
     * Reads {@code 2G}, {@code 2 GB}, {@code 1.5 GiB}, {@code 500M}, {@code 1048576} (bytes) or {@code unlimited}.
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
        int end = 0;
        while (end < trimmed.length() && (Character.isDigit(trimmed.charAt(end)) || trimmed.charAt(end) == '.')) {
            end++;
        }
        if (trimmed.charAt(0) == '-') {
            throw new InvalidValueException(Fault.NEGATIVE, text, 0);
        }
        return new Quota(toBytes(text, trimmed.substring(0, end), unit(text, trimmed.substring(end).strip(), end)));
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

    private static long toBytes(String text, String number, int power) {
        try {
            BigDecimal bytes = new BigDecimal(number).multiply(BigDecimal.valueOf(STEP).pow(power));
            if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
                throw new InvalidValueException(Fault.TOO_LARGE, text, 0);
            }
            return bytes.longValue();
        } catch (NumberFormatException notANumber) {
            InvalidValueException fault = new InvalidValueException(Fault.NOT_A_NUMBER, text, 0);
            fault.initCause(notANumber);
            throw fault;
        }
    }
}
