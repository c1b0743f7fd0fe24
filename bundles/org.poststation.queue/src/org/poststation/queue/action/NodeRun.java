// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.MailQueues;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/** Does a command to messages of one node. For one use. */
final class NodeRun {

    /** What is not known when a connection is lost for good is no more than that. */
    private static final int BATCH = 1000;

    private final String node;
    private final QueueCommand command;
    private final List<QueuedMessage> messages;
    private final NodeAccess access;
    private final QueueJournal journal;
    private final DialogueListener listener;
    private final Map<MessageKey, MessageResult> results = new LinkedHashMap<>();
    private final Set<MessageKey> answered = new HashSet<>();
    private final Map<Long, List<QueuedMessage>> journaled = new LinkedHashMap<>();
    private Optional<OperationException> failure = Optional.empty();

    NodeRun(String node, List<QueuedMessage> messages, QueueOperation operation) {
        this.node = node;
        this.messages = messages;
        command = operation.plan().command();
        access = operation.access();
        journal = operation.journal();
        listener = operation.dialogue();
    }

    String node() {
        return node;
    }

    /** Why not everything was sent. */
    Optional<OperationException> failure() {
        return failure;
    }

    /** Does it and tells what became of each message. Blocking; never fails, see {@link #failure}. */
    List<MessageResult> run(Cancellation cancellation) {
        messages.forEach(message -> put(message, Outcome.NOT_SENT, ""));
        try (NodeShell shell = access.open(node, cancellation)) {
            for (MailQueues agent : MailQueues.find(shell, cancellation)) {
                List<QueuedMessage> own = messages.stream().filter(one -> one.place().mta() == agent.mta()).toList();
                if (!own.isEmpty()) {
                    run(shell, agent, own, cancellation);
                }
            }
        } catch (OperationException reason) {
            failure = Optional.of(reason);
        }
        lookAgain();
        journaled.forEach((number, batch) -> journal.results(number,
                batch.stream().map(message -> results.get(MessageKey.of(message))).toList()));
        return List.copyOf(results.values());
    }

    private void run(NodeShell shell, MailQueues agent, List<QueuedMessage> own, Cancellation cancellation)
            throws OperationException {
        Map<MessageKey, QueuedMessage> now = read(agent, own, cancellation);
        Map<String, List<QueuedMessage>> instances = new LinkedHashMap<>();
        for (QueuedMessage message : own) {
            QueuedMessage found = now.get(MessageKey.of(message));
            if (found == null) {
                put(message, Outcome.GONE, "");
            } else if (!MessageKey.isSame(message, found)) {
                put(message, Outcome.REPLACED, "");
            } else {
                instances.computeIfAbsent(message.place().instance(), name -> new ArrayList<>()).add(message);
            }
        }
        for (List<QueuedMessage> same : instances.values()) {
            for (List<QueuedMessage> batch : batches(same)) {
                send(shell, agent, command, prepared(shell, agent, batch, cancellation), cancellation);
            }
        }
    }

