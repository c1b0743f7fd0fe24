// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.smtp.LineReader.BrokenException;
import org.poststation.smtp.SmtpFailedException.Reason;

/**
 * A dialogue with a server, one step after the other. What to say next follows from what was asked for and from what
 * the server answered. For one thread at a time; cancelling and {@link #close} come from any.
 */
public final class SmtpDialogue implements AutoCloseable {

    /** A server may take its time to take a message (RFC 5321 section 4.5.3.2.6). */
    private static final int PATIENCE_FOR_MESSAGE = 10;

    private final SmtpTarget target;
    private final Script script;
    private final Conversation conversation;
    private final Cancellation cancellation;
    private final List<SmtpLine> lines = new ArrayList<>();
    private final List<StepResult> results = new ArrayList<>();
    private final Cancellation.Registration registration;
    private Optional<OperationException> failure = Optional.empty();
    private volatile boolean isTooLate;

    /**
     * A dialogue that has not begun.
     *
     * @param listener gets every line as it comes
     * @param cancellation closes the connection at once
     */
    public SmtpDialogue(SmtpRequest request, Dialer dialer, SmtpLine.Listener listener, Cancellation cancellation) {
        this.cancellation = cancellation;
        target = request.target();
        script = new Script(request);
        conversation = new Conversation(request, dialer, line -> {
            lines.add(line);
            listener.line(line);
        }, cancellation);
        registration = cancellation.onRequest(conversation::close);
    }

    /** What {@link #step} would do now; empty when the dialogue is over. */
    public Optional<Step> next() {
        return script.next();
    }

    /**
     * Does the next step. Blocking, at most as long as the target's patience, for the message ten times as long.
     *
     * @return what the server answered, good or bad
     * @throws OperationException {@link SmtpFailedException} or what the dialer throws; the dialogue is over then
     * @throws java.util.NoSuchElementException when it is over
     */
    public StepResult step() throws OperationException {
        Step step = script.next().orElseThrow();
        Duration patience = step.kind() == Step.Kind.MESSAGE
                ? target.patience().multipliedBy(PATIENCE_FOR_MESSAGE)
                : target.patience();
        Instant begin = Instant.now();
        try (Deadline deadline = new Deadline(patience, this::tooLate)) {
            cancellation.check();
            SmtpReply reply = conversation.say(step);
            StepResult result = new StepResult(step, reply, Duration.between(begin, Instant.now()));
            results.add(result);
            script.answered(reply, conversation.capabilities());
            return result;
        } catch (IOException broken) {
            throw over(explained(broken));
        } catch (OperationException refused) {
            throw over(refused);
        } finally {
            if (script.next().isEmpty()) {
                close();
            }
        }
    }

    /** Everything that was said so far. */
    public Transcript transcript() {
        return new Transcript(target, lines, results, conversation.capabilities(), conversation.tls(), failure);
    }

    private void tooLate() {
        isTooLate = true;
        conversation.close();
    }

    private OperationException over(OperationException why) {
        failure = Optional.of(why);
        script.abort();
        return why;
    }

    private OperationException explained(IOException broken) {
        if (cancellation.isRequested()) {
            return new OperationCancelledException();
        }
        Reason reason = switch (broken) {
            case IOException late when isTooLate -> Reason.TIMEOUT;
            case BrokenException wrong -> wrong.reason();
            case SSLException unencrypted -> Reason.TLS_FAILED;
            default -> Reason.LOST;
        };
        String said = broken instanceof EOFException || broken.getMessage() == null ? "" : broken.getMessage();
        return new SmtpFailedException(reason, target.name(), said, broken);
    }

    /** Closes the connection without a farewell; never fails. */
    @Override
    public void close() {
        registration.close();
        conversation.close();
    }
}
