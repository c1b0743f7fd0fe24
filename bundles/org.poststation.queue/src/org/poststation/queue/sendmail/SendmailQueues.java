// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.poststation.queue.log.NodeClock;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.node.SectionOutput;

/**
 * The queues of sendmail on one node: all queue groups, and the queue of submissions. The queue files tell what
 * mailq(1) does not (tries, the reason of each recipient), and only root may read them.
 */
public final class SendmailQueues implements MailQueues {

    /** Rule of a finding: the queue files can't be read, so that mailq(1) was asked. Arguments: what was refused. */
    public static final String NO_QUEUE_FILES = "queue-no-queue-files";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SENDMAIL = "sendmail";
    private static final String SUBMISSION = "/etc/mail/submit.cf";
    /** Postfix and Exim bring a program of this name, too; each says something else to this. */
    private static final String FIND = """
            [ -r /etc/mail/sendmail.cf ] || exit 127
            program=$(command -v sendmail) || exit 127
            "$program" -d0.1 -bt </dev/null 2>/dev/null | grep -q "^Version 8" || exit 127
            printf "%s\\n" "$program"
            for file in /etc/mail/sendmail.cf /etc/mail/submit.cf; do
            [ -r $file ] && sed -n -e "s|^O *QueueDirectory=|$file\t|p" \\
            -e "s|^Q.*[, ]P[a-z]*=\\([^, ]*\\).*|$file\t\\1|p" $file
            done
            exit 0
            """;

    private final NodeShell shell;
    private final String node;
    private final List<Finding> findings = new ArrayList<>();
    private String program = "";
    private Map<String, String> folders = Map.of();

    /**
     * The queues of a node.
     *
     * @param shell stays open
     */
    public SendmailQueues(NodeShell shell) {
        this.shell = shell;
        node = shell.node().name();
    }

    @Override
    public Mta mta() {
        return Mta.SENDMAIL;
    }

    @Override
    public ProbeSection question() {
        return ProbeSection.of(SENDMAIL, FIND);
    }

    @Override
    public boolean find(SectionOutput answer) {
        List<String> lines = answer.text().lines().toList();
        if (answer.isMissing() || lines.isEmpty()) {
            return false;
        }
        program = lines.getFirst();
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                found.putIfAbsent(folder(line.substring(tab + 1).strip()), line.substring(0, tab));
            }
        }
        folders = found;
        return true;
    }

    /** A queue directory may end with a pattern for several. */
    private static String folder(String directory) {
        return directory.indexOf('*') < 0 ? directory : directory.substring(0, directory.lastIndexOf('/'));
    }

    @Override
    public void read(MessageSink messages, Cancellation cancellation) throws OperationException {
        try {
            readFiles(messages, cancellation);
        } catch (PermissionDeniedException refused) {
            for (String configuration : new LinkedHashSet<>(folders.values())) {
                if (!mailq(configuration, false, messages, cancellation)
                        || !mailq(configuration, true, messages, cancellation)) {
                    throw refused;
                }
            }
            findings.add(new Finding(NO_QUEUE_FILES, Severity.NOTICE, node, List.of(refused.explanation().what())));
        }
    }

    /** What anybody may see; false when that is not all. */
    private boolean mailq(String configuration, boolean isHeld, MessageSink messages, Cancellation cancellation)
            throws OperationException {
        List<String> words = new ArrayList<>(List.of(program, "-bp", "-v"));
        if (configuration.equals(SUBMISSION)) {
            words.add("-Ac");
        }
        if (isHeld) {
            words.add("-qQ");
        }
        MailqListing listing = new MailqListing(node, isHeld, messages);
        NodeCommand command = NodeCommand.of(NodeClock.before(words).toArray(String[]::new)).within(PATIENCE,
                Integer.MAX_VALUE);
        CommandOutput end = shell.lines(command, listing, cancellation);
        listing.end();
        return end.exitStatus() == 0 && end.errors().isBlank() && !listing.isRefused();
    }

    private void readFiles(MessageSink messages, Cancellation cancellation) throws OperationException {
        Map<String, Long> sizes = new HashMap<>();
        List<String> find = new ArrayList<>(List.of("/usr/bin/find"));
        find.addAll(folders.keySet());
        find.addAll(List.of("-type", "f", "-name", "df*", "-printf", "%f %s\\n"));
        lines(find, (bytes, offset, length) -> size(new String(bytes, offset, length, StandardCharsets.US_ASCII),
                sizes), cancellation);
        QueueFileListing listing = new QueueFileListing(node, sizes, messages);
        List<String> grep = new ArrayList<>(List.of("/bin/grep", "-raHE", "--include=qf*", "--include=hf*",
                QueueFileListing.PATTERN));
        grep.addAll(folders.keySet());
        lines(grep, listing, cancellation);
        listing.end();
    }

    private static void size(String line, Map<String, Long> sizes) {
        int space = line.indexOf(' ');
        if (space > 2 && line.substring(space + 1).matches("\\d{1,15}")) {
            sizes.put(line.substring(2, space), Long.parseLong(line.substring(space + 1)));
        }
    }

    private void lines(List<String> words, LineSink lines, Cancellation cancellation) throws OperationException {
        ListingFailedException.check(node, words,
                shell.lines(SendmailCommands.command(words).within(PATIENCE, Integer.MAX_VALUE), lines,
                        cancellation));
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Only what is quarantined is surely not being delivered. */
    @Override
    public Optional<QueueCommand> before(QueueCommand command) {
        return command instanceof QueueCommand.Delete ? Optional.of(new QueueCommand.Hold()) : Optional.empty();
    }

    @Override
    public List<NodeCommand> commands(QueueCommand command, List<QueuedMessage> messages) {
        return commands().of(command, messages);
    }

    @Override
    public Dialogue dialogue(List<QueuedMessage> messages) {
        return Dialogue.of(commands().sendmail(messages, "-v"));
    }

    @Override
    public NodeCommand content(QueuedMessage message, boolean body) {
        return SendmailCommands.content(message, body);
    }

    private SendmailCommands commands() {
        return new SendmailCommands(program, folders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(SUBMISSION)).map(Map.Entry::getKey).toList());
    }
}
