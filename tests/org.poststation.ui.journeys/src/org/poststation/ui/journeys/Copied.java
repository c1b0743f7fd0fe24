// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.PlatformUI;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** What was copied. */
final class Copied {

    private Copied() {}

    /** The lines on the clipboard, when the first of them begins so. */
    static List<String> lines(SWTWorkbenchBot bot, String beginning) {
        bot.waitUntil(DefaultCondition.of("Nothing was copied that begins with " + beginning,
                () -> clipboard().startsWith(beginning)));
        return clipboard().lines().toList();
    }

    private static String clipboard() {
        return UIThreadRunnable.syncExec(() -> {
            Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text == null ? "" : (String) text;
        });
    }
}
