// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;

/** What is wrong with an address as it is typed. Pure. */
public final class AddressProblems {

    private AddressProblems() {}

    /** What is wrong with the address of an object, of a domain with its name; empty when nothing is. */
    public static Optional<String> of(ObjectKind kind, String text) {
        try {
            if (kind == ObjectKind.DOMAIN) {
                DomainName.parse(text);
            } else {
                MailAddress.parse(text);
            }
            return Optional.empty();
        } catch (InvalidValueException invalid) {
            return Optional.of(sentence(invalid));
        }
    }

    private static String sentence(InvalidValueException invalid) {
        int position = invalid.position() + 1;
        return switch (invalid.fault()) {
            case EMPTY, NO_LOCAL_PART -> Messages.fault_nothing_before_at;
            case NO_AT_SIGN -> Messages.fault_no_at;
            case NO_DOMAIN -> Messages.fault_no_domain;
            case ILLEGAL_CHARACTER, NOT_IDNA -> NLS.bind(Messages.fault_character, character(invalid), position);
            case UNBALANCED_QUOTE -> NLS.bind(Messages.fault_quote, position);
            case MISPLACED_DOT, EMPTY_LABEL -> NLS.bind(Messages.fault_dot, position);
            case MISPLACED_HYPHEN -> NLS.bind(Messages.fault_hyphen, position);
            case LOCAL_PART_TOO_LONG, ADDRESS_TOO_LONG, DOMAIN_TOO_LONG, LABEL_TOO_LONG, TOO_LARGE ->
                NLS.bind(Messages.fault_long, position);
            case NOT_A_NUMBER, UNKNOWN_UNIT, NEGATIVE -> NLS.bind(Messages.fault_character, character(invalid),
                    position);
        };
    }

    private static String character(InvalidValueException invalid) {
        int at = invalid.position();
        return at < invalid.text().length() ? Character.toString(invalid.text().codePointAt(at)) : "";
    }
}
