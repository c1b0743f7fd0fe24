// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.DeferralReason;
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
 * Makes messages of the lines of queue control files, as grep(1) prints them with the names of their files: {@code qf}
 * for what waits, {@code hf} for what is quarantined. Lines that nobody knows are passed over.
 */
final class QueueFileListing implements LineSink {

    /** Chooses the lines that are wanted: creation, last try, tries, status, sender, recipient. */
    static final String PATTERN = "^[TNMSR]";

    private static final Pattern LINE = Pattern.compile("(.*)/([qh])f([0-9A-Za-z]{12,20}):([TNMSR])(.*)",
            Pattern.DOTALL);
    private static final String NULL_SENDER = "MAILER-DAEMON";
    private static final Pattern DEFERRED = Pattern.compile("Deferred: ?");

    private final String node;
    private final Map<String, Long> sizes;
    private final MessageSink messages;
    private final ReasonReader reasons = new ReasonReader();
    private final Map<String, QueuePlace> places = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private String file = "";
    private QueuePlace place;
    private String id = "";
    private long arrival;
    private int tries;
    private String status = "";
    private String pending = "";
    private String sender;

    /**
     * @param sizes of the bodies by id
     * @param messages gets what is read
     */
    QueueFileListing(String node, Map<String, Long> sizes, MessageSink messages) {
        this.node = node;
        this.sizes = sizes;
        this.messages = messages;
    }

    @Override
    public void line(byte[] bytes, int offset, int length) {
        Matcher line = LINE.matcher(SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length)));
        if (line.matches()) {
            String of = line.group(1) + line.group(2) + line.group(3);
            if (!of.equals(file)) {
                end();
                begin(of, line);
            }
            field(line.group(4).charAt(0), line.group(5));
        }
    }

    /** Passes on the last message. */
    void end() {
        if (!file.isEmpty() && sender != null) {
            List<QueuedRecipient> recipients = new ArrayList<>(addresses.size());
            for (int i = 0; i < addresses.size(); i++) {
                String said = statuses.get(i).isEmpty() ? status : statuses.get(i);
                DeferralReason reason = reasons.read(DEFERRED.matcher(said).replaceFirst(""));
                recipients.add(new QueuedRecipient(addresses.get(i), reason, QueuedMessage.UNKNOWN, tries));
            }
            messages.message(new QueuedMessage(place, id, arrival,
                    sizes.getOrDefault(id, (long) QueuedMessage.UNKNOWN), sender, recipients));
        }
        file = "";
    }

    private void begin(String of, Matcher line) {
        file = of;
        id = line.group(3);
        String folder = line.group(1);
        boolean isHeld = line.group(2).equals("h");
        place = places.computeIfAbsent(folder + isHeld,
                same -> new QueuePlace(node, Mta.SENDMAIL, folder, isHeld ? Held.SENDMAIL : queue(folder)));
        arrival = QueuedMessage.UNKNOWN;
        tries = QueuedMessage.UNKNOWN;
        status = "";
        pending = "";
        sender = null;
        addresses.clear();
        statuses.clear();
    }

    private void field(char kind, String value) {
        switch (kind) {
            case 'T' -> arrival = number(value, QueuedMessage.UNKNOWN);
            case 'N' -> tries = (int) number(value, QueuedMessage.UNKNOWN);
            case 'S' -> sender = address(value);
            case 'R' -> {
                addresses.add(value.substring(value.indexOf(':') + 1));
                statuses.add(pending);
                pending = "";
            }
            default -> {
                if (sender == null) {
                    status = value;
                } else {
                    pending = value;
                }
            }
        }
    }

    /** The name of a queue by its folder, whose files may be in folders of their own. */
    static String queue(String folder) {
        String name = folder.endsWith("/qf") ? folder.substring(0, folder.length() - 3) : folder;
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** An address without its brackets; empty for the null sender. */
    static String address(String value) {
        String plain = value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
        return plain.equals(NULL_SENDER) ? "" : plain;
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,9}|1\\d{9}|2[01]\\d{8}") ? Long.parseLong(text) : otherwise;
    }
}
