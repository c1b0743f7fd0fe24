// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailServer;

/** Tells what the library and the system say in the terms of the port. */
final class Failures {

    private static final int PERMANENT = 500;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int CLOSING = 421;

    private Failures() {}

    static MailFailedException connecting(MailServer server, Exception failure) {
        return new MailFailedException(reason(failure), server.name(), said(failure), failure);
    }

    static MailFailedException tooLate(MailServer server, Exception failure) {
        return new MailFailedException(Reason.TIMEOUT, server.name(), said(failure), failure);
    }

    static MailFailedException sending(MailServer server, MailMessage message, MessagingException failure) {
        for (Exception step = failure; step != null; step = next(step)) {
            if (step instanceof SMTPAddressFailedException refused && refused.getReturnCode() != CLOSING) {
                Reason reason = refused.getReturnCode() >= PERMANENT
                        ? Reason.RECIPIENT_REFUSED
                        : Reason.RECIPIENT_LATER;
                return new MailFailedException(reason, message.to(), refused.getMessage().strip(), failure);
            }
            if (step instanceof SMTPSendFailedException refused && refused.getReturnCode() != CLOSING) {
                return new MailFailedException(refused(refused.getReturnCode()), server.name(),
                        refused.getMessage().strip(), failure);
            }
            if (step instanceof SMTPSenderFailedException refused) {
                return new MailFailedException(refused(refused.getReturnCode()), server.name(),
                        refused.getMessage().strip(), failure);
            }
        }
        return connecting(server, failure);
    }

    private static Reason refused(int code) {
        return code == AUTHENTICATION_REQUIRED ? Reason.AUTHENTICATION : Reason.REFUSED;
    }

    private static Reason reason(Exception failure) {
        Reason found = Reason.LOST;
        for (Throwable step = failure; step != null; step = next(step)) {
            switch (step) {
                case AuthenticationFailedException refused -> {
                    return Reason.AUTHENTICATION;
                }
                case CertificateException untrusted -> {
                    return Reason.CERTIFICATE;
                }
                case SSLException unprotected -> found = Reason.NOT_PROTECTED;
                case SocketTimeoutException late -> found = Reason.TIMEOUT;
                case UnknownHostException unknown -> found = Reason.UNREACHABLE;
                case ConnectException refused -> found = Reason.UNREACHABLE;
                case NoRouteToHostException none -> found = Reason.UNREACHABLE;
                case MessagingException said when isWithoutTls(said) -> found = Reason.NOT_PROTECTED;
                default -> {
                    // a wrapper around what matters
                }
            }
        }
        return found;
    }

    private static boolean isWithoutTls(MessagingException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("STARTTLS is required");
    }

    private static Exception next(Throwable step) {
        Exception nested = step instanceof MessagingException failure ? failure.getNextException() : null;
        return nested != null ? nested : step.getCause() instanceof Exception cause && cause != step ? cause : null;
    }

    private static String said(Exception failure) {
        String said = "";
        for (Throwable step = failure; step != null; step = next(step)) {
            boolean isKnown = step.getMessage() == null || step instanceof IOException && !said.isEmpty();
            said = isKnown ? said : step.getMessage();
        }
        return said.strip();
    }
}
