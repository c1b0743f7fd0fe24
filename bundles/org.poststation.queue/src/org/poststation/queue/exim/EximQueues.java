// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.ListingFailedException;
import org.poststation.queue.MailQueues;
import org.poststation.queue.MessageSink;
import org.poststation.queue.action.Dialogue;
import org.poststation.queue.action.QueueCommand;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.node.SectionOutput;

/** The queue of Exim on one node. Nearly everything needs the right of root: Exim asks for an administrator. */
public final class EximQueues implements MailQueues {

    /** Rule of a finding: reasons and retries can't be read. Arguments: what was refused. */
    public static final String NO_REASONS = "queue-no-reasons";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_OUTPUT = 4 << 20;
    private static final String EXIM = "exim";
    private static final String FIND = """
            for name in exim4 exim; do
            program=$(command -v $name) && break
            done
            [ -n "$program" ] || exit 127
            echo "program=$program"
            $AS_ROOT "$program" -bP spool_directory 2>/dev/null | sed -n "s/^spool_directory = /spool=/p"
            pick=$(command -v exipick) && echo "exipick=$pick"
            exit 0
            """;

    private final NodeShell shell;
    private final String node;
    private final List<Finding> findings = new ArrayList<>();
    private String program = "";
    private String spool = "";
    private String exipick = "";

    /**
     * The queue of a node.
     *
     * @param shell stays open
     */
    public EximQueues(NodeShell shell) {
        this.shell = shell;
        node = shell.node().name();
    }

    @Override
    public Mta mta() {
        return Mta.EXIM;
    }

    @Override
    public ProbeSection question() {
        return ProbeSection.of(EXIM, FIND);
    }

    @Override
    public boolean find(SectionOutput answer) {
        if (answer.isMissing()) {
            return false;
        }
        for (String line : answer.text().lines().toList()) {
            String value = line.substring(line.indexOf('=') + 1);
            switch (line.substring(0, Math.max(0, line.indexOf('=')))) {
                case "program" -> program = value;
                case "spool" -> spool = value;
                case "exipick" -> exipick = value;
                default -> {
                    continue;
                }
            }
        }
        return !program.isEmpty();
    }

    @Override
    public void read(MessageSink messages, Cancellation cancellation) throws OperationException {
        EximLog log = new EximLog();
        EximRetries retries = new EximRetries();
        beside(List.of("/bin/grep", "-raHE", EximLog.PATTERN, spool + "/msglog"), log, cancellation);
        beside(List.of("/usr/sbin/exim_dumpdb", spool, "retry"), retries, cancellation);
        EximListing listing = new EximListing(node, log, retries, messages);
        List<String> words = exipick.isEmpty() || spool.isEmpty()
                ? List.of(program, "-bp")
                : List.of(exipick, "--spool", spool, "--show-vars", "received_time,message_size");
        ListingFailedException.check(node, words, shell.lines(command(words), listing, cancellation));
        listing.end();
    }

    /** Without it the listing is still worth something. What is not there yet is no fault. */
    private void beside(List<String> words, LineSink lines, Cancellation cancellation) throws OperationException {
        try {
            shell.lines(command(words), lines, cancellation);
        } catch (PermissionDeniedException refused) {
            findings.add(new Finding(NO_REASONS, Severity.NOTICE, node, List.of(refused.explanation().what())));
        }
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public List<NodeCommand> commands(QueueCommand command, List<QueuedMessage> messages) {
        return switch (command) {
            case QueueCommand.Retry retry -> List.of(of(messages, "-M"));
            case QueueCommand.Hold hold -> List.of(of(messages, "-Mf"));
            case QueueCommand.Release release -> List.of(of(messages, "-Mt"));
            case QueueCommand.Delete delete -> List.of(of(messages, "-Mrm"));
            case QueueCommand.Bounce bounce -> List.of(of(messages, "-Mg"));
            case QueueCommand.Requeue requeue -> List.of();
        };
    }

    @Override
    public Dialogue dialogue(List<QueuedMessage> messages) {
        return Dialogue.of(of(messages, "-v", "-M"));
    }

    private NodeCommand of(List<QueuedMessage> messages, String... options) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(options));
        messages.forEach(message -> words.add(message.id()));
        return command(words).within(PATIENCE, MOST_OUTPUT);
    }

    @Override
    public NodeCommand content(QueuedMessage message, boolean body) {
        return command(List.of(program, body ? "-Mvc" : "-Mvh", message.id())).within(PATIENCE, MOST_OUTPUT);
    }

    private static NodeCommand command(List<String> words) {
        return NodeCommand.of(words.toArray(String[]::new)).asRoot().within(PATIENCE, Integer.MAX_VALUE);
    }
}
