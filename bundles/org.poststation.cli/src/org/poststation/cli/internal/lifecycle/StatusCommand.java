// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.LastRun;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;

/** Tells how the last run ended; for a person, and for a monitor that looks at the exit code. */
@Command(name = "status")
public final class StatusCommand extends WorkspaceCommand {

    /** A command in a context. */
    public StatusCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        Optional<LastRun> last = folder().lastRun();
        output().line(json() ? Json.line(object(last)) : text(last));
        boolean isGood = last.map(LastRun::outcome).filter(
                outcome -> outcome == Outcome.DONE || outcome == Outcome.NOTHING).isPresent();
        return isGood ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static String text(Optional<LastRun> last) {
        if (last.isEmpty()) {
            return "There was no run yet.";
        }
        LastRun run = last.get();
        StringBuilder text = new StringBuilder("Last run ").append(LifecycleWords.of(run.started())).append(": ")
                .append(LastRunWords.of(run.outcome()).replace('-', ' '));
        for (Kind kind : Kind.values()) {
            if (run.count(kind) > 0) {
                text.append(", ").append(run.count(kind)).append(' ').append(kind.word().replace('-', ' '));
            }
        }
        text.append(", ").append(run.waiting()).append(" waiting");
        return text + (run.why().isEmpty() ? "" : "\n  " + Printable.text(run.why()));
    }

    private static Map<String, Object> object(Optional<LastRun> last) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("started", last.map(run -> run.started().toString()).orElse(null));
        object.put("ended", last.flatMap(LastRun::ended).map(Instant::toString).orElse(null));
        object.put("outcome", last.map(run -> LastRunWords.of(run.outcome())).orElse("never"));
        for (Kind kind : Kind.values()) {
            object.put(kind.word().replace('-', '_'), last.map(run -> run.count(kind)).orElse(0));
        }
        object.put("waiting", last.map(LastRun::waiting).orElse(0));
        object.put("why", last.map(LastRun::why).orElse(""));
        return object;
    }
}
