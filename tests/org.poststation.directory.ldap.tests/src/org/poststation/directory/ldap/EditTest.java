// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.Filter;
import org.poststation.directory.ReadOnlyException;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Single entries: reading, the four kinds of change, values and names of every kind, and conflicts. */
@Timeout(60)
class EditTest {

    private static Slapd slapd;
    private static DirectorySession session;

    @BeforeAll
    static void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PLAIN).start();
        session = Fixture.open(slapd);
    }

    @AfterAll
    static void stop() {
        session.close();
        slapd.close();
    }

    @Test
    void anEntryIsAddedReadChangedRenamedAndDeleted() throws OperationException {
        Dn dn = session.base().child("cn", "First");
        apply(new AddEntry(Fixture.person(dn, "First")));
        apply(new ModifyEntry(dn,
                List.of(new Modification(Modification.Type.ADD, "mail", values("a@example.org", "b@example.org")),
                        new Modification(Modification.Type.DELETE, "mail", values("a@example.org")),
                        new Modification(Modification.Type.REPLACE, "sn", values("Zoë", "Held")))));
        DirectoryEntry entry = find(dn);
        assertEquals(List.of("b@example.org"), entry.texts("MAIL"));
        assertEquals(List.of("Held", "Zoë"), entry.texts("sn").stream().sorted().toList());
        assertEquals("entryCSN", entry.version().orElseThrow().attribute());
        assertFalse(entry.has("entryCSN"));
        RenameEntry rename = new RenameEntry(dn, Dn.Rdn.of("cn", "Second"), true, Optional.empty());
        apply(rename);
        assertEquals(List.of("Second"), find(rename.renamed()).texts("cn"));
        apply(new ModifyEntry(rename.renamed(),
                List.of(new Modification(Modification.Type.DELETE, "mail", List.of()))));
        assertFalse(find(rename.renamed()).has("mail"));
        apply(new DeleteEntry(rename.renamed()));
        assertTrue(session.find(rename.renamed(), List.of(), new Cancellation()).isEmpty());
    }

    @Test
    void anEntryMovesBelowAnother() throws OperationException {
        Dn unit = session.base().child("ou", "target");
        Dn dn = session.base().child("cn", "Moved");
        apply(new AddEntry(DirectoryEntry.builder(unit).add("objectClass", "organizationalUnit").add("ou", "target")
                .build()));
        apply(new AddEntry(Fixture.person(dn, "Moved")));
        apply(new RenameEntry(dn, Dn.Rdn.of("cn", "Moved"), true, Optional.of(unit)));
        assertEquals(List.of("Moved"), find(unit.child("cn", "Moved")).texts("cn"));
    }

    @Test
    void onlyTheWantedAttributesAreRead() throws OperationException {
        DirectoryEntry entry = session.find(session.base(), List.of("dc"), new Cancellation()).orElseThrow();
        assertEquals(List.of("dc"), entry.attributes().stream().map(DirectoryEntry.Attribute::name).toList());
        DirectoryEntry bare = session.find(session.base(), List.of("1.1"), new Cancellation()).orElseThrow();
        assertEquals(List.of(), bare.attributes());
        assertTrue(bare.version().isPresent());
        DirectoryEntry operational = session.find(session.base(), List.of("+"), new Cancellation()).orElseThrow();
        assertTrue(operational.has("entryCSN") && operational.has("modifyTimestamp") && !operational.has("o"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "+", "\"", "\\", "<", ">", ";", "=", "#", " ", "\0", "ü", "𝄞", " a", "a ", "#a",
            "a#", "a,b+c\"d\\e<f>g;h=i", "  ", "a  b", "/", "'", "*()", "\n", "user=x.dc=y", "\u200b", "ﬀ"})
    void everyCharacterOfANameGoesThere(String name) throws OperationException {
        Dn dn = session.base().child("cn", "x" + name + "x");
        Dn plain = session.base().child("cn", "plain");
        apply(new AddEntry(Fixture.person(dn, "x" + name + "x")));
        try {
            assertEquals(dn, listed("x" + name + "x").dn());
            assertEquals(List.of("x" + name + "x"), find(dn).texts("cn"));
            RenameEntry there = new RenameEntry(dn, Dn.Rdn.of("cn", "plain"), true, Optional.empty());
            apply(there);
            apply(new RenameEntry(plain, Dn.Rdn.of("cn", "x" + name + "x"), true, Optional.of(session.base())));
            apply(Fixture.replace(dn, "description", "seen"));
        } finally {
            apply(new DeleteEntry(dn));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "#a", " ", "  a  b  "})
    void spacesAndHashesAtTheEdgesOfANameGoThere(String name) throws OperationException {
        Dn dn = session.base().child("cn", name);
        apply(new AddEntry(Fixture.person(dn, name)));
        assertTrue(session.find(dn, List.of(), new Cancellation()).isPresent());
        apply(new DeleteEntry(dn));
    }

    @Test
    void namesOfSeveralPairsWork() throws OperationException {
        Dn dn = Fixture.dn("cn=a\\+b+sn=c\\,d," + Fixture.BASE);
        apply(new AddEntry(DirectoryEntry.builder(dn).add("objectClass", "inetOrgPerson").add("cn", "a+b")
                .add("sn", "c,d").build()));
        assertEquals(dn, listed("a+b").dn());
        apply(new DeleteEntry(dn));
    }

    @Test
    void valuesOfAnyBytesAreKept() throws OperationException {
        Dn dn = session.base().child("cn", "Bytes");
        apply(new AddEntry(Fixture.person(dn, "Bytes")));
        byte[] large = new byte[1 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31);
        }
        for (byte[] bytes : List.of(new byte[] {0}, "a\0b\nc\r\n".getBytes(), HexFormat.of().parseHex("fffe80c3"),
                large)) {
            apply(Fixture.replace(dn, "jpegPhoto", AttributeValue.of(bytes)));
            assertEquals(List.of(AttributeValue.of(bytes)), find(dn).values("jpegPhoto"));
            assertEquals(List.of(AttributeValue.of(bytes)), listed("Bytes").values("jpegPhoto"));
        }
        apply(Fixture.replace(dn, "description", AttributeValue.of("a\0b\nc")));
        assertEquals(List.of("a\0b\nc"), find(dn).texts("description"));
        apply(new DeleteEntry(dn));
    }

    @Test
    void refusalsAreExplainedAndNothingIsWritten() throws OperationException {
        Dn dn = session.base().child("cn", "Refused");
        apply(new AddEntry(Fixture.person(dn, "Refused")));
        assertRefused(21, Fixture.replace(dn, "mail", "zoë@example.org"));
        assertRefused(21, Fixture.replace(dn, "description", AttributeValue.of(new byte[] {(byte) 0xff})));
        assertRefused(17, Fixture.replace(dn, "noSuchAttribute", "x"));
        assertRefused(65, Fixture.replace(dn, "quota", "x"), 17);
        assertRefused(65, new ModifyEntry(dn,
                List.of(new Modification(Modification.Type.DELETE, "sn", List.of()))));
        assertRefused(16, new ModifyEntry(dn,
                List.of(new Modification(Modification.Type.DELETE, "sn", values("not there")))));
        assertRefused(20, new ModifyEntry(dn,
                List.of(new Modification(Modification.Type.ADD, "sn", values("Refused")))));
        assertRefused(67, Fixture.replace(dn, "cn", "Other"), 64);
        assertRefused(68, new AddEntry(Fixture.person(dn, "Refused")));
        assertRefused(66, new DeleteEntry(session.base()));
        assertRefused(32, new DeleteEntry(session.base().child("cn", "Nobody")));
        assertRefused(69, Fixture.replace(dn, "objectClass", "organization"), 65);
        assertEquals(List.of("Refused"), find(dn).texts("sn"));
        apply(new DeleteEntry(dn));
    }

    @Test
    void aChangedEntryIsNotOverwritten() throws OperationException {
        Dn dn = session.base().child("cn", "Contested");
        apply(new AddEntry(Fixture.person(dn, "Contested")));
        Optional<EntryVersion> read = find(dn).version();
        slapd.modify("dn: " + dn + "\nchangetype: modify\nreplace: description\ndescription: theirs\n");
        for (DirectoryChange change : List.of(Fixture.replace(dn, "description", "ours"), new DeleteEntry(dn),
                new RenameEntry(dn, Dn.Rdn.of("cn", "Other"), true, Optional.empty()))) {
            assertThrows(EntryChangedException.class, () -> session.sendChange(change, read));
            assertThrows(EntryChangedException.class, () -> write(change, read, false));
        }
        assertEquals(List.of("theirs"), slapd.values(dn.toString(), "description"));
        session.sendChange(Fixture.replace(dn, "description", "ours"), find(dn).version());
        write(Fixture.replace(dn, "description", "ours again"), find(dn).version(), false);
        assertEquals(List.of("ours again"), slapd.values(dn.toString(), "description"));
        session.sendChange(new DeleteEntry(dn), find(dn).version());
    }

    @Test
    void anEntryThatIsGoneIsResultCode32EvenWhenAVersionIsExpected() throws OperationException {
        Dn dn = session.base().child("cn", "Gone");
        Optional<EntryVersion> version = find(session.base()).version();
        ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                () -> session.sendChange(Fixture.replace(dn, "description", "x"), version));
        assertEquals(32, refused.resultCode());
    }

    @Test
    void aReadOnlyProfileSendsNoChange() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port())) {
            ConnectionProfile open = Fixture.plain(proxy.port(), slapd.rootDn());
            ConnectionProfile readOnly = new ConnectionProfile(open.name(), open.endpoint(), open.bindDn(),
                    open.baseDn(), Optional.empty(), Map.of(), true, open.limits());
            try (DirectorySession reading = Fixture.open(readOnly, slapd.rootPassword())) {
                long sent = proxy.bytesToServer();
                assertThrows(ReadOnlyException.class,
                        () -> reading.sendChange(new DeleteEntry(reading.base()), Optional.empty()));
                assertThrows(ReadOnlyException.class,
                        () -> reading.sendChange(new SetPassword(reading.base(), Fixture.secret("x")),
                                Optional.empty()));
                assertEquals(sent, proxy.bytesToServer());
                assertTrue(reading.find(reading.base(), List.of(), new Cancellation()).isPresent());
            }
        }
    }

    @Test
    void passwordsAreSetByTheServerAndTried() throws OperationException {
        Dn dn = session.base().child("cn", "Login");
        apply(new AddEntry(Fixture.person(dn, "Login")));
        assertFalse(session.accepts(dn, Fixture.secret("Geheim-1")));
        apply(new SetPassword(dn, Fixture.secret("Geheim-1 ä€")));
        assertTrue(session.accepts(dn, Fixture.secret("Geheim-1 ä€")));
        assertFalse(session.accepts(dn, Fixture.secret("geheim-1 ä€")));
        assertFalse(session.accepts(dn, Fixture.secret("")));
        assertFalse(session.accepts(session.base().child("cn", "Nobody"), Fixture.secret("x")));
        assertTrue(slapd.values(dn.toString(), "userPassword").getFirst().startsWith("{SSHA}"));
        assertThrows(ServerRefusedException.class,
                () -> apply(new SetPassword(session.base().child("cn", "Nobody"), Fixture.secret("x"))));
    }

    private static void write(DirectoryChange change, Optional<EntryVersion> expected, boolean serverCompares)
            throws OperationException {
        Connector connector = new Connector(
                new Server(Fixture.plain(slapd.port(), "").endpoint(), Fixture.PATIENT),
                new Credentials(Fixture.dn(slapd.rootDn()), Fixture.secret(slapd.rootPassword())));
        try (EditConnection link = connector.edits(new Cancellation())) {
            new Write(link, change, expected).run(serverCompares);
        }
    }

    private static void assertRefused(int code, DirectoryChange change, int... alsoPossible) {
        ServerRefusedException refused = assertThrows(ServerRefusedException.class, () -> apply(change));
        if (alsoPossible.length == 0 || refused.resultCode() != alsoPossible[0]) {
            assertEquals(code, refused.resultCode(), refused.explanation().serverText());
        }
        assertFalse(refused.explanation().nextStep().isEmpty());
        assertFalse(refused.explanation().likelyCauses().isEmpty());
    }

    private static void apply(DirectoryChange change) throws OperationException {
        session.sendChange(change, Optional.empty());
    }

    private static DirectoryEntry find(Dn dn) throws OperationException {
        return session.find(dn, List.of(), new Cancellation()).orElseThrow();
    }

    private static DirectoryEntry listed(String cn) throws OperationException {
        DirectoryEntry[] found = new DirectoryEntry[1];
        session.search(SearchRequest.subtree(session.base(), Filter.equal("cn", cn)), entry -> found[0] = entry,
                new Cancellation());
        return found[0];
    }

    private static List<AttributeValue> values(String... texts) {
        return List.of(texts).stream().map(AttributeValue::of).toList();
    }
}
