// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLSession;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.smtp.SmtpLine.Kind;
import org.poststation.tls.Authorities;
import org.poststation.tls.CertificateCheck;
import org.poststation.tls.ShownChain;

/** Says the steps of a dialogue to a server. For one thread at a time; closed by any. */
final class Conversation implements AutoCloseable {

    private static final int GREETING = 220;
    private static final int FIRST_UNKNOWN = 500;
    private static final int LAST_UNKNOWN = 504;
    private static final int MOST_SHOWN_LINES = 200;

    private final SmtpRequest request;
    private final SmtpTarget target;
    private final Dialer dialer;
    private final SmtpLine.Listener listener;
    private final Cancellation cancellation;
    private final Sentences sentences = Sentences.of(Conversation.class, "wording");
    private volatile Wire wire;
    private volatile boolean isClosed;
    private Capabilities capabilities = Capabilities.NONE;
    private Optional<TlsReport> tls = Optional.empty();

    Conversation(SmtpRequest request, Dialer dialer, SmtpLine.Listener listener, Cancellation cancellation) {
        this.request = request;
        this.dialer = dialer;
        this.listener = listener;
        this.cancellation = cancellation;
        target = request.target();
    }

    Capabilities capabilities() {
        return capabilities;
    }

    Optional<TlsReport> tls() {
        return tls;
    }

    /** Says one step. Blocking. */
    SmtpReply say(Step step) throws IOException, OperationException {
        return switch (step.kind()) {
            case CONNECT -> connect();
            case EHLO -> greet();
            case STARTTLS -> startTls();
            case AUTH -> logIn();
            case MAIL -> wire.ask("MAIL FROM:<" + step.subject() + '>' + parameters());
            case RCPT -> wire.ask("RCPT TO:<" + step.subject() + '>');
            case DATA -> wire.ask("DATA");
            case MESSAGE -> message();
            case QUIT -> wire.ask("QUIT");
        };
    }

    private SmtpReply connect() throws IOException, OperationException {
        Socket socket = dialer.dial(target.host(), target.port(), target.patience(), cancellation);
        wire = new Wire(socket, listener);
        if (isClosed) {
            wire.close();
        }
        wire.note(sentences.text("note.connected", target.name(), wire.peer()));
        if (target.security() == Security.TLS) {
            encrypt();
        }
        SmtpReply greeting = wire.read();
        return greeting.code() == GREETING || !greeting.isPositive()
                ? greeting
                : new SmtpReply(FIRST_UNKNOWN, greeting
                        .lines());
    }

    private SmtpReply greet() throws IOException {
        String name = request.greeting().isEmpty() ? wire.literal() : request.greeting();
        SmtpReply reply = wire.ask("EHLO " + name);
        if (reply.code() >= FIRST_UNKNOWN && reply.code() <= LAST_UNKNOWN) {
            capabilities = Capabilities.NONE;
            return wire.ask("HELO " + name);
        }
        capabilities = reply.isPositive() ? Capabilities.of(reply) : Capabilities.NONE;
        return reply;
    }

    private SmtpReply startTls() throws IOException, OperationException {
        boolean isRequired = target.security() == Security.START_TLS;
        if (!capabilities.has("STARTTLS")) {
            throw new SmtpFailedException(Reason.NO_STARTTLS, target.name(), "", null);
        }
        SmtpReply reply = wire.ask("STARTTLS");
        if (reply.code() == GREETING) {
            encrypt();
            // what was said before may have come from anybody (RFC 3207 section 4.2)
            capabilities = Capabilities.NONE;
        } else if (isRequired) {
            throw new SmtpFailedException(Reason.NO_STARTTLS, target.name(), reply.code() + " " + reply.text(), null);
        }
        return reply;
    }

    private void encrypt() throws IOException, OperationException {
        ShownChain shown = new ShownChain();
        CertificateCheck check = new CertificateCheck(target.host(), authorities());
        SSLSession session = wire.encrypt(shown, target.host(), target.port());
        TlsReport report = new TlsReport(session.getProtocol(), session.getCipherSuite(),
                TlsReport.Certificate.of(shown.own().orElseThrow()), shown.all(), shown.faults(check));
        tls = Optional.of(report);
        wire.note(sentences.text("note.encrypted", report.protocol(), report.cipher(), report.certificate().subject()));
        if (report.faults().isEmpty()) {
            wire.note(sentences.text("note.proven", target.host()));
        }
        report.faults().forEach(fault -> wire.note(fault.text()));
    }

    private Authorities authorities() throws SmtpFailedException {
        try {
            return new Authorities(target.caFile());
        } catch (GeneralSecurityException unreadable) {
            throw new SmtpFailedException(Reason.CA_FILE, target.name(), String.valueOf(unreadable.getMessage()),
                    unreadable);
        }
    }

    private SmtpReply logIn() throws IOException, OperationException {
        boolean isReadable = tls.isEmpty() ? !wire.isLocal() : !tls.get().faults().isEmpty();
        if (isReadable) {
            throw new SmtpFailedException(Reason.PASSWORD_UNSAFE, target.name(), "", null);
        }
        Optional<String> mechanism = Authentication.mechanism(capabilities);
        if (mechanism.isEmpty()) {
            throw new SmtpFailedException(Reason.NO_MECHANISM, target.name(),
                    String.join(", ", capabilities.mechanisms()), null);
        }
        return Authentication.logIn(wire, request.login().orElseThrow(), mechanism.get());
    }

    private String parameters() throws SmtpFailedException {
        StringBuilder parameters = new StringBuilder();
        byte[] message = request.message().orElse(new byte[0]);
        if (capabilities.has("SIZE") && message.length > 0) {
            parameters.append(" SIZE=").append(message.length);
        }
        if (capabilities.has("8BITMIME") && MessageText.isEightBit(message)) {
            parameters.append(" BODY=8BITMIME");
        }
        if (request.envelope().isUnicode()) {
            if (!capabilities.has("SMTPUTF8")) {
                throw new SmtpFailedException(Reason.NO_UTF8, target.name(), "", null);
            }
            parameters.append(" SMTPUTF8");
        }
        return parameters.toString();
    }

    private SmtpReply message() throws IOException {
        byte[] bytes = MessageText.onWire(request.message().orElseThrow());
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        lines.stream().limit(MOST_SHOWN_LINES).forEach(line -> wire.tell(Kind.SENT, line));
        if (lines.size() > MOST_SHOWN_LINES) {
            wire.note(sentences.text("note.more", lines.size() - MOST_SHOWN_LINES, bytes.length));
        }
        wire.sendSilently(bytes);
        return wire.read();
    }

    @Override
    public void close() {
        isClosed = true;
        Wire open = wire;
        if (open != null) {
            open.close();
        }
    }
}
