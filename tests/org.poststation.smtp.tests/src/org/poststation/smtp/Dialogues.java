// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;
import org.poststation.smtp.SmtpFailedException.Reason;

/** Requests as the tests of this package need them. */
final class Dialogues {

    static final String GREETING = "220 mx.example.org ESMTP\r\n";

    private Dialogues() {}

    static SmtpTarget target(int port, Security security) {
        return new SmtpTarget("127.0.0.1", port, security, Optional.empty(), SmtpTarget.USUAL_PATIENCE);
    }

    static SmtpRequest probe(SmtpTarget target, String... recipients) {
        return new SmtpRequest(target, "console.example.org", Optional.empty(),
                new Envelope("anna@example.org", List.of(recipients)), Optional.empty());
    }

    static SmtpRequest message(SmtpTarget target, String text, String... recipients) {
        SmtpRequest probe = probe(target, recipients);
        return new SmtpRequest(target, probe.greeting(), Optional.empty(), probe.envelope(),
                Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static SmtpRequest withLogin(SmtpTarget target, String user, String password) {
        SmtpRequest probe = probe(target, "bert@example.org");
        return new SmtpRequest(target, probe.greeting(), Optional.of(new SmtpLogin(user, password::toCharArray)),
                probe.envelope(), Optional.empty());
    }

    static SmtpRequest patient(SmtpRequest request, Duration patience) {
        SmtpTarget target = request.target();
        return request.to(new SmtpTarget(target.host(), target.port(), target.security(), target.caFile(), patience));
    }

    static Transcript run(SmtpRequest request) {
        try {
            return new SmtpProbe(request, Dialer.direct(), line -> {}).run(Progress.silent());
        } catch (OperationCancelledException nobodyDid) {
            throw new AssertionError(nobodyDid);
        }
    }

    static Reason reason(Transcript transcript) {
        return ((SmtpFailedException) transcript.failure().orElseThrow()).reason();
    }

    /** A server that does everything right, but for what a test changes; the change gets the word of a command. */
    static String answer(String line, UnaryOperator<String> change) {
        String word = line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT);
        String changed = change.apply(word);
        return changed != null ? changed : switch (word) {
            case "EHLO" -> "250-mx.example.org\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n";
            case "MAIL", "RCPT" -> "250 2.1.0 Ok\r\n";
            case "DATA" -> "354 go on\r\n";
            case "." -> "250 2.0.0 queued as 1234\r\n";
            case "QUIT" -> "221 2.0.0 Bye\r\n";
            case "HELO", "AUTH", "STARTTLS" -> "502 5.5.1 not known\r\n";
            default -> "";
        };
    }
}
