// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Collectors;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailMessage;

/** Writes messages in the form of RFC 5322 and MIME: plain text in UTF-8, marked as written by a program. */
final class MimeText {

    private MimeText() {}

    static MimeMessage write(MailMessage message, String from, Session session)
            throws MessagingException, MailFailedException {
        MimeMessage written = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", line(message.messageId()));
            }
        };
        written.setFrom(address(from));
        written.setRecipient(Message.RecipientType.TO, address(message.to()));
        written.setSubject(line(message.subject()), StandardCharsets.UTF_8.name());
        written.setSentDate(new Date());
        written.setHeader("Auto-Submitted", "auto-generated");
        written.setHeader("Content-Language", message.language().toLanguageTag());
        byte[] text = message.text().lines().map(line -> line + "\r\n")
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        written.setDataHandler(new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=UTF-8")));
        written.setHeader("Content-Transfer-Encoding", "quoted-printable");
        written.saveChanges();
        return written;
    }

    /** What would begin another header is only a space in the text. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static InternetAddress address(String text) throws MailFailedException {
        try {
            MailAddress address = MailAddress.parse(text);
            InternetAddress written = new InternetAddress();
            written.setAddress(address.localPart() + '@' + address.domain().ascii());
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(address.localPart())) {
                return written;
            }
            throw new MailFailedException(Reason.RECIPIENT_INVALID, text, "", null);
        } catch (InvalidValueException noAddress) {
            throw new MailFailedException(Reason.RECIPIENT_INVALID, text, "", noAddress);
        }
    }
}
