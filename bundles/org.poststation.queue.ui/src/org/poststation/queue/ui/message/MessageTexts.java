// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.operation.Explanation;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.ParsedMessage;
import org.poststation.queue.journal.QueueJournalEntry;
import org.poststation.queue.reason.StatusText;
import org.poststation.queue.ui.internal.Agents;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.ui.text.Amounts;
import org.poststation.ui.text.VisibleText;

/**
 * A message as texts for reading: bounded, and without any control or direction character but the ends of lines.
 * Nothing is rendered, nothing is fetched.
 *
 * @param envelope where it waits, from whom and to whom, why, and what was done to it
 * @param headers its header lines
 * @param body its text, and the names of what is none
 */
record MessageTexts(String envelope, String headers, String body) {

    /** Longer texts are cut, and say so. */
    static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_RECIPIENTS = 500;
    private static final int LONGEST_LINE = 4000;
    private static final String INDENT = "    ";

    static MessageTexts of(MessageRead read) {
        String unread = read.unread().map(MessageTexts::unread).orElse("");
        return new MessageTexts(shown(envelope(read)),
                read.parsed().map(parsed -> shown(headers(parsed))).orElse(unread),
                read.parsed().map(parsed -> shown(body(parsed))).orElse(unread));
    }

    private static String unread(Explanation why) {
        return shown(lines(Stream.of(Messages.message_unread_text, why.what(), why.nextStep(), why.serverText())
                .filter(text -> !text.isEmpty())));
    }

    private static String envelope(MessageRead read) {
        QueuedMessage message = read.message();
        Stream<String> recipients = message.recipients().stream().limit(MOST_RECIPIENTS).map(MessageTexts::recipient);
        int more = message.recipients().size() - MOST_RECIPIENTS;
        Stream<String> history = read.history().isEmpty()
                ? Stream.of(Messages.message_nohistory_text)
                : Stream.concat(Stream.of(Messages.message_history_text),
                        read.history().stream().map(MessageTexts::entry));
        return lines(Stream.of(place(message), recipients,
                more > 0 ? Stream.of(INDENT + '+' + Amounts.number(more)) : Stream.<String>empty(), Stream.of(""),
                history)
                .flatMap(part -> part));
    }

    private static Stream<String> place(QueuedMessage message) {
        return Stream.of(value(Messages.log_column_node, message.place().node()),
                value(Messages.queue_column_queue, message.place().queue()),
                value(Messages.queue_column_agent, Agents.name(message.place().mta())),
                value(Messages.log_column_id, message.id()),
                value(Messages.queue_column_arrival, Times.at(message.arrivalSeconds())),
                value(Messages.queue_column_size, Times.known(message.sizeBytes()).map(Amounts::bytes).orElse("")),
                value(Messages.log_column_sender,
                        message.sender().isEmpty() ? MessageFilter.NULL_SENDER : message.sender()));
    }

    private static String recipient(QueuedRecipient recipient) {
        String retry = Times.at(recipient.nextRetrySeconds());
        String attempts = Times.known(recipient.attempts()).map(Amounts::number).orElse("");
        return "\n" + value(Messages.message_recipient_name, recipient.address()) + '\n'
                + lines(Stream.of(recipient.reason().text(), StatusText.of(recipient.reason().status()),
                        value(Messages.queue_column_retry, retry), value(Messages.queue_column_attempts, attempts))
                        .filter(text -> !text.isEmpty()).map(text -> INDENT + text));
    }

    private static String value(String name, String value) {
        return name + ": " + (value.isEmpty() ? Messages.outcome_unknown_text : value);
    }

    private static String entry(QueueJournalEntry entry) {
        return INDENT + Times.at(entry.when()) + "  " + entry.user() + "  " + String.join(" ", entry.command());
    }

    private static String headers(ParsedMessage parsed) {
        return lines(parsed.headers().stream().map(header -> header.name() + ": " + header.value()));
    }

    /** Plain text is what is read; the source of other text stands there only when there is none. */
    private static String body(ParsedMessage parsed) {
        List<ParsedMessage.Part> texts = parsed.parts().stream().filter(part -> part.text().isPresent()).toList();
        List<ParsedMessage.Part> plain = texts.stream().filter(part -> part.type().equals("text/plain")).toList();
        List<ParsedMessage.Part> read = plain.isEmpty() ? texts : plain;
        String text = read.stream().map(part -> part.text().orElse("")).collect(Collectors.joining("\n\n"));
        String others = lines(parsed.parts().stream().filter(part -> !read.contains(part)).map(MessageTexts::part));
        return others.isEmpty() ? text : text + "\n\n" + Messages.message_others_text + '\n' + others;
    }

    private static String part(ParsedMessage.Part part) {
        return INDENT + Stream.of(part.type(), part.name(), Times.known(part.bytes()).map(Amounts::bytes).orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    /** Bounded and harmless, line by line. */
    private static String shown(String text) {
        boolean isCut = text.length() > MOST_CHARACTERS;
        String all = lines((isCut ? text.substring(0, MOST_CHARACTERS) : text).lines()
                .map(line -> VisibleText.of(line.replace("\t", INDENT), LONGEST_LINE)));
        return isCut ? all + '\n' + NLS.bind(Messages.message_cut_text, Amounts.number(MOST_CHARACTERS)) : all;
    }
}
