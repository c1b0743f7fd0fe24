// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A group of qmail-ldap has members by address, by entry and by filter: none of them is hidden or lost. */
class GroupMembersTest extends Journey {

    @Test
    void membersByEntryAndByFilterStandBesideTheAddresses() {
        try (Slapd server = Slapd.builder(SchemaSet.QMAIL).sample().start()) {
            Connections.open("Groups", server);
            new AccountsViewBot(bot).waitForAll("3 rows").find("team@example.com", "list").openFirst();
            EditorBot editor = EditorBot.of(bot, "team@example.com", "list");
            String info = "uid=info,ou=example.com," + server.suffix();
            assertEquals(info, editor.text("memberEntries").getText().strip());
            assertEquals("(mail=*@example.com)", editor.text("memberFilters").getText().strip());
            editor.text("memberFilters").setText("(mail=a*@example.com)\n(mail=b*@example.com)");
            PreviewBot preview = editor.save();
            assertFalse(preview.ldif().contains("dnmember"), preview.ldif());
            preview.apply();
            editor.waitUntilSaved();
            String team = "cn=team,ou=example.com," + server.suffix();
            assertEquals(List.of(info), server.values(team, "dnmember"));
            assertEquals(List.of("(mail=a*@example.com)", "(mail=b*@example.com)"),
                    server.values(team, "filtermember").stream().sorted().toList());
        }
    }
}
