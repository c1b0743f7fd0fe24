// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.DeferralReason;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.MessageSink;
import org.poststation.queue.action.QueueCommand.Held;
import org.poststation.queue.log.NodeClock;
import org.poststation.queue.reason.ReasonReader;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.SafeText;

/**
 * Reads what {@code postqueue -p} prints for people, which is all that Postfix has before 3.1: a reason stands in
 * brackets before the recipients that wait for it. Its first line is the clock of the node, because the times have
 * neither year nor zone.
 */
final class PrintedListing implements LineSink {

    private static final Pattern HEAD = Pattern.compile("([0-9A-Za-z]{6,32})([*!#]*) +(\\d{1,15})"
            + " +[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) +(\\S.*)");
    private static final Pattern REASON = Pattern.compile(" *\\((.*)\\)");
    private static final String NULL_SENDER = "MAILER-DAEMON";
    /** Instead of a sender: what has not been looked at yet. */
    private static final String MAILDROP = "(maildrop queue, sender UID ";

    private final String node;
    private final String instance;
    private final ReasonReader reasons;
    private final MessageSink messages;
    private final List<QueuedRecipient> recipients = new ArrayList<>();
    private NodeClock clock = NodeClock.here();
    private Matcher head;
    private DeferralReason reason = DeferralReason.UNKNOWN;
    private long malformed;

    PrintedListing(PostfixInstance instance, String node, ReasonReader reasons, MessageSink messages) {
        this.node = node;
        this.instance = instance.name();
        this.reasons = reasons;
        this.messages = messages;
    }

    @Override
    public synchronized void line(byte[] bytes, int offset, int length) {
        String line = SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length));
        Matcher begin = HEAD.matcher(line);
        if (begin.matches()) {
            end();
            head = begin;
        } else if (line.startsWith("N ")) {
            clock = NodeClock.of(line.substring(2));
        } else if (head != null && line.startsWith(" ") && !line.isBlank() || REASON.matcher(line).matches()) {
            recipient(line);
        } else if (!line.isEmpty() && !line.startsWith("-") && !line.equals("Mail queue is empty")) {
            malformed++;
        }
    }

    private void recipient(String line) {
        Matcher said = REASON.matcher(line);
        if (said.matches()) {
            reason = reasons.read(said.group(1));
        } else {
            recipients.add(new QueuedRecipient(line.strip(), reason, QueuedMessage.UNKNOWN, QueuedMessage.UNKNOWN));
        }
    }

    /** Passes on the last message. */
    synchronized void end() {
        if (head != null) {
            String sender = head.group(7);
            messages.message(new QueuedMessage(new QueuePlace(node, Mta.POSTFIX, instance, queue(sender)),
                    head.group(1), arrival(), Long.parseLong(head.group(3)),
                    sender.equals(NULL_SENDER) || sender.startsWith(MAILDROP) ? "" : sender, recipients));
        }
        head = null;
        reason = DeferralReason.UNKNOWN;
        recipients.clear();
    }

    /** What has no mark waits: for the next try when somebody said why, else for the first one. */
    private String queue(String sender) {
        if (sender.startsWith(MAILDROP)) {
            return "maildrop";
        }
        return switch (head.group(2)) {
            case "*" -> "active";
            case "!" -> Held.POSTFIX;
            default -> recipients.stream().anyMatch(one -> one.reason().isKnown()) ? "deferred" : "incoming";
        };
    }

    private long arrival() {
        try {
            return clock.withoutYear(head.group(4) + ' ' + head.group(5) + ' ' + head.group(6)).getEpochSecond();
        } catch (DateTimeException noTime) {
            return QueuedMessage.UNKNOWN;
        }
    }

    /** How many lines were none. */
    synchronized long malformed() {
        return malformed;
    }
}
