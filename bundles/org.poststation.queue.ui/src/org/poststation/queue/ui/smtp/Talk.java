// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.queue.NodeAccess;
import org.poststation.remote.node.NodeShell;
import org.poststation.smtp.Dialer;
import org.poststation.smtp.SmtpDialogue;
import org.poststation.smtp.SmtpLine;
import org.poststation.smtp.SmtpRequest;
import org.poststation.smtp.Step;
import org.poststation.smtp.Transcript;

/**
 * The dialogues with one server or two, kept open between the steps. Steps are done by one job at a time;
 * {@link #close} and {@link #lines} may be called meanwhile.
 */
final class Talk implements AutoCloseable {

    private final DialogueDraft draft;
    private final NodeAccess access;
    private final Runnable news;
    private final Cancellation cancellation = new Cancellation();
    private final List<LineRow> lines = new ArrayList<>();
    private final List<SmtpDialogue> dialogues = new ArrayList<>();
    private Optional<NodeShell> shell = Optional.empty();

    /**
     * @param access logs in on the node
     * @param news is run after each line, on whatever thread
     */
    Talk(DialogueDraft draft, NodeAccess access, Runnable news) {
        this.draft = draft;
        this.access = access;
        this.news = news;
    }

    /** Does the next step with each server, or all that are left. */
    Operation<List<Transcript>> go(boolean isToEnd) {
        return progress -> {
            try (Cancellation.Registration registration = progress.cancellation().onRequest(this::close)) {
                open();
                do {
                    step();
                } while (isToEnd && !isOver());
                cancellation.check();
                return dialogues.stream().map(SmtpDialogue::transcript).toList();
            } finally {
                if (isOver()) {
                    shell.ifPresent(NodeShell::close);
                }
            }
        };
    }

    private void open() throws OperationException {
        if (dialogues.isEmpty()) {
            List<SmtpRequest> requests = draft.requests();
            if (!draft.node().isEmpty()) {
                shell = Optional.of(access.open(draft.node(), cancellation));
            }
            Dialer dialer = shell.<Dialer>map(node -> node::connect).orElse(Dialer.direct());
            for (SmtpRequest request : requests) {
                dialogues.add(new SmtpDialogue(request, dialer, line -> add(request.target().name(), line),
                        cancellation));
            }
        }
    }

    private void step() {
        for (SmtpDialogue dialogue : dialogues) {
            try {
                if (dialogue.next().isPresent()) {
                    dialogue.step();
                }
            } catch (OperationException kept) {
                // stands in the transcript, and the other server goes on
                dialogue.close();
            }
        }
    }

    private boolean isOver() {
        return dialogues.stream().allMatch(dialogue -> dialogue.next().isEmpty());
    }

    /** What the next step would be; empty before the first and after the last. To be asked between the steps. */
    Optional<Step> next() {
        return dialogues.stream().flatMap(dialogue -> dialogue.next().stream()).findFirst();
    }

    private void add(String server, SmtpLine line) {
        synchronized (lines) {
            lines.add(new LineRow(lines.size(), server, line));
        }
        news.run();
    }

    /** All lines so far. */
    List<LineRow> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Ends the connections at once. */
    @Override
    public void close() {
        cancellation.request();
        shell.ifPresent(NodeShell::close);
    }
}
