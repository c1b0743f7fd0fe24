// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.Dn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

class ReportRowTest {

    private static PlannedChange delete(String address) {
        return new PlannedChange(address, new DeleteEntry(Dn.ROOT.child("mail", address)), Optional.empty());
    }

    @Test
    void failuresComeFirstAndSayWhy() {
        ChangeReport report = new ChangeReport(List.of(new ChangeReport.Done(delete("a@x")),
                new ChangeReport.Failed(delete("b@x"),
                        new OperationException(Explanation.of("Not\tallowed.\nAt all.", ""))),
                new ChangeReport.NotTried(delete("c@x"))));
        List<ReportRow> rows = ReportRow.of(report);
        assertEquals(List.of("b@x", "c@x", "a@x"), rows.stream().map(ReportRow::subject).toList());
        String[] lines = ReportRow.text(rows).split("\n");
        assertEquals(3, lines.length);
        assertEquals(4, lines[0].split("\t").length);
        assertTrue(lines[0].endsWith("Not allowed. At all."), lines[0]);
    }

    @Test
    void summaryCountsChangesAndObjects() {
        assertTrue(ChangeSummary.of(new ChangePlan(List.of(delete("a@x")))).contains("a@x"));
        String many = ChangeSummary.of(new ChangePlan(List.of(delete("a@x"), delete("b@x"), delete("b@x"))));
        assertTrue(many.contains("3") && many.contains("2"), many);
    }
}
