// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.util.Arrays;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** The table of the accounts and what stands around it. UI thread only. */
final class AccountsTable {

    private static final String ROWS = "org.poststation.ui.rowCount";
    private static final String STATE = "org.poststation.ui.state";
    private static final String ARRANGING = "Sort and filter rows";

    /** How many rows are shown; the table itself has items only for the rows on the screen. */
    int rows() {
        Table table = ProductWindow.accounts();
        Object rows = table == null ? null : table.getData(ROWS);
        return rows == null ? 0 : (Integer) rows;
    }

    Text filter() {
        return ProductWindow.find(Text.class, "accounts.filter");
    }

    /** Whether there are rows that are not being read again. */
    boolean isReady() {
        return "Ready".equals(ProductWindow.find(Composite.class, "accounts.state").getData(STATE));
    }

    /** Whether nothing is worked on and nothing will be arranged in a moment. */
    boolean isQuiet() {
        return Job.getJobManager().isIdle() && Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(job -> job.getName().equals(ARRANGING));
    }
}
