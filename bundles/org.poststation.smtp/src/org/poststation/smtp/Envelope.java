// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.List;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;

/**
 * From whom and to whom (RFC 5321 section 3.3), as it is sent: an address may be wrong, to see what the server says.
 *
 * @param sender empty for the null sender
 * @param recipients at least one to get beyond MAIL
 */
public record Envelope(String sender, List<String> recipients) {

    /**
     * Keeps an unchangeable copy.
     *
     * @throws InvalidValueException when an address holds what would end the command or begin another
     */
    public Envelope {
        recipients = List.copyOf(recipients);
        requireOneLine(sender);
        recipients.forEach(Envelope::requireOneLine);
    }

    /** Whether an address needs a server with SMTPUTF8 (RFC 6531). */
    boolean isUnicode() {
        return !isAscii(sender) || !recipients.stream().allMatch(Envelope::isAscii);
    }

    static void requireOneLine(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, at);
            }
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
