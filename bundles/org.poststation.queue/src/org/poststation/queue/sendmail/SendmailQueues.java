// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.ListingFailedException;
import org.poststation.queue.MailQueues;
import org.poststation.queue.MessageSink;
import org.poststation.queue.action.QueueCommand;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.node.SectionOutput;

/**
 * The queues of sendmail on one node: all queue groups, and the queue of submissions. The queue files tell what
 * mailq(1) does not (tries, the reason of each recipient), and only root may read them.
 */
public final class SendmailQueues implements MailQueues {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_OUTPUT = 4 << 20;
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
    public boolean find(Cancellation cancellation) throws OperationException {
        Probe probe = new Probe(List.of(ProbeSection.of(SENDMAIL, FIND)), Duration.ofMinutes(1));
        SectionOutput answer = shell.probe(probe, cancellation).require(SENDMAIL);
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
                shell.lines(command(words).within(PATIENCE, Integer.MAX_VALUE), lines, cancellation));
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    /** Only what is quarantined is surely not being delivered. */
    @Override
    public Optional<QueueCommand> before(QueueCommand command) {
        return command instanceof QueueCommand.Delete ? Optional.of(new QueueCommand.Hold()) : Optional.empty();
    }

    @Override
    public List<NodeCommand> commands(QueueCommand command, List<QueuedMessage> messages) {
        return switch (command) {
            case QueueCommand.Retry retry -> List.of(sendmail(messages));
            case QueueCommand.Hold hold -> List.of(sendmail(messages, "-Qheld"));
            case QueueCommand.Release release -> List.of(sendmail(messages, "-Q", "-qQ"));
            case QueueCommand.Delete delete -> List.of(remove(messages));
            case QueueCommand.Requeue requeue -> List.of();
            case QueueCommand.Bounce bounce -> List.of();
        };
    }

    private NodeCommand sendmail(List<QueuedMessage> messages, String... options) {
        List<String> words = new ArrayList<>(List.of(program));
        if (SUBMISSION.equals(configuration(messages.getFirst().place().instance()))) {
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

    @Override
    public NodeCommand content(QueuedMessage message, boolean body) {
        String kind = QueueCommand.isHeld(message) ? "/hf" : "/qf";
        List<String> words = new ArrayList<>(List.of("/bin/cat", message.place().instance() + kind + message.id()));
        if (body) {
            words.add(body(message));
        }
        return command(words);
    }

    private String configuration(String folder) {
        return folders.entrySet().stream().filter(entry -> (folder + '/').startsWith(entry.getKey() + '/'))
                .map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static NodeCommand command(List<String> words) {
        return NodeCommand.of(words.toArray(String[]::new)).asRoot().within(PATIENCE, MOST_OUTPUT);
    }
}
