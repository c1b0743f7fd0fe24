// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.ReportSettings;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;
import org.poststation.smtp.Step;
import org.poststation.smtp.StepResult;
import org.poststation.smtp.Transcript;

/** How the mail exchangers, spare ones among them, call themselves, and whether they know the recipients. */
final class GreetingCheck implements DomainCheck {

    private static final int FIRST_PERMANENT = 500;

    @Override
    public Topic topic() {
        return Topic.GREETING;
    }

    @Override
    public boolean isWanted(ReportSettings settings) {
        return settings.servers().speaksSmtp();
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        for (MailHosts.MailHost host : MailHosts.all(inquiry, notes)) {
            for (IpAddress address : host.addresses()) {
                Transcript said = inquiry.speak(new MailServer(host.name(), address));
                ended(said).ifPresent(why -> notes.add(ReportRule.SERVER_SILENT, "",
                        host.name() + " [" + address + ']', why));
                Optional<StepResult> greeting = MailServer.step(said, Step.Kind.EHLO)
                        .filter(step -> step.reply().isPositive());
                if (greeting.isPresent()) {
                    checkName(greeting.get().reply().text().strip(), address, inquiry, notes);
                    checkServer(said, host.name(), notes);
                }
            }
        }
    }

    /** Why the dialogue ended before a sender was named; empty when it did not. */
    private static Optional<String> ended(Transcript said) {
        if (MailServer.step(said, Step.Kind.MAIL).isPresent()) {
            return Optional.empty();
        }
        return said.failure().map(failure -> failure.explanation().what())
                .or(() -> said.refused().map(GreetingCheck::answer));
    }

    private static String answer(StepResult step) {
        return step.reply().code() + " " + step.reply().text();
    }

    private static void checkName(String greeting, IpAddress address, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        String name = greeting.replaceFirst("\\s.*", "");
        if (name.indexOf('.') < 0 || name.startsWith("[")) {
            notes.add(ReportRule.HELO_NO_NAME, greeting, name.isEmpty() ? address.toString() : name);
            return;
        }
        Optional<List<IpAddress>> addresses = MailHosts.addresses(name, inquiry, notes);
        if (addresses.isPresent() && addresses.get().isEmpty()) {
            notes.add(ReportRule.HELO_NO_ADDRESS, greeting, name);
        } else if (addresses.isPresent() && !addresses.get().contains(address)
                && MailHosts.isWhole(name, inquiry)) {
            notes.add(ReportRule.HELO_OTHER_ADDRESS, greeting, name, address.toString());
        }
        if (GenericName.isGeneric(name, address)) {
            notes.add(ReportRule.HELO_GENERIC, greeting, name);
        }
    }

    private static void checkServer(Transcript said, String host, Notes notes) {
        if (MailServer.isPlain(said)) {
            notes.add(ReportRule.NO_STARTTLS, "", host);
        }
        said.tls().ifPresent(tls -> tls.faults()
                .forEach(fault -> notes.add(ReportRule.CERTIFICATE, "", host, fault.text())));
        for (StepResult step : said.steps()) {
            boolean isRecipient = step.step().kind() == Step.Kind.RCPT;
            boolean isNobody = step.step().subject().startsWith(MailServer.NOBODY);
            if (isRecipient && isNobody && step.reply().isPositive()) {
                notes.add(ReportRule.TAKES_ANYTHING, "", host, step.step().subject());
            } else if (isRecipient && !isNobody && step.reply().code() >= FIRST_PERMANENT) {
                notes.add(ReportRule.NO_POSTMASTER, answer(step), host, step.step().subject());
            }
        }
    }
}
