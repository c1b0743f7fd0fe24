// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.action.PlannedCommand;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.text.Amounts;

/** The exact commands of a plan, one on each line. */
final class PlanText {

    /** A line with the ids of a thousand messages is cut. */
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LINES = 200;

    private PlanText() {}

    static String of(List<PlannedCommand> commands) {
        String lines = commands.stream().limit(MOST_LINES).map(PlanText::line).collect(Collectors.joining("\n"));
        return commands.size() > MOST_LINES
                ? lines + '\n' + NLS.bind(Messages.action_more_text, Amounts.number(commands.size() - MOST_LINES))
                : lines;
    }

    private static String line(PlannedCommand planned) {
        String words = String.join(" ", planned.command().arguments());
        String command = words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + '\u2026' : words;
        String root = planned.command().isRoot() ? NLS.bind(Messages.action_root_text, command) : command;
        long ids = planned.command().input().lines().count();
        return planned.node() + ": "
                + (ids == 0 ? root : NLS.bind(Messages.action_ids_text, root, Amounts.number(ids)));
    }
}
