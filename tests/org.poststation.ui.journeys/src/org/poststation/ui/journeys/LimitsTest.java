// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Somebody opens a directory of which the server shows a part only, or nothing. */
class LimitsTest extends Journey {

    @Test
    void aSizeLimitThatTruncatesIsSaid() {
        try (TemporaryFolder folder = TemporaryFolder.create("journeys-");
                Slapd server = Slapd.builder(SchemaSet.PHAMM).noSync()
                        .sizeLimit("size.soft=500 size.hard=500 size.prtotal=500")
                        .ldif(MailDirectoryData.of(600, 100, 2).write(folder.resolve("some.ldif"))).start()) {
            Connections.open("Limited", server, server.readerDn(), server.readerPassword());
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAge("of more");
            assertTrue(accounts.age().contains("500 of more; the server's size limit is 500."), accounts.age());
        }
    }

    @Test
    void anAnonymousSignInThatSeesNothingIsExplained() {
        try (Slapd server = Slapd.builder(SchemaSet.PHAMM).access("to attrs=userPassword by anonymous auth by * none")
                .access("to * by users read by * none").sample().start()) {
            Connections.open("Blind", server, "", "");
            String what = new AccountsViewBot(bot).bot().labelWithId("accounts.failure.what").getText();
            assertTrue(what.contains(server.suffix()), what);
        }
    }
}
