// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/** Messages as objects for JSON. What nobody knows is left out. */
public final class MessageFields {

    private MessageFields() {}

    /** The message with its recipients; times as in RFC 3339, sizes in bytes. */
    public static Map<String, Object> of(QueuedMessage message) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", message.place().node());
        object.put("mta", message.place().mta().name().toLowerCase(Locale.ROOT));
        if (!message.place().instance().isEmpty()) {
            object.put("instance", message.place().instance());
        }
        object.put("queue", message.place().queue());
        object.put("id", message.id());
        message.arrival().ifPresent(arrival -> object.put("arrival", arrival.toString()));
        known(object, "size", message.sizeBytes());
        object.put("sender", message.sender());
        object.put("recipients", message.recipients().stream().map(MessageFields::recipient).toList());
        return object;
    }

    private static Map<String, Object> recipient(QueuedRecipient recipient) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("address", recipient.address());
        object.put("domain", recipient.domain());
        if (recipient.reason().isKnown()) {
            object.put("reason", recipient.reason().text());
        }
        if (!recipient.reason().status().isEmpty()) {
            object.put("status", recipient.reason().status());
        }
        recipient.nextRetry().ifPresent(retry -> object.put("next_retry", retry.toString()));
        known(object, "attempts", recipient.attempts());
        return object;
    }

    private static void known(Map<String, Object> object, String key, long number) {
        if (number != QueuedMessage.UNKNOWN) {
            object.put(key, number);
        }
    }
}
