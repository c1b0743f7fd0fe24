// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.QueueCommand;
import org.poststation.remote.node.NodeCommand;

/** The exact commands of postsuper(1), postqueue(1) and postcat(1). Ids travel on standard input. */
final class PostfixCommands {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_OUTPUT = 4 << 20;

    private PostfixCommands() {}

    static List<NodeCommand> of(QueueCommand command, List<QueuedMessage> messages) {
        return switch (command) {
            case QueueCommand.Retry retry -> List.of(retry(messages));
            case QueueCommand.Hold hold -> List.of(postsuper("-h", messages));
            case QueueCommand.Release release -> List.of(postsuper("-H", messages));
            case QueueCommand.Requeue requeue -> List.of(postsuper("-r", messages));
            case QueueCommand.Delete delete -> List.of(postsuper("-d", messages));
            case QueueCommand.Bounce bounce -> List.of(postsuper("-f", messages), retry(messages));
        };
    }

    static NodeCommand content(QueuedMessage message, boolean body) {
        List<String> words = words(message, "/usr/sbin/postcat");
        words.addAll(List.of(body ? "-qhb" : "-qh", message.id()));
        return NodeCommand.of(words.toArray(String[]::new)).asRoot();
    }

    private static NodeCommand postsuper(String option, List<QueuedMessage> messages) {
        List<String> words = words(messages.getFirst(), "/usr/sbin/postsuper");
        words.addAll(List.of(option, "-"));
        return command(words, messages).asRoot();
    }

    /** Takes one id at a time, and needs no right that users lack (authorized_flush_users in postconf(5)). */
    private static NodeCommand retry(List<QueuedMessage> messages) {
        List<String> words = new ArrayList<>(List.of("xargs", "-n", "1"));
        words.addAll(words(messages.getFirst(), "postqueue"));
        words.add("-i");
        return command(words, messages);
    }

    private static List<String> words(QueuedMessage message, String program) {
        List<String> words = new ArrayList<>(List.of(program));
        if (!message.place().instance().isEmpty()) {
            words.addAll(List.of("-c", message.place().instance()));
        }
        return words;
    }

    private static NodeCommand command(List<String> words, List<QueuedMessage> messages) {
        return NodeCommand.of(words.toArray(String[]::new)).within(PATIENCE, MOST_OUTPUT)
                .withInput(messages.stream().map(QueuedMessage::id).collect(Collectors.joining("\n")));
    }
}
