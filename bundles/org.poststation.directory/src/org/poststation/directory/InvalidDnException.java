// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A text is not a distinguished name; nothing was sent to a server. */
public final class InvalidDnException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String text;
    private final int position;

    /** What is wrong with the name. */
    public enum Fault {
        /** An attribute type is missing where a component begins. */
        NO_TYPE,
        /** An attribute type has characters that types don't have. */
        BAD_TYPE,
        /** The sign between type and value is missing. */
        NO_EQUALS,
        /** A component follows that was not separated by a comma. */
        COMMA_EXPECTED,
        /** A type has no value. */
        NO_VALUE,
        /** A special character stands in a value without a backslash. */
        UNESCAPED,
        /** A backslash is followed by neither a special character nor two hexadecimal digits. */
        BAD_ESCAPE,
        /** A value that begins with a number sign is not hexadecimal. */
        BAD_HEX,
        /** The escaped bytes are no UTF-8. */
        NOT_UTF8
    }

    InvalidDnException(Fault fault, String text, int position) {
        this(fault, text, position, null);
    }

    InvalidDnException(Fault fault, String text, int position, Throwable cause) {
        super(explain(fault, text, position), cause);
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

    /** Index of the character at fault, from 0; the length of the text when something is missing at its end. */
    public int position() {
        return position;
    }

    private static Explanation explain(Fault fault, String text, int position) {
        String shown = position < text.length() ? text.substring(position, position + 1) : "";
        return Explanation.of(Wording.SENTENCES.text("dn." + fault, text, position + 1, shown),
                Wording.SENTENCES.text("dn.next"));
    }
}
