// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.node.NodeOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.model.Finding;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodeProfile;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueLook;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.QueueText;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose queues are read, and which of their messages are wanted. */
final class QueueOptions {

    @Mixin
    private NodeOptions nodes = new NodeOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Option(names = "--queue", paramLabel = "NAME")
    private String queue = "";

    @Option(names = "--sender", paramLabel = "TEXT")
    private String sender = "";

    @Option(names = "--recipient", paramLabel = "TEXT")
    private String recipient = "";

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--older-than", paramLabel = "AGE", converter = AgeConverter.class)
    private Duration olderThan = Duration.ZERO;

    @Option(names = "--larger-than", paramLabel = "BYTES")
    private long largerThan;

    boolean json() {
        return format.json();
    }

    /** Reads the queues and tells what could not be read. Blocking. */
    QueueSnapshot read(Context context) throws OperationException {
        QueueSnapshot snapshot = look(context).run(Progress.silent(context.interruption().cancellation()));
        report(context, snapshot.failures());
        for (Finding finding : snapshot.findings()) {
            warn(context, "", finding.rule(), QueueText.of(finding));
        }
        return snapshot;
    }

    /** Reads the queues of the nodes that are named. */
    QueueLook look(Context context) throws OperationException {
        return new QueueLook(List.copyOf(profiles(context).keySet()), access(context));
    }

    /** How to log in on the nodes. */
    NodeAccess access(Context context) throws OperationException {
        Map<String, NodeProfile> profiles = profiles(context);
        return (node, cancellation) -> nodes.open(context, profiles.get(node));
    }

    private Map<String, NodeProfile> profiles(Context context) throws OperationException {
        Map<String, NodeProfile> profiles = new LinkedHashMap<>();
        nodes.profiles(context).forEach(profile -> profiles.put(profile.name(), profile));
        return profiles;
    }

    /** Tells why nodes are missing. */
    void report(Context context, Map<String, OperationException> failures) {
        failures.forEach(Failures.of(context, format)::report);
    }

    /** Tells something that is no failure. */
    void warn(Context context, String subject, String rule, String sentence) {
        Failures.of(context, format).warn(subject, rule, sentence);
    }

    /** The messages that are wanted, in the order of the snapshot. */
    List<QueuedMessage> wanted(QueueSnapshot snapshot) {
        return snapshot.messages().stream().filter(filter().at(snapshot.taken())).toList();
    }

    /** Which messages are wanted. */
    MessageFilter filter() {
        return new MessageFilter(queue, sender, recipient, domain.toLowerCase(Locale.ROOT), reason, olderThan,
                largerThan);
    }

    /** Whether no option says which messages are wanted. */
    boolean wantsAll() {
        return filter().equals(MessageFilter.ALL);
    }

    /** What a command ends with that could do all that it wanted where nothing failed. */
    static int exitCode(Map<String, OperationException> failures) {
        return failures.values().stream().mapToInt(Failures::exitCode).max().orElse(ExitCode.DONE);
    }
}
