// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.report.ServerSettings;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;
import org.poststation.smtp.Dialer;
import org.poststation.smtp.Envelope;
import org.poststation.smtp.Security;
import org.poststation.smtp.SmtpProbe;
import org.poststation.smtp.SmtpRequest;
import org.poststation.smtp.SmtpTarget;
import org.poststation.smtp.Step;
import org.poststation.smtp.StepResult;
import org.poststation.smtp.Transcript;

/**
 * A mail exchanger that is spoken to up to the recipients; nothing is sent.
 *
 * @param host its name, against which its certificate is checked
 * @param address where it is
 */
record MailServer(String host, IpAddress address) {

    /** A local part that nobody has. */
    static final String NOBODY = "no-such-address-5f3c1a";

    /** Speaks to it about the domain, by STARTTLS where it is offered. Blocking. */
    Transcript ask(String domain, ServerSettings settings, Cancellation cancellation)
            throws OperationCancelledException {
        SmtpTarget target = new SmtpTarget(host, settings.smtpPort(), Security.OFFERED, settings.caFile(),
                settings.patience());
        SmtpRequest request = new SmtpRequest(target, "", Optional.empty(),
                new Envelope("", List.of("postmaster@" + domain, NOBODY + '@' + domain)), Optional.empty());
        return new SmtpProbe(request, toAddress(), line -> {
            // the transcript keeps every line
        }).run(Progress.silent(cancellation));
    }

    /** The first answer to a step of a kind; empty when the dialogue did not come so far. */
    static Optional<StepResult> step(Transcript said, Step.Kind kind) {
        return said.steps().stream().filter(step -> step.step().kind() == kind).findFirst();
    }

    /** Whether the server greeted and offers no encryption; a dialogue that broke off earlier does not tell. */
    static boolean isPlain(Transcript said) {
        return said.tls().isEmpty() && !said.capabilities().has("STARTTLS")
                && step(said, Step.Kind.EHLO).filter(step -> step.reply().isPositive()).isPresent();
    }

    /** Connects to the address that DNS gave, whatever this computer takes the name for. */
    private Dialer toAddress() {
        return (name, port, patience, cancellation) -> Dialer.direct().dial(address.toString(), port, patience,
                cancellation);
    }
}
