// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.ListingFailedException;
import org.poststation.queue.MailQueues;
import org.poststation.queue.MessageSink;
import org.poststation.queue.action.Dialogue;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.reason.ReasonReader;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
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
    private final Map<String, QueueFiles> files = new HashMap<>();
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
    public ProbeSection question() {
        return ProbeSection.of(INSTANCES, FIND_INSTANCES);
    }

    @Override
    public boolean find(SectionOutput answer) throws OperationException {
        if (!answer.isMissing() && !answer.isSuccess()) {
            throw new ListingFailedException(node, "postmulti -l", answer.text());
        }
        List<PostfixInstance> found = new ArrayList<>();
        if (!answer.isMissing()) {
            for (String line : answer.text().lines().toList()) {
                String[] said = line.split("\t", -1);
                if (said.length == 2) {
                    found.add(new PostfixInstance(found.isEmpty() ? "" : said[0], said[1]));
                }
            }
        }
        instances = found;
        return !instances.isEmpty();
    }

    @Override
    public void read(MessageSink messages, Cancellation cancellation) throws OperationException {
        for (PostfixInstance instance : instances) {
            InstanceReading reading = new InstanceReading(shell, instance, reasons);
            reading.read(messages, cancellation);
            files.put(instance.name(), reading.files());
            findings.addAll(reading.findings());
        }
    }

    @Override
    public QueuedMessage complete(QueuedMessage message) {
        return files.get(message.place().instance()).complete(message);
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
    public Dialogue dialogue(List<QueuedMessage> messages) {
        return PostfixDialogue.of(messages);
    }

    @Override
    public NodeCommand content(QueuedMessage message, boolean body) {
        return PostfixCommands.content(message, body);
    }
}
