// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.nio.charset.StandardCharsets;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** This computer as a node: a real shell, without a connection to it. */
public final class LocalNode implements ShellSession {

    private LocalNode() {}

    /** A shell on this computer. */
    public static NodeShell shell() {
        return new NodeShell(NodeProfile.LOCAL, session());
    }

    /** What such a shell stands on. */
    public static ShellSession session() {
        return new LocalNode();
    }

    static NodeFacts ask() throws OperationException {
        return NodeProbe.run(shell(), LogCursors.NONE, new Cancellation());
    }

    @Override
    public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) {
        ToolResult result = Tool.of("sh", "dash").with("-c", command.line()).timeout(command.deadline())
                .run(new String(command.input(), StandardCharsets.UTF_8));
        byte[] printed = result.output().getBytes(StandardCharsets.UTF_8);
        output.write(printed, 0, printed.length);
        return new ShellEnd(result.exitCode(), result.errors().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // a shell for each command: nothing stays open
    }
}
