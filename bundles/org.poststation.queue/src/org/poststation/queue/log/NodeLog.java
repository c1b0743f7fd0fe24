// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.SafeText;

/** One search in the logs of one node. */
final class NodeLog implements LineSink {

    /** Rule of a finding: a file can't be read. Arguments: the file. */
    static final String UNREADABLE = "log-unreadable";
    /** Rule of a finding: a program is missing. Arguments: the program and the file. */
    static final String NO_PROGRAM = "log-no-program";
    /** Rule of a finding: not all that was found in a file was taken. Arguments: the file. */
    static final String TOO_MUCH = "log-too-much";
    /** Rule of a finding: the node has no log that is known. */
    static final String NO_LOG = "log-none";
    /** Rule of a finding: a program complained. Arguments: its words. */
    static final String COMPLAINT = "log-complaint";

    private static final int LONGEST_COMPLAINT = 300;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18}):(.*)");

    private final String node;
    private final LogQuery query;
    private final Set<LogLine> lines = new LinkedHashSet<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private LineParser parser;
    private String file = "";
    private long fileBytes;

    private NodeLog(String node, LogQuery query) {
        this.node = node;
        this.query = query;
        parser = new LineParser(node, new LogClock(NodeClock.here()));
    }

    /**
     * Searches. Blocking.
     *
     * @throws OperationException when the node does not answer
     */
    static NodeLog search(NodeShell shell, LogQuery query, Collection<String> needles, Cancellation cancellation)
            throws OperationException {
        NodeLog log = new NodeLog(shell.node().name(), query);
        CommandOutput end = shell.lines(LogScript.command(query, needles), log, cancellation);
        log.finish(end);
        return log;
    }

    /** The lines of the time window, each once, in the order of the files. */
    List<LogLine> lines() {
        return List.copyOf(lines);
    }

    /** What could not be looked through. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void line(byte[] bytes, int offset, int length) {
        if (length < 2) {
            return;
        }
        String text = SafeText.decode(Arrays.copyOfRange(bytes, offset + 2, offset + length));
        switch (bytes[offset]) {
            case 'N' -> parser = new LineParser(node, new LogClock(NodeClock.of(text)));
            case 'F' -> {
                file = text;
                fileBytes = 0;
            }
            case 'L' -> {
                add(text);
                fileBytes += length - 1;
                if (fileBytes >= LogScript.MOST_BYTES) {
                    note(TOO_MUCH, Severity.WARNING, file);
                }
            }
            case 'U' -> note(UNREADABLE, Severity.WARNING, text);
            case 'P' -> note(NO_PROGRAM, Severity.WARNING, text.split(" ", 2));
            default -> throw new IllegalStateException(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }

    /** A line that was cut may lack even its number's end; it is none. */
    private void add(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            parser.parse(numbered.group(2), Long.parseLong(numbered.group(1)))
                    .filter(line -> !line.at().isBefore(query.since()) && !line.at().isAfter(query.until()))
                    .ifPresent(lines::add);
        }
    }

    private void finish(CommandOutput end) {
        if (file.isEmpty() && findings.isEmpty()) {
            note(NO_LOG, Severity.NOTICE);
        }
        String complaint = end.errors().strip();
        if (!complaint.isEmpty() && findings.stream().noneMatch(finding -> finding.rule().equals(UNREADABLE))) {
            note(COMPLAINT, Severity.NOTICE,
                    complaint.substring(0, Math.min(complaint.length(), LONGEST_COMPLAINT)));
        }
    }

    private void note(String rule, Severity severity, String... arguments) {
        findings.add(new Finding(rule, severity, node, new ArrayList<>(List.of(arguments))));
    }
}
