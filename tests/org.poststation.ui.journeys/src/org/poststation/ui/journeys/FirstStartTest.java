// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTUtils;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Somebody opens Poststation for the first time and looks around. */
class FirstStartTest {

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
        bot.viewById("org.poststation.application.welcome").show();
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
        bot.waitUntil(org.poststation.ui.driver.Conditions.shellCloses(about));
    }

    @Test
    void theThemeChangesAtOnceAndBack() {
        SWTBotShell window = bot.mainShell().activate();
        bot.menu("Window", "Theme", "Light").click();
        bot.waitUntil(DefaultCondition.of("The window stayed dark", () -> brightness(window) > 0.8));
        bot.menu("Window", "Theme", "Dark").click();
        bot.waitUntil(DefaultCondition.of("The window stayed light", () -> brightness(window) < 0.4));
        SWTUtils.captureScreenshot(Path.of("target/screenshots/dark.png"));
        bot.menu("Window", "Theme", "Light").click();
        bot.waitUntil(DefaultCondition.of("The window stayed dark", () -> brightness(window) > 0.8));
        SWTUtils.captureScreenshot(Path.of("target/screenshots/light.png"));
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
