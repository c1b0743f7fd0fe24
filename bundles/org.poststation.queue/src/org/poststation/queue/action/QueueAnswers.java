// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.MessageResult.Outcome;

/** What agents say about messages, and what the queue says about it. */
final class QueueAnswers {

    /** {@code postsuper: 549FF218022: removed}, {@code Message 1xUZ1Q-0007Vc-38 has been removed}. */
    private static final Pattern LINE = Pattern
            .compile("postsuper: (?![A-Z]?[a-z]+:)(?<postfix>[0-9A-Za-z]{6,32}): .*"
                    + "|Message (?<exim>[0-9A-Za-z]{6}-[0-9A-Za-z]+-[0-9A-Za-z]+) .*"
                    + "|removed '.*/hf(?<sendmail>[0-9A-Za-z]+)'");
    private static final Pattern DONE = Pattern.compile(
            "postsuper: \\S+: (removed|placed on hold|released from hold|requeued|expired)"
                    + "|Message \\S+ (has been removed(?! or)|is now frozen|is no longer frozen|has been canceled).*"
                    + "|removed '.*");

    private QueueAnswers() {}

    /** Of which message a line speaks; empty when it is about all of them. */
    static String id(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Stream.of("postfix", "exim", "sendmail").map(matcher::group).filter(Objects::nonNull).findFirst()
                        .orElse("")
                : "";
    }

    /**
     * What became of a message that a command was sent for.
     *
     * @param now the message as it is in the queue now; empty when it is not there
     * @param said what the agent said about it; empty when its answer was lost, too
     * @param isAnswered whether its answer arrived
     */
    static Outcome outcome(QueueCommand command, QueuedMessage before, Optional<QueuedMessage> now, String said,
            boolean isAnswered) {
        boolean isSaid = DONE.matcher(said).matches() || !isAnswered;
        return switch (command) {
            case QueueCommand.Retry retry -> now.filter(message -> isUntried(before, message)).isEmpty()
                    ? Outcome.DONE
                    : said.isEmpty() ? Outcome.ASKED : Outcome.REFUSED;
            case QueueCommand.Hold hold -> now.map(message -> QueueCommand.isHeld(message)
                    ? Outcome.DONE
                    : Outcome.REFUSED).orElse(Outcome.GONE);
            case QueueCommand.Release release -> now.filter(QueueCommand::isHeld).isPresent()
                    ? Outcome.REFUSED
                    : Outcome.DONE;
            case QueueCommand.Bounce bounce -> now.isEmpty() ? Outcome.DONE : isSaid ? Outcome.ASKED : Outcome.REFUSED;
            case QueueCommand.Delete delete -> now.isPresent() ? Outcome.REFUSED : left(isSaid);
            case QueueCommand.Requeue requeue -> now.filter(message -> !isTaken(message)).isPresent()
                    ? Outcome.REFUSED
                    : left(isSaid);
        };
    }

    /** A message that is not there any more was taken by this command, or by somebody who was faster. */
    private static Outcome left(boolean isSaid) {
        return isSaid ? Outcome.DONE : Outcome.GONE;
    }

    /** Whether Postfix is about to give a message its new id. */
    private static boolean isTaken(QueuedMessage message) {
        return message.place().queue().equals("maildrop");
    }

    private static boolean isUntried(QueuedMessage before, QueuedMessage now) {
        return before.place().equals(now.place()) && before.recipients().equals(now.recipients());
    }
}
