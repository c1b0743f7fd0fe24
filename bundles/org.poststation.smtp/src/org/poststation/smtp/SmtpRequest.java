// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.Optional;

import org.poststation.model.InvalidValueException;

/**
 * What is to be said to a server.
 *
 * @param target whom to speak to
 * @param greeting the name to greet with: a domain or an address literal (RFC 5321 section 4.1.3); empty for the
 *            address of this end
 * @param login who logs in; empty for nobody
 * @param envelope from whom and to whom
 * @param message with header and body, lines ended in any way; empty to ask about the recipients and send nothing
 */
public record SmtpRequest(SmtpTarget target, String greeting, Optional<SmtpLogin> login, Envelope envelope,
        Optional<byte[]> message) {

    /** @throws InvalidValueException when the name to greet with holds a control character */
    public SmtpRequest {
        Envelope.requireOneLine(greeting);
    }

    /** The same to another host. */
    public SmtpRequest to(SmtpTarget other) {
        return new SmtpRequest(other, greeting, login, envelope, message);
    }
}
