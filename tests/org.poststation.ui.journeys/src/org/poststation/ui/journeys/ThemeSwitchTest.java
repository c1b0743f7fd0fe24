// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.UIThreadRunnable;

/** Another theme changes colours and nothing else. */
class ThemeSwitchTest extends Journey {

    /** Longer than the window waits for the platform's new colours before it applies its own again. */
    private static final int SETTLED_MILLIS = 1000;

    @BeforeEach
    void open() {
        NodeScenes.perspective(NodeScenes.NODES);
    }

    @AfterEach
    void back() {
        bot.menu("Window", "Theme", "Light").click();
        NodeScenes.perspective(NodeScenes.ACCOUNTS);
    }

    private void use(String theme) {
        bot.menu("Window", "Theme", theme).click();
        AtomicBoolean isSettled = new AtomicBoolean();
        UIThreadRunnable.syncExec(
                () -> Display.getCurrent().timerExec(SETTLED_MILLIS, () -> isSettled.set(true)));
        bot.waitUntil(DefaultCondition.of("The theme does not settle", isSettled::get));
    }

    /** Folders of which the tool bar lies over what they show, or outside where nobody sees it. */
    private static void covered(Composite parent, List<String> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder && folder.getTopRight() != null && folder.isVisible()) {
                Rectangle bar = folder.getTopRight().getBounds();
                boolean isOutside = bar.x + bar.width > folder.getSize().x;
                if (folder.getTopRight().isVisible() && (isOutside || bar.intersects(folder.getClientArea()))) {
                    found.add(folder.getSelection() + " of " + folder.getSize() + ", tabs " + folder.getTabHeight()
                            + " high: " + bar + " lies over " + folder.getClientArea() + " or outside");
                }
            }
            if (child instanceof Composite composite) {
                covered(composite, found);
            }
        }
    }

    private void assertNothingIsCovered() {
        List<String> found = new ArrayList<>();
        UIThreadRunnable.syncExec(() -> covered(bot.mainShell().widget, found));
        assertEquals(List.of(), found);
    }

    @Test
    void toolBarsStayBesideTheTabs() {
        for (String theme : List.of("Dark", "Light")) {
            use(theme);
            assertNothingIsCovered();
        }
    }

    @Test
    void whatIsHiddenMeanwhileIsInOrderLater() {
        NodeScenes.perspective(NodeScenes.ACCOUNTS);
        use("Dark");
        NodeScenes.perspective(NodeScenes.NODES);
        use("Dark");
        assertNothingIsCovered();
    }
}
