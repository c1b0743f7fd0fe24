// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

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
}
