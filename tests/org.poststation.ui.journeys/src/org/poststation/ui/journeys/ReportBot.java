// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.stream.IntStream;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** What became of each change. */
final class ReportBot {

    private final SWTBotShell shell;

    ReportBot(SWTBot anywhere) {
        shell = anywhere.shell("What became of the changes").activate();
    }

    String summary() {
        return shell.bot().labelWithId("report.summary").getText();
    }

    /** Result and object of each row: "Done zoe.held@example.com". */
    List<String> rows() {
        SWTBotTable table = shell.bot().tableWithId("report.table");
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, 0) + ' ' + table.cell(row, 1))
                .toList();
    }

    /** Why the change in this row was not done. */
    String reason(int row) {
        return shell.bot().tableWithId("report.table").cell(row, 3);
    }

    void close() {
        shell.bot().buttonWithId("report.close").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }
}
