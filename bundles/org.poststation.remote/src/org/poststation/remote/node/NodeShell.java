// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.OutputTooLargeException;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.PermissionDeniedException.Missing;
import org.poststation.remote.PermissionDeniedException.Reason;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellResult;
import org.poststation.remote.ShellSession;

/** A shell on one node. May be used by several threads; closing it ends what they do. */
public final class NodeShell implements AutoCloseable {

    /** The one command line that login shells ever get. */
    static final String COMMAND_LINE = "exec /bin/sh -s";

    private static final int SAID_CHARACTERS = 400;

    private final NodeProfile node;
    private final ShellSession session;

    /** @param session is closed with this */
    public NodeShell(NodeProfile node, ShellSession session) {
        this.node = node;
        this.session = session;
    }

    /** The node. */
    public NodeProfile node() {
        return node;
    }

    /** Whether the connection still stands, as far as it is known without asking the node. */
    public boolean isOpen() {
        return session.isOpen();
    }

    /**
     * Runs all sections of a probe in one round trip. Blocking, at most until its deadline.
     *
     * @return every section, also those that failed, were cut or took too long: one does not spoil the others
     * @throws OperationException when there is no whole answer, see {@link ShellSession#run}
     */
    public ProbeOutput probe(Probe probe, Cancellation cancellation) throws OperationException {
        Marks marks = Marks.random();
        byte[] script = new ProbeScript(probe, node.sudo(), marks).text().getBytes(StandardCharsets.UTF_8);
        ShellResult result = session.run(
                new ShellCommand(COMMAND_LINE, script, probe.deadline(), probe.outputLimit()), cancellation);
        Map<String, Framed> sections = whole(marks, result.output());
        return ProbeOutput.of(probe, sections);
    }

    /**
     * Runs one command. Blocking, at most until its deadline.
     *
     * @return how it ended, whatever its exit status
     * @throws OperationException {@link PermissionDeniedException} when it needs root and may not have it; when there
     *             is no whole answer, see {@link ShellSession#run}
     */
    public CommandOutput run(NodeCommand command, Cancellation cancellation) throws OperationException {
        Marks marks = Marks.random();
        byte[] script = new CommandScript(command, node.sudo(), marks).text().getBytes(StandardCharsets.UTF_8);
        ShellResult result = session.run(
                new ShellCommand(COMMAND_LINE, script, command.deadline(), command.outputLimit()), cancellation);
        Framed output = whole(marks, result.output()).get(CommandScript.SECTION);
        Framed errors = whole(marks, result.errors()).get(CommandScript.SECTION);
        CommandOutput answer = new CommandOutput(CommandScript.exitStatus(output.status()),
                SafeText.decode(output.content()), SafeText.decode(errors.content()));
        requirePermission(command, output.status(), answer);
        return answer;
    }

    /**
     * Runs one command and passes on its lines as they come. Blocking, at most until its deadline.
     *
     * @param lines gets what it prints, and nothing after this has returned; when this fails, it may have got a part
     * @return how it ended, whatever its exit status, without its output; of standard error that goes the same way only
     *         the begin
     * @throws OperationException same as {@link #run}
     */
    public CommandOutput lines(NodeCommand command, LineSink lines, Cancellation cancellation)
            throws OperationException {
        Marks marks = Marks.random();
        byte[] script = new CommandScript(command, node.sudo(), marks).text().getBytes(StandardCharsets.UTF_8);
        StringBuilder begin = new StringBuilder();
        MarkedLines output = new MarkedLines(marks, CommandScript.SECTION,
                command.isMerged() ? remembering(begin, lines) : lines);
        ShellEnd end = session.run(
                new ShellCommand(COMMAND_LINE, script, command.deadline(), command.outputLimit()), output,
                cancellation);
        if (output.isLineTooLong()) {
            throw new OutputTooLargeException(node.place().url(), MarkedLines.MOST_LINE_BYTES);
        }
        if (!output.isWhole()) {
            throw notWhole(end.errors());
        }
        String errors = SafeText.decode(whole(marks, end.errors()).get(CommandScript.SECTION).content());
        CommandOutput answer = new CommandOutput(CommandScript.exitStatus(output.status()), "", begin + errors);
        requirePermission(command, output.status(), answer);
        return answer;
    }

    /** What sudo says stands at the begin. */
    private static LineSink remembering(StringBuilder begin, LineSink lines) {
        return (bytes, offset, length) -> {
            if (begin.length() + length < SAID_CHARACTERS) {
                begin.append(SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length))).append('\n');
            }
            lines.line(bytes, offset, length);
        };
    }

    /**
     * Connects to another host as the node itself does, see {@link ShellSession#connect}. Blocking.
     *
     * @return a connection that the caller closes
     * @throws OperationException when the node does not reach it or may not
     */
    public Socket connect(String host, int port, Duration patience, Cancellation cancellation)
            throws OperationException {
        return session.connect(host, port, patience, cancellation);
    }

    private Map<String, Framed> whole(Marks marks, byte[] output) throws ConnectionLostException {
        return marks.read(output).orElseThrow(() -> notWhole(output));
    }

    private ConnectionLostException notWhole(byte[] output) {
        String said = SafeText.decode(output).strip();
        return new ConnectionLostException(When.NO_END, node.place().url(),
                said.substring(0, Math.min(said.length(), SAID_CHARACTERS)), null);
    }

    private void requirePermission(NodeCommand command, String status, CommandOutput answer)
            throws PermissionDeniedException {
        if (command.isRoot()) {
            Reason reason = switch (status) {
                case CommandScript.NOT_ROOT -> Reason.NOT_ROOT;
                case CommandScript.NO_SUDO -> Reason.NO_SUDO;
                default -> Sudo.refusal(answer).orElse(null);
            };
            if (reason != null) {
                String line = String.join(" ", command.arguments());
                throw new PermissionDeniedException(reason, node.place().url(),
                        new Missing(line, SudoersLine.of(node, List.of(line))), answer.errors().strip());
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
