// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.poststation.smtp.Step.Kind;

/** What is to be said next, which depends on what was answered. */
final class Script {

    private final SmtpRequest request;
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean isEncrypted;
    private int accepted;

    Script(SmtpRequest request) {
        this.request = request;
        steps.add(Step.of(Kind.CONNECT));
        steps.add(Step.of(Kind.EHLO));
        if (request.login().isPresent()) {
            steps.add(Step.of(Kind.AUTH));
        }
        steps.add(new Step(Kind.MAIL, request.envelope().sender()));
        request.envelope().recipients().forEach(recipient -> steps.add(new Step(Kind.RCPT, recipient)));
        if (request.message().isPresent()) {
            steps.add(Step.of(Kind.DATA));
            steps.add(Step.of(Kind.MESSAGE));
        }
        steps.add(Step.of(Kind.QUIT));
        isEncrypted = request.target().security() == Security.TLS;
    }

    /** The next step; empty when nothing is left to say. */
    Optional<Step> next() {
        return Optional.ofNullable(steps.peek());
    }

    /** Nothing more can be said. */
    void abort() {
        steps.clear();
    }

    /** The next step was answered. */
    void answered(SmtpReply reply, Capabilities capabilities) {
        Kind done = steps.remove().kind();
        if (reply.code() == SmtpReply.CLOSING) {
            abort();
        } else if (done == Kind.STARTTLS) {
            isEncrypted = true;
            if (reply.isPositive()) {
                steps.addFirst(Step.of(Kind.EHLO));
            }
        } else if (done == Kind.RCPT) {
            accepted += reply.isPositive() ? 1 : 0;
            boolean isLast = steps.peek().kind() != Kind.RCPT;
            if (isLast && accepted == 0) {
                onlyFarewell();
            }
        } else if (!reply.isPositive()) {
            onlyFarewell();
        } else if (done == Kind.EHLO && !isEncrypted && isWished(capabilities)) {
            steps.addFirst(Step.of(Kind.STARTTLS));
        }
    }

    private boolean isWished(Capabilities capabilities) {
        return switch (request.target().security()) {
            case NONE, TLS -> false;
            case OFFERED -> capabilities.has("STARTTLS");
            case START_TLS -> true;
        };
    }

    private void onlyFarewell() {
        steps.removeIf(step -> step.kind() != Kind.QUIT);
    }
}
