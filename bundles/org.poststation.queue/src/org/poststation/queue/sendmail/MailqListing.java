// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * Reads what {@code mailq -v} prints for people: a section for each queue directory, and the reason of a recipient
 * after it. Its first line is the clock of the node, because the times have neither year nor zone.
 */
final class MailqListing implements LineSink {

    private static final Pattern FOLDER = Pattern.compile("\\s+(/\\S.*?) \\(\\d+ requests?\\)");
    private static final Pattern HEAD = Pattern.compile("([0-9A-Za-z]{12,20})[*X?-]? +(?:(\\d{1,15})|\\(.*?\\))"
            + "(?: +\\d+[+ ]| +-?\\d+)? *([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d:\\d\\d) (.*)");
    private static final Pattern STATUS = Pattern.compile("\\s+(?:\\S+\\s+)?\\((.*)\\)");
    private static final Pattern REFUSED = Pattern
            .compile("gatherq: .*: Permission denied|[0-9A-Za-z]{12,20} .*\\(Permission denied\\)");
    private static final Pattern RECIPIENT = Pattern.compile("\t{3,}\\s*(\\S.*)");
    private static final Pattern DEFERRED = Pattern.compile("Deferred: ?");

    private final String node;
    private final boolean isHeld;
    private final MessageSink messages;
    private final ReasonReader reasons = new ReasonReader();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private NodeClock clock = NodeClock.here();
    private String folder = "";
    private String status = "";
    private Matcher head;
    private boolean isRefused;

    /** @param isHeld whether what is printed is in quarantine */
    MailqListing(String node, boolean isHeld, MessageSink messages) {
        this.node = node;
        this.isHeld = isHeld;
        this.messages = messages;
    }

    @Override
    public synchronized void line(byte[] bytes, int offset, int length) {
        String line = SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length));
        Matcher begin = HEAD.matcher(line);
        Matcher section = FOLDER.matcher(line);
        Matcher recipient = RECIPIENT.matcher(line);
        Matcher said = STATUS.matcher(line);
        isRefused |= REFUSED.matcher(line).matches();
        if (line.startsWith("N ")) {
            clock = NodeClock.of(line.substring(2));
        } else if (begin.matches()) {
            end();
            head = begin;
        } else if (section.matches()) {
            end();
            folder = section.group(1);
        } else if (recipient.matches()) {
            addresses.add(recipient.group(1));
            statuses.add("");
        } else if (said.matches() && addresses.isEmpty()) {
            status = said.group(1);
        } else if (said.matches()) {
            statuses.set(statuses.size() - 1, said.group(1));
        }
    }

    /** Whether there are messages that may not be seen. */
    synchronized boolean isRefused() {
        return isRefused;
    }

    /** Passes on the last message. */
    synchronized void end() {
        if (head != null) {
            List<QueuedRecipient> recipients = new ArrayList<>(addresses.size());
            for (int i = 0; i < addresses.size(); i++) {
                String said = statuses.get(i).isEmpty() ? status : statuses.get(i);
                recipients.add(new QueuedRecipient(QueueFileListing.address(addresses.get(i)),
                        reasons.read(DEFERRED.matcher(said).replaceFirst("")), QueuedMessage.UNKNOWN,
                        QueuedMessage.UNKNOWN));
            }
            String queue = isHeld ? Held.SENDMAIL : QueueFileListing.queue(folder);
            messages.message(new QueuedMessage(new QueuePlace(node, Mta.SENDMAIL, folder, queue), head.group(1),
                    arrival(), head.group(2) == null ? QueuedMessage.UNKNOWN : Long.parseLong(head.group(2)),
                    QueueFileListing.address(head.group(6)), recipients));
        }
        head = null;
        status = "";
        addresses.clear();
        statuses.clear();
    }

    /** To the minute. */
    private long arrival() {
        try {
            return clock.withoutYear(head.group(3) + ' ' + head.group(4) + ' ' + head.group(5) + ":00")
                    .getEpochSecond();
        } catch (DateTimeException noTime) {
            return QueuedMessage.UNKNOWN;
        }
    }
}
