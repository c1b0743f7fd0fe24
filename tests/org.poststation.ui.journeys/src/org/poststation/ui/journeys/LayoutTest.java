// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.UIThreadRunnable;

/** Somebody arranges the table and finds it arranged the next time. */
class LayoutTest extends SampleJourney {

    private static final int WIDE = 333;

    @Test
    void sortingAndWidthsAreKeptAsSoonAsTheyAreChosen() {
        Connections.open("Layout", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
        int before = width(accounts, WIDE);
        accounts.table().header("Name");
        assertEquals("name", settings().get("sort"));
        assertEquals(WIDE, settings().getInt("width.address"));
        UIThreadRunnable.syncExec(() -> page().hideView(page().findView(AccountsViewBot.ID)));
        AccountsViewBot again = new AccountsViewBot(bot).waitForAll("4 rows");
        assertEquals("Name", UIThreadRunnable.syncExec(() -> again.table().widget.getSortColumn().getText()));
        assertEquals(WIDE, width(again, before));
        again.table().header("Address");
        assertEquals("address", settings().get("sort"));
    }

    /** Makes the column of the addresses so wide; how wide it was before. */
    private static int width(AccountsViewBot accounts, int wide) {
        return UIThreadRunnable.syncExec(() -> {
            Table table = accounts.table().widget;
            int before = table.getColumn(0).getWidth();
            table.getColumn(0).setWidth(wide);
            return before;
        });
    }

    /** What would be written to the workspace if the program ended now. */
    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.poststation.directory.ui"))
                .getDialogSettings().getSection("accounts");
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
