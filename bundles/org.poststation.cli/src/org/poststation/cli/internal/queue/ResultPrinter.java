// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.model.QueuedMessage;
import org.poststation.platform.json.Json;
import org.poststation.queue.MessageFields;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.action.QueueCommand;

/**
 * Tells what became of messages, a line for each.
 *
 * @param output where to
 * @param json whether as JSON objects
 * @param command what was done
 */
record ResultPrinter(Output output, boolean json, QueueCommand command) {

    void print(MessageResult result) {
        QueuedMessage message = result.message();
        if (json) {
            Map<String, Object> object = MessageFields.of(message);
            object.put("action", command.word());
            object.put("outcome", word(result.outcome()));
            object.put("said", result.said());
            output.line(Json.line(object));
        } else {
            String recipients = message.recipients().isEmpty() ? "" : message.recipients().getFirst().address();
            output.line(Printable.text(message.place().node() + ' ' + message.place().queue() + ' ' + message.id() + ' '
                    + (message.sender().isEmpty() ? MessageFilter.NULL_SENDER : message.sender()) + " -> " + recipients
                    + (message.recipients().size() > 1 ? " +" + (message.recipients().size() - 1) : "") + ": "
                    + command.word() + ' ' + word(result.outcome())
                    + (result.said().isEmpty() ? "" : " (" + result.said() + ')')));
        }
    }

    /** How many ended how; objects count themselves. */
    void summary(List<MessageResult> results) {
        if (!json) {
            Map<Outcome, Long> counts = results.stream().collect(Collectors.groupingBy(MessageResult::outcome,
                    () -> new EnumMap<>(Outcome.class), Collectors.counting()));
            Map<String, Long> words = new LinkedHashMap<>();
            counts.forEach((outcome, count) -> words.put(word(outcome), count));
            output.line(command.word() + ": " + words.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", ")));
        }
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
