// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.queue.ListingFailedException;
import org.poststation.queue.MessageSink;
import org.poststation.queue.log.NodeClock;
import org.poststation.queue.reason.ReasonReader;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/** Reads the queue of one instance: what postqueue(1) lists, and beside it what only the files tell. For one use. */
final class InstanceReading {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is said of {@code -j} before Postfix 3.1. */
    private static final Pattern TOO_OLD = Pattern.compile("postqueue: (invalid|unrecognized|illegal) option");

    private final NodeShell shell;
    private final String node;
    private final PostfixInstance instance;
    private final ReasonReader reasons;
    private final QueueFiles files = new QueueFiles();
    private final List<Finding> findings = new ArrayList<>();

    InstanceReading(NodeShell shell, PostfixInstance instance, ReasonReader reasons) {
        this.shell = shell;
        this.instance = instance;
        this.reasons = reasons;
        node = shell.node().name();
    }

    QueueFiles files() {
        return files;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Reads both. The node does it at the same time: each takes about as long as the other. */
    void read(MessageSink messages, Cancellation cancellation) throws OperationException {
        Cancellation both = new Cancellation();
        try (Cancellation.Registration registration = cancellation.onRequest(both::request);
                ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Finding>> unread = beside.submit(() -> readFiles(both));
            boolean isListed = false;
            try {
                list(messages, both);
                isListed = true;
            } finally {
                if (!isListed) {
                    both.request();
                }
            }
            findings.addAll(result(unread));
        }
    }

    private static List<Finding> result(Future<List<Finding>> reading) throws OperationException {
        try {
            return reading.get();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof OperationException expected) {
                throw expected;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void list(MessageSink messages, Cancellation cancellation) throws OperationException {
        PostqueueListing listing = new PostqueueListing(new PostqueueParser(node, instance.name(), reasons), messages);
        CommandOutput end = shell.lines(command(words("-j")), listing, cancellation);
        long malformed = listing.malformed();
        if (TOO_OLD.matcher(end.errors()).find()) {
            PrintedListing printed = new PrintedListing(instance, node, reasons, messages);
            end = shell.lines(command(NodeClock.before(words("-p"))), printed, cancellation);
            printed.end();
            malformed = printed.malformed();
        }
        if (end.exitStatus() != 0) {
            throw new ListingFailedException(node, String.join(" ", words("-j")), end.errors());
        }
        if (end.errors().contains("Mail system is down")) {
            findings.add(new Finding(PostfixQueues.MAIL_SYSTEM_DOWN, Severity.CRITICAL, node,
                    List.of(instance.name())));
        }
        if (malformed > 0) {
            findings.add(new Finding(PostfixQueues.MALFORMED_LINES, Severity.WARNING, node,
                    List.of(Long.toString(malformed))));
        }
    }

    private List<String> words(String option) {
        List<String> words = new ArrayList<>(List.of("postqueue"));
        if (!instance.name().isEmpty()) {
            words.addAll(List.of("-c", instance.name()));
        }
        words.add(option);
        return words;
    }

    private static NodeCommand command(List<String> words) {
        return NodeCommand.of(words.toArray(String[]::new)).within(PATIENCE, Integer.MAX_VALUE);
    }

    private List<Finding> readFiles(Cancellation cancellation) throws OperationException {
        NodeCommand find = command(QueueFiles.command(instance.queueDirectory())).asRoot();
        try {
            String errors = ListingFailedException.withoutVanished(shell.lines(find, files, cancellation).errors());
            return errors.isEmpty() ? List.of() : List.of(noTimes(errors));
        } catch (PermissionDeniedException refused) {
            return List.of(noTimes(refused.explanation().what()));
        }
    }

    private Finding noTimes(String said) {
        return new Finding(PostfixQueues.NO_RETRY_TIMES, Severity.NOTICE, node, List.of(said));
    }
}
