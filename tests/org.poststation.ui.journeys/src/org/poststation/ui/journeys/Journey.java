// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/**
 * A way through the product's window; leaves no dialog and no editor behind, nothing in the error log, and
 * names every control that it shows.
 */
abstract class Journey {

    final SWTWorkbenchBot bot = new SWTWorkbenchBot();
    private final LogWatch log = new LogWatch();
    private final NameWatch names = new NameWatch();

    @BeforeEach
    final void begin() {
        log.start();
        names.start();
        bot.mainShell().activate();
        new Watching(bot).off();
    }

    @AfterEach
    final void nothingWentWrong() {
        log.stop();
        names.stop();
        tidy();
        assertEquals(List.of(), log.problems());
        assertEquals(List.of(), names.problems());
    }

    /** Closes what is open, and forgets what was connected. */
    final void tidy() {
        closeDialogs();
        bot.closeAllEditors();
        Connections.closeAll();
    }

    private static void closeDialogs() {
        UIThreadRunnable.syncExec(() -> {
            Shell main = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
            Shell[] shells = PlatformUI.getWorkbench().getDisplay().getShells();
            for (int i = shells.length - 1; i >= 0; i--) {
                if (shells[i] != main && !shells[i].isDisposed() && shells[i].isVisible()) {
                    shells[i].close();
                }
            }
        });
    }
}
