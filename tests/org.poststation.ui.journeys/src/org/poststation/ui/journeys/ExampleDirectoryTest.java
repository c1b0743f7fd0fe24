// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTUtils;

/** Somebody looks around in the example directory. */
class ExampleDirectoryTest extends Journey {

    @Test
    void oneClickOpensIt() {
        new WelcomeBot(bot).openExample();
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("693 rows");
        accounts.waitForAge("As of ");
        accounts.showOnly("Mailboxes");
        accounts.waitForCount("186 of 693 rows");
        accounts.showOnly("Aliases");
        accounts.waitForCount("467 of 693 rows");
        accounts.showOnly("Mailing lists");
        accounts.waitForCount("40 of 693 rows");
        accounts.showOnly("All kinds");
        DirectoryViewBot tree = new DirectoryViewBot(bot);
        tree.item("example.org").expand();
        List<String> texts = tree.texts();
        assertTrue(texts.containsAll(List.of("Example directory  693", "example.net  131 (3 inactive)",
                "example.org  522 (11 inactive, 1 expired)", "Mailboxes  149 (10 inactive, 1 expired)",
                "Aliases  373 (1 inactive)", "lists.example.org  40 (1 inactive)")), texts::toString);
    }

    @Test
    void aFilterThatHidesEverythingSaysSoAndGoesAwayByAClick() {
        new WelcomeBot(bot).openExample();
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("693 rows");
        accounts.filter().setText("kaminski mailbox");
        new DirectoryViewBot(bot).item("lists.example.org").select();
        accounts.waitForCount("0 of 693 rows");
        String why = accounts.bot().labelWithId("accounts.hidden").getText();
        assertTrue(why.contains("kaminski mailbox"), why);
        accounts.bot().linkWithId("accounts.hidden.clear").click("Clear the filter");
        accounts.waitForCount("40 of 693 rows");
        new DirectoryViewBot(bot).item("Example directory").select();
        accounts.waitForCount("693 rows");
    }

    @Test
    void aThemeLeavesNoColourOfTheOneBefore() {
        new WelcomeBot(bot).openExample();
        new AccountsViewBot(bot).waitForAll("693 rows");
        ImageData light = picture();
        bot.menu("Window", "Theme", "Dark").click();
        bot.waitUntil(DefaultCondition.of("The window stayed light", () -> difference(light, picture()) > 0.8));
        bot.menu("Window", "Theme", "Light").click();
        bot.waitUntil(DefaultCondition.of("Colours of the dark theme stayed",
                () -> difference(light, picture()) < 0.01));
    }

    private ImageData picture() {
        return SWTUtils.capture(bot.mainShell().widget);
    }

    /** Which part of the pixels is clearly brighter or darker. */
    private static double difference(ImageData one, ImageData other) {
        int different = 0;
        for (int x = 0; x < one.width; x++) {
            for (int y = 0; y < one.height; y++) {
                different += Math.abs(brightness(one, x, y) - brightness(other, x, y)) > 0.3 ? 1 : 0;
            }
        }
        return different / ((double) one.width * one.height);
    }

    private static double brightness(ImageData picture, int x, int y) {
        RGB colour = picture.palette.getRGB(picture.getPixel(x, y));
        return (colour.red + colour.green + colour.blue) / 765.0;
    }
}
