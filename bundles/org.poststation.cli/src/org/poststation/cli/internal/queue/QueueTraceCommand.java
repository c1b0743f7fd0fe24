// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.node.NodeOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;
import org.poststation.profile.node.NodeProfile;
import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.LogQuery;
import org.poststation.queue.log.LogSearch;
import org.poststation.queue.log.LogText;
import org.poststation.queue.log.LogTrace;
import org.poststation.queue.log.MessageStory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows messages through the logs of nodes. */
@Command(name = "trace")
public final class QueueTraceCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private static final List<String> HEADINGS = List.of("TIME", "NODE", "ID", "WHAT", "ADDRESS", "PEER", "STATUS",
            "DELAY");

    private final Context context;

    @Parameters(paramLabel = "TEXT")
    private String needle;

    @Option(names = "--since", paramLabel = "AGE", converter = AgeConverter.class)
    private Duration since = Duration.ofDays(1);

    @Option(names = "--until", paramLabel = "AGE", converter = AgeConverter.class)
    private Duration until = Duration.ZERO;

    @Option(names = "--log", paramLabel = "FILE")
    private List<String> logs = new ArrayList<>();

    @Mixin
    private NodeOptions nodes = new NodeOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public QueueTraceCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        Map<String, NodeProfile> profiles = new LinkedHashMap<>();
        nodes.profiles(context).forEach(profile -> profiles.put(profile.name(), profile));
        LogTrace trace = new LogSearch(List.copyOf(profiles.keySet()),
                (node, cancellation) -> nodes.open(context, profiles.get(node)), query())
                .run(Progress.silent(context.interruption().cancellation()));
        trace.stories().forEach(this::show);
        Failures failures = Failures.of(context, format);
        trace.findings().forEach(finding -> failures.warn("", finding.rule(), LogText.of(finding)));
        trace.failures().forEach(failures::report);
        int code = trace.failures().values().stream().mapToInt(Failures::exitCode).max().orElse(ExitCode.DONE);
        return Math.max(code, trace.stories().isEmpty() ? ExitCode.SOME_FAILED : ExitCode.DONE);
    }

    private LogQuery query() throws UsageException {
        Instant now = Instant.now();
        try {
            return new LogQuery(needle, now.minus(since), now.minus(until), logs);
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + Printable.text(needle) + "\" is nothing to look for.",
                    "Give a queue id, a message-id or an address, at least three characters of it.", invalid);
        }
    }

    private void show(MessageStory story) {
        if (format.json()) {
            context.output().line(Json.line(TraceObjects.story(story)));
            return;
        }
        context.output().line(Printable.text(story.messageId() + " <" + story.sender() + "> " + story.origin()));
        Table table = new Table(context.output()::line, HEADINGS);
        story.events().forEach(event -> table.row(row(event)));
        table.flush();
        context.output().line("");
    }

    private static List<String> row(LogEvent event) {
        return List.of(TIME.format(event.line().at()), event.line().node(), event.id(), event.kind().word(),
                event.address(), event.peer(), event.status(), event.delay());
    }
}
