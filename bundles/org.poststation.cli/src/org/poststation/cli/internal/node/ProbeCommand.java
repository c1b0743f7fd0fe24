// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.LogCursors;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.NodeProbe;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.NodeShell;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks nodes what they are and whether each question can be answered there. */
@Command(name = "probe")
public final class ProbeCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NodeOptions options = new NodeOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProbeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        int code = ExitCode.DONE;
        for (NodeProfile node : options.profiles(context)) {
            try (NodeShell shell = options.open(context, node)) {
                show(node, NodeProbe.run(shell, LogCursors.NONE, context.interruption().cancellation()));
            } catch (OperationCancelledException cancelled) {
                throw cancelled;
            } catch (OperationException failure) {
                Failures.of(context, format).report(node.name(), failure);
                code = Math.max(code, Failures.exitCode(failure));
            }
        }
        return code;
    }

    private void show(NodeProfile node, NodeFacts facts) {
        if (format.json()) {
            context.output().line(Json.line(object(node, facts)));
            return;
        }
        Table table = new Table(context.output()::line, List.of("NODE", "WHAT", "ANSWER"));
        object(node, facts).forEach((key, value) -> {
            if (value instanceof Map<?, ?> answers) {
                answers.forEach((what, answer) -> table.row(List.of(node.name(), what.toString(), answer.toString())));
            } else if (!key.equals("node")) {
                table.row(List.of(node.name(), key.replace('_', ' '), value.toString()));
            }
        });
        table.flush();
    }

    private static Map<String, Object> object(NodeProfile node, NodeFacts facts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", node.name());
        facts.find(SystemFacts.QUESTION).ifPresent(system -> {
            object.put("host", system.host());
            object.put("system", system.system());
            object.put("kernel", system.kernel());
            object.put("uptime_seconds", system.uptime().toSeconds());
        });
        facts.find(Load.QUESTION).ifPresent(load -> {
            object.put("load", List.of(load.one(), load.five(), load.fifteen()));
            object.put("cores", load.cores());
        });
        Map<String, String> answers = new LinkedHashMap<>();
        facts.readings().forEach((name, reading) -> answers.put(name, word(reading)));
        object.put("answers", answers);
        return object;
    }

    private static String word(Reading<?> reading) {
        return switch (reading) {
            case Reading.Known<?> known -> known.isWhole() ? "known" : "incomplete";
            case Reading.Absent<?> absent -> ReadingWords.of(absent.why());
        };
    }
}
