// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

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
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.reason.ReasonReader;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.node.SectionOutput;

/** The queues of all Postfix instances of one node. */
public final class PostfixQueues implements MailQueues {

    /** Rule of a finding: the times of the next retries can't be read. Arguments: what was refused. */
    public static final String NO_RETRY_TIMES = "queue-no-retry-times";
    /** Rule of a finding: lines of the listing are none. Arguments: how many. */
    public static final String MALFORMED_LINES = "queue-malformed-lines";
    /** Rule of a finding: the mail system is down, the queue was read without it. */
    public static final String MAIL_SYSTEM_DOWN = "queue-mail-system-down";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String INSTANCES = "instances";
    private static final String FIND_INSTANCES = """
            command -v postqueue >/dev/null 2>&1 || exit 127
            { postmulti -l 2>/dev/null || echo "- - y $(postconf -h config_directory)"; } |
            while read -r name group active dir; do
            [ "$active" = y ] && printf '%s\\t%s\\n' "$dir" "$(postconf -c "$dir" -h queue_directory 2>/dev/null)"
            done
            exit 0
            """;

    private final NodeShell shell;
    private final String node;
    private final ReasonReader reasons = new ReasonReader();
    private final List<Finding> findings = new ArrayList<>();
    private List<PostfixInstance> instances = List.of();

    /**
     * The queues of a node.
     *
     * @param shell stays open
     */
    public PostfixQueues(NodeShell shell) {
        this.shell = shell;
        node = shell.node().name();
    }

    @Override
    public Mta mta() {
        return Mta.POSTFIX;
    }

    @Override
    public boolean find(Cancellation cancellation) throws OperationException {
        instances = instances(cancellation);
        return !instances.isEmpty();
    }

    @Override
    public void read(MessageSink messages, Cancellation cancellation) throws OperationException {
        for (PostfixInstance instance : instances) {
            read(instance, messages, cancellation);
        }
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public List<NodeCommand> commands(QueueCommand command, List<QueuedMessage> messages) {
        return PostfixCommands.of(command, messages);
    }

    @Override
    public NodeCommand content(QueuedMessage message, boolean body) {
        return PostfixCommands.content(message, body);
    }

    private List<PostfixInstance> instances(Cancellation cancellation) throws OperationException {
        Probe probe = new Probe(List.of(ProbeSection.of(INSTANCES, FIND_INSTANCES)), Duration.ofMinutes(1));
        SectionOutput answer = shell.probe(probe, cancellation).require(INSTANCES);
        List<PostfixInstance> found = new ArrayList<>();
        if (!answer.isMissing()) {
            if (!answer.isSuccess()) {
                throw new ListingFailedException(node, "postmulti -l", answer.text());
            }
            for (String line : answer.text().lines().toList()) {
                String[] said = line.split("\t", -1);
                if (said.length == 2) {
                    found.add(new PostfixInstance(found.isEmpty() ? "" : said[0], said[1]));
                }
            }
        }
        return found;
    }

    private void read(PostfixInstance instance, MessageSink messages, Cancellation cancellation)
            throws OperationException {
        QueueFiles files = files(instance, cancellation);
        PostqueueParser parser = new PostqueueParser(node, instance.name(), files, reasons);
        PostqueueListing listing = new PostqueueListing(parser, messages);
        List<String> words = new ArrayList<>(List.of("postqueue"));
        if (!instance.name().isEmpty()) {
            words.addAll(List.of("-c", instance.name()));
        }
        words.add("-j");
        NodeCommand command = NodeCommand.of(words.toArray(String[]::new)).within(PATIENCE, Integer.MAX_VALUE);
        CommandOutput end = shell.lines(command, listing, cancellation);
        if (end.exitStatus() != 0) {
            throw new ListingFailedException(node, String.join(" ", words), end.errors());
        }
        if (end.errors().contains("Mail system is down")) {
            note(MAIL_SYSTEM_DOWN, Severity.CRITICAL, List.of(instance.name()));
        }
        if (listing.malformed() > 0) {
            note(MALFORMED_LINES, Severity.WARNING, List.of(Long.toString(listing.malformed())));
        }
    }

    private QueueFiles files(PostfixInstance instance, Cancellation cancellation) throws OperationException {
        QueueFiles files = new QueueFiles();
        NodeCommand find = NodeCommand.of(QueueFiles.command(instance.queueDirectory()).toArray(String[]::new)).asRoot()
                .within(PATIENCE, Integer.MAX_VALUE);
        try {
            String errors = ListingFailedException
                    .withoutVanished(shell.lines(find, files, cancellation).errors());
            if (!errors.isEmpty()) {
                note(NO_RETRY_TIMES, Severity.NOTICE, List.of(errors));
            }
        } catch (PermissionDeniedException refused) {
            note(NO_RETRY_TIMES, Severity.NOTICE, List.of(refused.explanation().what()));
        }
        return files;
    }

    private void note(String rule, Severity severity, List<String> arguments) {
        findings.add(new Finding(rule, severity, node, arguments));
    }
}