    /** The parts of a list that are sent one after the other. */
    static List<List<QueuedMessage>> batches(List<QueuedMessage> messages) {
        List<List<QueuedMessage>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += BATCH) {
            batches.add(messages.subList(from, Math.min(messages.size(), from + BATCH)));
        }
        return batches;
    }

    /** What is left after that which must be done first. */
    private List<QueuedMessage> prepared(NodeShell shell, MailQueues agent, List<QueuedMessage> batch,
            Cancellation cancellation) throws OperationException {
        Optional<QueueCommand> first = agent.before(command);
        List<QueuedMessage> open = batch.stream().filter(one -> first.filter(two -> two.suits(one)).isPresent())
                .toList();
        if (open.isEmpty()) {
            return batch;
        }
        send(shell, agent, first.orElseThrow(), open, cancellation);
        Map<MessageKey, QueuedMessage> now = read(agent, open, cancellation);
        List<QueuedMessage> ready = new ArrayList<>(batch);
        for (QueuedMessage message : open) {
            QueuedMessage found = now.get(MessageKey.of(message));
            if (found == null || first.orElseThrow().suits(found)) {
                put(message, found == null ? Outcome.GONE : Outcome.REFUSED, said(message));
                ready.remove(message);
            }
        }
        return ready;
    }

    private void send(NodeShell shell, MailQueues agent, QueueCommand what, List<QueuedMessage> batch,
            Cancellation cancellation) throws OperationException {
        if (batch.isEmpty()) {
            return;
        }
        if (what instanceof QueueCommand.Retry && listener != DialogueListener.NONE) {
            Dialogue dialogue = agent.dialogue(batch);
            send(shell, new Sending(what, dialogue.command(), batch),
                    () -> new FollowedCommand(shell, dialogue, listener).run(cancellation));
            return;
        }
        List<NodeCommand> commands = agent.commands(what, batch);
        if (commands.isEmpty()) {
            batch.forEach(message -> put(message, Outcome.REFUSED, ""));
        }
        for (NodeCommand one : commands) {
            cancellation.check();
            send(shell, new Sending(what, one, batch), () -> shell.run(one, cancellation));
        }
    }

    /** What is sent for what. */
    private record Sending(QueueCommand what, NodeCommand exact, List<QueuedMessage> batch) {}

    /** Sends it. */
    @FunctionalInterface
    private interface Sender {
        CommandOutput send() throws OperationException;
    }

    /** Sends what stands in the journal; what may not run was not sent. */
    private void send(NodeShell shell, Sending sending, Sender sender) throws OperationException {
        List<QueuedMessage> batch = sending.batch();
        journaled.put(journal.intend(shell.node().place().url(), sending.what(), sending.exact(), batch), batch);
        batch.forEach(message -> put(message, Outcome.UNKNOWN, said(message)));
        try {
            answered(batch, sender.send());
        } catch (PermissionDeniedException refused) {
            batch.forEach(message -> put(message, Outcome.NOT_SENT, ""));
            throw refused;
        }
    }

    private void answered(List<QueuedMessage> batch, CommandOutput output) {
        batch.forEach(message -> answered.add(MessageKey.of(message)));
        String all = (output.errors() + '\n' + output.output()).strip();
        Map<String, String> lines = all.lines().collect(Collectors.toMap(QueueAnswers::id, line -> line,
                (first, second) -> second, HashMap::new));
        String general = lines.getOrDefault("", output.exitStatus() == 0 ? "" : all);
        batch.forEach(message -> put(message, Outcome.UNKNOWN,
                lines.getOrDefault(message.id(), general.isEmpty() ? said(message) : general)));
    }

    /** A login of its own: the other connection may be gone, or the wish to cancel closed it. */
    private void lookAgain() {
        List<QueuedMessage> sent = results.values().stream().filter(one -> one.outcome() == Outcome.UNKNOWN)
                .map(MessageResult::message).toList();
        if (sent.isEmpty()) {
            return;
        }
        Cancellation own = new Cancellation();
        try (NodeShell shell = access.open(node, own)) {
            for (MailQueues agent : MailQueues.find(shell, own)) {
                List<QueuedMessage> wanted = sent.stream().filter(one -> one.place().mta() == agent.mta()).toList();
                if (!wanted.isEmpty()) {
                    Map<MessageKey, QueuedMessage> now = read(agent, wanted, own);
                    wanted.forEach(message -> put(message, outcome(message, now), said(message)));
                }
            }
        } catch (OperationException reason) {
            failure = Optional.of(failure.orElse(reason));
        }
    }

    private Outcome outcome(QueuedMessage message, Map<MessageKey, QueuedMessage> now) {
        MessageKey key = MessageKey.of(message);
        Optional<QueuedMessage> found = Optional.ofNullable(now.get(key))
                .filter(one -> MessageKey.isSame(message, one));
        return QueueAnswers.outcome(command, message, found, said(message), answered.contains(key));
    }

    private static Map<MessageKey, QueuedMessage> read(MailQueues agent, List<QueuedMessage> wanted,
            Cancellation cancellation) throws OperationException {
        Set<MessageKey> keys = wanted.stream().map(MessageKey::of).collect(Collectors.toSet());
        Map<MessageKey, QueuedMessage> found = new HashMap<>();
        agent.read(message -> {
            MessageKey key = MessageKey.of(message);
            if (keys.contains(key)) {
                found.put(key, message);
            }
        }, cancellation);
        found.replaceAll((key, message) -> agent.complete(message));
        return found;
    }

    private String said(QueuedMessage message) {
        return results.get(MessageKey.of(message)).said();
    }

    private void put(QueuedMessage message, Outcome outcome, String said) {
        results.put(MessageKey.of(message), new MessageResult(message, outcome, said));
    }
}
