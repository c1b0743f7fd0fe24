// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.io.Serial;

/**
 * A text is not a value of the wanted kind. Carries what is needed to point at the fault.
 */
public final class InvalidValueException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int position;
    private final Fault fault;

    /** What is wrong with the text; the language of the reader is chosen by whoever shows it. */
    public enum Fault {
        EMPTY, NO_AT_SIGN, NO_LOCAL_PART, LOCAL_PART_TOO_LONG, ADDRESS_TOO_LONG, ILLEGAL_CHARACTER, UNBALANCED_QUOTE,
        MISPLACED_DOT, NO_DOMAIN, DOMAIN_TOO_LONG, LABEL_TOO_LONG, EMPTY_LABEL, MISPLACED_HYPHEN, NOT_IDNA,
        NOT_A_NUMBER, UNKNOWN_UNIT, TOO_LARGE, NEGATIVE
    }

    /**
     * @param fault what is wrong
     * @param text the whole text
     * @param position index of the first character at fault, counted from 0; the text's length when something is
     *            missing at the end
     */
    public InvalidValueException(Fault fault, String text, int position) {
        super(fault + " at character " + (position + 1) + " of \"" + text + '"');
        this.fault = fault;
        this.text = text;
        this.position = position;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }

    /** Index of the first character at fault, from 0. */
    public int position() {
        return position;
    }
}
