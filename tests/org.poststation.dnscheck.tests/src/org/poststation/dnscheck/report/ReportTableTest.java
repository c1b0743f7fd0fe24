// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Reports for spreadsheets. */
class ReportTableTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertEquals("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",'=1+1",
                ReportTable.csv(List.of("a", "b,c", "d \"e\"", "f\ng", "=1+1")));
    }

    @Test
    void whatServersSayCantSteerATerminal() {
        assertEquals("\ufffd[31mred\ufffd,\ufffd\ufffd", ReportTable.csv(List.of("\u001b[31mred\u0007", "\0\r")));
    }
}
