// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotPreferences;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTUtils;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Somebody opens Poststation for the first time and looks around. */
class FirstStartTest {

    private static final String WELCOME = "org.poststation.application.welcome";

    private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
    private final LogWatch log = new LogWatch();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void nothingWentWrong() {
        log.stop();
        assertEquals(List.of(), log.problems());
    }

    @Test
    void theWindowOpensOnTheAccountsWithAWelcome() {
        SWTBotShell window = bot.mainShell().activate();
        assertEquals("Poststation", window.getText());
        assertEquals("org.poststation.application.accounts", bot.activePerspectiveId());
        bot.viewById(WELCOME).show();
        assertTrue(bot.viewByTitle("Welcome").isVisible());
        assertEquals("Welcome to Poststation",
                bot.viewByTitle("Welcome").bot().labelWithId("welcome.title").getText());
    }

    @Test
    void helpAboutTellsWhatItIs() {
        bot.mainShell().activate();
        bot.menu("Help", "About Poststation").click();
        SWTBotShell about = bot.shell("About Poststation").activate();
        about.bot().button("Close").click();
        bot.waitUntil(Conditions.shellCloses(about));
    }

    @Test
    void theThemeChangesAtOnceAndBack() {
        SWTBotShell window = bot.mainShell().activate();
        bot.menu("Window", "Theme", "Light").click();
        bot.waitUntil(DefaultCondition.of("The window stayed dark", () -> brightness(window) > 0.8));
        bot.menu("Window", "Theme", "Dark").click();
        bot.waitUntil(DefaultCondition.of("The window stayed light", () -> brightness(window) < 0.4));
        SWTUtils.captureScreenshot(Path.of(SWTBotPreferences.SCREENSHOTS_DIR, "dark.png"));
        bot.menu("Window", "Theme", "Light").click();
        bot.waitUntil(DefaultCondition.of("The window stayed dark", () -> brightness(window) > 0.8));
        SWTUtils.captureScreenshot(Path.of(SWTBotPreferences.SCREENSHOTS_DIR, "light.png"));
    }

    @Test
    void theMenuShowsTheViewsOfThePerspective() {
        bot.mainShell().activate();
        List<String> views = bot.menu("Window", "Show View").menuItems();
        assertTrue(views.containsAll(List.of("Welcome", "Progress", "Error Log")), views::toString);
        bot.menu("Window", "Show View", "Error Log").click();
        bot.waitUntil(DefaultCondition.of("The Error Log did not open",
                () -> bot.viewByTitle("Error Log").isVisible()));
    }

    @Test
    void aClosedWelcomeComesBackFromTheHelpMenu() {
        bot.mainShell().activate();
        bot.showView(WELCOME).close();
        bot.menu("Help", "Welcome").click();
        bot.waitUntil(DefaultCondition.of("The welcome did not come back", () -> bot.viewById(WELCOME).isVisible()));
    }

    @Test
    void quickAccessFindsACommand() {
        bot.mainShell().activate();
        // A key that comes before the keyboard is back from a dialog that was just closed goes nowhere.
        bot.waitUntil(Conditions.shellIsActive("Poststation"));
        Keyboard.pressShortcut(SWT.CTRL, '3');
        bot.waitUntil(Conditions.shellIsActive("Find Actions"));
        bot.shell("Find Actions").close();
        bot.waitUntil(Conditions.shellIsActive("Poststation"));
    }

    /** How bright the window looks on the screen, from 0 to 1. */
    private static double brightness(SWTBotShell window) {
        ImageData pixels = SWTUtils.capture(window.widget);
        double sum = 0;
        int count = 0;
        for (int x = 0; x < pixels.width; x += 8) {
            for (int y = 0; y < pixels.height; y += 8) {
                RGB colour = pixels.palette.getRGB(pixels.getPixel(x, y));
                sum += (colour.red + colour.green + colour.blue) / 765.0;
                count++;
            }
        }
        return sum / count;
    }
}
