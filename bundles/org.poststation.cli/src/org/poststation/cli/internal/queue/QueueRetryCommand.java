// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.platform.json.Json;
import org.poststation.queue.action.DialogueListener;
import org.poststation.queue.action.QueueCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries to deliver messages now; with the dialogue when somebody wants to follow it. */
@Command(name = "retry")
public final class QueueRetryCommand extends QueueActionCommand {

    @Option(names = "--follow")
    private boolean follow;

    /** A command in a context. */
    public QueueRetryCommand(Context context) {
        super(context, new QueueCommand.Retry());
    }

    @Override
    DialogueListener dialogue() {
        return follow ? this::print : DialogueListener.NONE;
    }

    /** Several nodes may speak at once. */
    private synchronized void print(String node, String line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", node);
        object.put("line", line);
        context().output().line(options().json() ? Json.line(object) : Printable.text(node + ": " + line));
        context().output().flush();
    }
}
