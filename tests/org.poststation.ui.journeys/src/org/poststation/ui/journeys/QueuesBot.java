// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The views of the queues of all nodes. */
record QueuesBot(SWTWorkbenchBot bot) {

    static final String QUEUES = "org.poststation.queue.ui.queues";
    static final String MESSAGES = "org.poststation.queue.ui.messages";
    static final String GROUPS = "org.poststation.queue.ui.groups";
    private static final long PATIENCE = Duration.ofMinutes(1).toMillis();

    SWTBotView view(String id) {
        SWTBotView view = bot.showView(id);
        view.setFocus();
        return view;
    }

    SWTBotTable overview() {
        return view(QUEUES).bot().tableWithId("queues.table");
    }

    SWTBotTable messages() {
        return view(MESSAGES).bot().tableWithId("messages.table");
    }

    SWTBotTable groups() {
        return view(GROUPS).bot().tableWithId("groups.table");
    }

    /** Looks again, until a look shows this: one that is under way may have begun too early. */
    void lookUntil(String what, BooleanSupplier isSeen) {
        bot.waitUntil(DefaultCondition.of(what + " is not seen", () -> {
            if (isSeen.getAsBoolean()) {
                return true;
            }
            view(QUEUES);
            bot.runCommand("org.eclipse.ui.file.refresh");
            return false;
        }), PATIENCE);
    }

    /** Looks until a node has so many messages. */
    SWTBotTable lookUntil(String node, int messages) {
        lookUntil(node + " with " + messages + " messages", () -> overview().rowCount() > 0
                && cell(overview(), node, "Messages").equals(Integer.toString(messages)));
        return overview();
    }

    void waitFor(String what, BooleanSupplier isTrue) {
        bot.waitUntil(DefaultCondition.of(what, isTrue::getAsBoolean), PATIENCE);
    }

    /** A cell of the row with this name; empty when there is none. */
    static String cell(SWTBotTable table, String name, String column) {
        int row = row(table, name);
        return row < 0 ? "" : table.cell(row, column);
    }

    static int row(SWTBotTable table, String name) {
        return IntStream.range(0, table.rowCount()).filter(row -> table.cell(row, 0).strip().equals(name)).findFirst()
                .orElse(-1);
    }

    static List<String> cells(SWTBotTable table, String column) {
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, column)).toList();
    }
}
