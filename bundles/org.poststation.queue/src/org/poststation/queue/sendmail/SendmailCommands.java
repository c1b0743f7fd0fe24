// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.QueueCommand;
import org.poststation.remote.node.NodeCommand;

/**
 * The exact commands of sendmail. Ids are whole ones: it looks for parts of them.
 *
 * @param program its path
 * @param submissions the folders of the queue of submissions
 */
record SendmailCommands(String program, List<String> submissions) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_OUTPUT = 4 << 20;

    List<NodeCommand> of(QueueCommand command, List<QueuedMessage> messages) {
        return switch (command) {
            case QueueCommand.Retry retry -> List.of(sendmail(messages));
            case QueueCommand.Hold hold -> List.of(sendmail(messages, "-Qheld"));
            case QueueCommand.Release release -> List.of(sendmail(messages, "-Q", "-qQ"));
            case QueueCommand.Delete delete -> List.of(remove(messages));
            case QueueCommand.Requeue requeue -> List.of();
            case QueueCommand.Bounce bounce -> List.of();
        };
    }

    NodeCommand sendmail(List<QueuedMessage> messages, String... options) {
        List<String> words = new ArrayList<>(List.of(program));
        String folder = messages.getFirst().place().instance() + '/';
        if (submissions.stream().anyMatch(submission -> folder.startsWith(submission + '/'))) {
            words.add("-Ac");
        }
        words.addAll(List.of(options));
        messages.forEach(message -> words.add("-qI" + message.id()));
        return command(words);
    }

    private static NodeCommand remove(List<QueuedMessage> messages) {
        List<String> words = new ArrayList<>(List.of("/bin/rm", "-v", "--"));
        for (QueuedMessage message : messages) {
            words.add(message.place().instance() + "/hf" + message.id());
            words.add(body(message));
        }
        return command(words);
    }

    /** The bodies of split queues have a folder of their own. */
    private static String body(QueuedMessage message) {
        String folder = message.place().instance();
        String bodies = folder.endsWith("/qf") ? folder.substring(0, folder.length() - 2) + "df" : folder;
        return bodies + "/df" + message.id();
    }

    static NodeCommand content(QueuedMessage message, boolean body) {
        String kind = QueueCommand.isHeld(message) ? "/hf" : "/qf";
        List<String> words = new ArrayList<>(List.of("/bin/cat", message.place().instance() + kind + message.id()));
        if (body) {
            words.add(body(message));
        }
        return command(words);
    }

    static NodeCommand command(List<String> words) {
        return NodeCommand.of(words.toArray(String[]::new)).asRoot().within(PATIENCE, MOST_OUTPUT);
    }
}
