// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

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
import org.poststation.queue.reason.ReasonReader;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.SafeText;

/**
 * Reads what {@code exim -bp} prints (Exim specification, chapter 5), and exipick(8) with variables. Recipients that
 * have their copy are left out.
 */
final class EximListing implements LineSink {

    private static final Pattern HEAD = Pattern.compile("\\s*\\d+[smhdw]\\s+(\\S+)\\s+(" + EximId.FORM
            + ")\\s+<(.*)>(?:\\s+\\(.*\\))?( \\*\\*\\* frozen \\*\\*\\*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\s+(received_time|message_size) = '(\\d+)'");
    private static final Pattern ANY_VARIABLE = Pattern.compile("\\s+\\w+ = '.*'");
    private static final Pattern RECIPIENT = Pattern.compile(" {8}(D?) +(\\S.*)");

    private final MessageSink messages;
    private final EximLog log;
    private final EximRetries retries;
    private final ReasonReader reasons = new ReasonReader();
    private final QueuePlace waiting;
    private final QueuePlace frozen;
    private final List<String> addresses = new ArrayList<>();
    private String id = "";
    private String sender = "";
    private boolean isFrozen;
    private long arrival;
    private long size;

    EximListing(String node, EximLog log, EximRetries retries, MessageSink messages) {
        this.messages = messages;
        this.log = log;
        this.retries = retries;
        waiting = new QueuePlace(node, Mta.EXIM, "", "input");
        frozen = new QueuePlace(node, Mta.EXIM, "", Held.EXIM);
    }

    @Override
    public void line(byte[] bytes, int offset, int length) {
        String line = SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length));
        Matcher head = HEAD.matcher(line);
        Matcher variable = VARIABLE.matcher(line);
        Matcher recipient = RECIPIENT.matcher(line);
        if (head.matches()) {
            end();
            id = head.group(2);
            sender = head.group(3);
            isFrozen = head.group(4) != null;
            arrival = EximId.seconds(id);
            size = bytes(head.group(1));
        } else if (variable.matches()) {
            long number = Long.parseLong(variable.group(2));
            if (variable.group(1).equals("message_size")) {
                size = number;
            } else {
                arrival = number;
            }
        } else if (!ANY_VARIABLE.matcher(line).matches() && recipient.matches() && recipient.group(1).isEmpty()) {
            addresses.add(recipient.group(2));
        }
    }

    /** Passes on the last message. */
    void end() {
        if (!id.isEmpty()) {
            List<QueuedRecipient> recipients = new ArrayList<>(addresses.size());
            for (String address : addresses) {
                EximLog.Attempts attempts = log.find(id, address);
                recipients.add(new QueuedRecipient(address, reasons.read(attempts.reason()),
                        retries.find(id, address, attempts.host()), attempts.count()));
            }
            messages.message(new QueuedMessage(isFrozen ? frozen : waiting, id, arrival, size, sender, recipients));
        }
        id = "";
        addresses.clear();
    }

    /** A size is exact up to 10 K; above, it is not known. */
    private static long bytes(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : QueuedMessage.UNKNOWN;
    }
}
