// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Somebody types, and other programs have stored, what is not meant for a desktop. */
class HostileTextTest extends SampleJourney {

    private static final String DOMAIN = "vd=example.com,o=hosting,dc=example,dc=org";
    private static final String ODD = "odd@example.com";
    private static final int MEGABYTE = 1_000_000;
    /** What changes with every write. */
    private static final List<String> STAMPS = List.of("quota:", "lastChange:", "entryCSN:", "modifyTimestamp:",
            "modifiersName:");

    @Test
    void signsOfSearchFiltersAreOnlySigns() {
        server.load("""
                dn: mail=%1$s,%2$s
                objectClass: VirtualMailAccount
                mail: %1$s
                cn: A*(B)\\|&C
                sn: Odd
                vdHome: /home/vmail/domains
                mailbox: example.com/odd/
                quota: 1000000S
                accountActive: TRUE
                delete: FALSE
                lastChange: 1700000000
                """.formatted(ODD, DOMAIN));
        Connections.open("Signs", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("5 rows");
        for (String typed : List.of("*", "(", ")", "\\", "|", "&", "*(b)\\|&")) {
            accounts.filter().setText(typed);
            accounts.waitForCount("1 of 5 rows");
            assertEquals(ODD, accounts.table().cell(0, 0), typed);
        }
        for (String typed : List.of("z*d", "zoe.*", "(|(mail=*))", "\\2a", "[a-z]", "zo?")) {
            accounts.filter().setText(typed);
            accounts.waitForCount("0 of 5 rows");
        }
        assertTrue(accounts.waitForAll("5 rows").table().containsItem(ODD));
    }

    @Test
    void strangeValuesStayAsTheyAreWhenSomethingElseIsSaved() {
        String text = "Bin weg. \r\n\r\nGrüße\t \r\n  ";
        server.modify("dn: " + DN + "\nchangetype: modify\nreplace: vacationInfo\nvacationInfo:: "
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "\n-\nreplace: description\ndescription: " + "long ".repeat(MEGABYTE / 5) + "end\n");
        List<String> others = others();
        Connections.open("Strange", server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox").openFirst();
        EditorBot editor = EditorBot.mailbox(bot, ADDRESS);
        assertTrue(editor.text("vacationText").getText().contains("Grüße"));
        assertFalse(editor.isDirty());
        editor.amount("quota", "3", "GB");
        PreviewBot preview = editor.save();
        assertEquals(List.of("lastChange", "quota"), attributes(preview.ldif()), preview.ldif());
        preview.apply();
        editor.waitUntilSaved();
        assertEquals(List.of("3221225472S"), server.values(DN, "quota"));
        assertEquals(others, others());
        assertEquals(List.of(text), server.values(DN, "vacationInfo"));
    }

    /** The attributes that change records name. */
    private static List<String> attributes(String ldif) {
        return ldif.lines().filter(line -> line.matches("(replace|add|delete): .*"))
                .map(line -> line.substring(line.indexOf(' ') + 1)).distinct().sorted().toList();
    }

    /** Every line of the entry that a change of the quota must not touch. */
    private List<String> others() {
        return server.ldapsearch("-b", DN, "-s", "base", "(objectClass=*)", "*", "+").requireSuccess().output().lines()
                .filter(line -> STAMPS.stream().noneMatch(line::startsWith)).toList();
    }
}
