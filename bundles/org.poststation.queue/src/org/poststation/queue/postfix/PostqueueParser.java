// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.poststation.model.DeferralReason;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.reason.ReasonReader;

/**
 * Reads what {@code postqueue -j} prints (postqueue(1), since Postfix 3.1): an object for each message on a line of its
 * own. Members that nobody knows are passed over. For one thread.
 */
final class PostqueueParser {

    /** How Postfix shows the null sender. */
    private static final String NULL_SENDER = "MAILER-DAEMON";
    /** Short and long ids; no word that postsuper(1) takes for something else. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{6,32}");

    private final String node;
    private final String instance;
    private final ReasonReader reasons;
    private final Map<String, QueuePlace> places = new HashMap<>();

    PostqueueParser(String node, String instance, ReasonReader reasons) {
        this.node = node;
        this.instance = instance;
        this.reasons = reasons;
    }

    /**
     * Reads one line.
     *
     * @throws MalformedListingException when it is no message
     */
    QueuedMessage parse(byte[] bytes, int offset, int length) throws MalformedListingException {
        JsonScanner json = new JsonScanner(bytes, offset, length);
        Fields fields = new Fields();
        json.require('{');
        do {
            member(json, fields);
        } while (json.take(','));
        json.require('}');
        json.requireEnd();
        if (fields.queue == null || fields.id == null || !ID.matcher(fields.id).matches()) {
            throw new MalformedListingException(0);
        }
        return message(fields);
    }

    private void member(JsonScanner json, Fields fields) throws MalformedListingException {
        switch (json.name()) {
            case "queue_name" -> fields.queue = json.text();
            case "queue_id" -> fields.id = json.text();
            case "arrival_time" -> fields.arrival = json.number();
            case "message_size" -> fields.size = json.number();
            case "sender" -> fields.sender = json.text();
            case "recipients" -> recipients(json, fields);
            default -> json.skip();
        }
    }

    private void recipients(JsonScanner json, Fields fields) throws MalformedListingException {
        json.require('[');
        while (!json.take(']')) {
            json.require('{');
            String address = "";
            String reason = "";
            do {
                switch (json.name()) {
                    case "address" -> address = json.text();
                    case "delay_reason" -> reason = json.text();
                    default -> json.skip();
                }
            } while (json.take(','));
            json.require('}');
            fields.addresses.add(address);
            fields.reasons.add(reason);
            if (!json.take(',')) {
                json.require(']');
                return;
            }
        }
    }

    private QueuedMessage message(Fields fields) {
        List<QueuedRecipient> recipients = new ArrayList<>(fields.addresses.size());
        for (int i = 0; i < fields.addresses.size(); i++) {
            String said = fields.reasons.get(i);
            DeferralReason reason = said.isEmpty() ? DeferralReason.UNKNOWN : reasons.read(said);
            recipients.add(new QueuedRecipient(fields.addresses.get(i), reason, QueuedMessage.UNKNOWN,
                    QueuedMessage.UNKNOWN));
        }
        QueuePlace place = places.computeIfAbsent(fields.queue,
                queue -> new QueuePlace(node, Mta.POSTFIX, instance, queue));
        return new QueuedMessage(place, fields.id, fields.arrival, fields.size,
                fields.sender.equals(NULL_SENDER) ? "" : fields.sender, recipients);
    }

    /** What one line has said so far. */
    private static final class Fields {

        private String queue;
        private String id;
        private long arrival = QueuedMessage.UNKNOWN;
        private long size = QueuedMessage.UNKNOWN;
        private String sender = "";
        private final List<String> addresses = new ArrayList<>(1);
        private final List<String> reasons = new ArrayList<>(1);
    }
}
