// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.ldif.LdifStyle.Secrets;

/** What the writer writes is what the reader reads, whatever the values are. */
class LdifRoundTripTest {

    private static final List<String> PIECES = List.of("", " ", ":", "<", "-", "#", "\n", "\r", "\r\n", "\n ",
            "\n\ndn: ",
            "\ndn: cn=eve\n", "dn: ", "\0", "\t", "é", "📯", "\u2028", "\u0085", "\ufeff", "\\", "\"", ",", "+", ";",
            "=",
            "x".repeat(74), "x".repeat(75), "x".repeat(76), "x".repeat(5000), "version: 1", "changetype: delete", "::");

    private final Random random = new Random(2849);

    @Test
    void changesComeBackAsTheyWere() throws Exception {
        for (int round = 0; round < 300; round++) {
            List<DirectoryChange> changes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                changes.add(change(i));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (LdifWriter writer = new LdifWriter(out, new LdifStyle(Secrets.WRITTEN, round % 2 == 0))) {
                if (round % 3 == 0) {
                    writer.version();
                }
                for (DirectoryChange change : changes) {
                    if (round % 5 == 0) {
                        writer.comment(text());
                    }
                    write(writer, change, round % 7 == 0);
                }
            }
            assertSame(changes, Ldif.read(out.toByteArray(), LdifOptions.standard()));
        }
    }

    @Test
    void secretsAreWrittenMaskedOrLeftOut() throws Exception {
        DirectoryEntry entry = DirectoryEntry.builder(Dn.parse("cn=a")).add("cn", "a")
                .add("userPassword", "{SSHA}one", "{SSHA}two").build();

        assertTrue(content(entry, Secrets.WRITTEN).contains("userPassword: {SSHA}two\n"));
        assertEquals("dn: cn=a\ncn: a\n# userPassword: (not shown)\n# userPassword: (not shown)\n",
                content(entry, Secrets.MASKED));
        assertEquals("dn: cn=a\ncn: a\n", content(entry, Secrets.OMITTED));
        ModifyEntry modify = new ModifyEntry(entry.dn(),
                List.of(new Modification(Type.REPLACE, "userPassword", entry.values("userPassword"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(out, new LdifStyle(Secrets.OMITTED, false))) {
            writer.change(modify);
        }
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("userPassword"));
    }

    @Test
    void commentsAreNoRecords() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(out, LdifStyle.COMPLETE)) {
            writer.comment("first\ndn: cn=eve\r\nchangetype: delete\r cn: x");
        }
        assertEquals(List.of(), Ldif.read(out.toByteArray(), LdifOptions.standard()));
    }

    private static String content(DirectoryEntry entry, Secrets secrets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(out, new LdifStyle(secrets, false))) {
            writer.content(entry);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(LdifWriter writer, DirectoryChange change, boolean content) throws IOException {
        if (content && change instanceof AddEntry add) {
            writer.content(add.entry());
        } else {
            writer.change(change);
        }
    }

    private static void assertSame(List<DirectoryChange> expected, List<LdifItem> read) {
        assertEquals(expected.size(), read.size(), read.toString());
        for (int i = 0; i < expected.size(); i++) {
            DirectoryChange change = ((LdifRecord) read.get(i)).change();
            if (expected.get(i) instanceof AddEntry add) {
                assertEquals(add.entry().dn(), change.dn());
                assertEquals(add.entry().attributes(), ((AddEntry) change).entry().attributes());
            } else {
                assertEquals(expected.get(i), change);
            }
        }
    }

    private DirectoryChange change(int kind) {
        return switch (kind) {
            case 0 -> new AddEntry(entry());
            case 1 -> new ModifyEntry(dn(), List.of(new Modification(Type.ADD, "cn;x-a", values()),
                    new Modification(Type.DELETE, "sn", List.of()), new Modification(Type.REPLACE, "sn", values())));
            case 2 -> new DeleteEntry(dn());
            case 3 -> new RenameEntry(dn(), rdn(), random.nextBoolean(), Optional.of(dn()));
            default -> new RenameEntry(dn(), rdn(), random.nextBoolean(), Optional.empty());
        };
    }

    private DirectoryEntry entry() {
        return DirectoryEntry.builder(dn()).add("cn", values()).add("description;lang-de", values())
                .add("userPassword", values()).build();
    }

    private Dn dn() {
        Dn dn = Dn.ROOT;
        for (int depth = random.nextInt(4); depth >= 0; depth--) {
            dn = dn.child(rdn());
        }
        return dn;
    }

    private Rdn rdn() {
        return Rdn.of("cn", "n" + text());
    }

    private List<AttributeValue> values() {
        byte[] bytes = new byte[random.nextInt(200) + 16];
        random.nextBytes(bytes);
        return List.of(AttributeValue.of("value " + text()), AttributeValue.of(text() + " "), AttributeValue.of(bytes));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
