// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.ChangeResult.NotSent;
import org.poststation.directory.journal.ChangeResult.Unknown;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

/** What is kept comes back as it was, the newest first, and nobody else can read it. */
class FileJournalTest {

    @TempDir
    private Path folder;

    private final MemorySecretStore secrets = new MemorySecretStore();

    @Test
    void everyKindOfChangeComesBackAsItWas() throws OperationException {
        AttributeValue hostile = AttributeValue.of(new byte[] {0, '\n', (byte) 0xff, (byte) 0xfe, 27, '[', 'm'});
        DirectoryEntry before = DirectoryEntry.builder(Fixture.dn("a\u202eb, \"c\"+=#<>\\;"))
                .add("userPassword", List.of(AttributeValue.of("{SSHA}x"))).add("photo;x-1", List.of(hostile, hostile))
                .add("empty", List.of(AttributeValue.of(""))).build();
        List<Intent> intents = List.of(Fixture.add("new"), Fixture.describe("old", "", "x".repeat(1 << 20)),
                new Intent(Optional.of(before), new DeleteEntry(before.dn()), 7),
                new Intent(Optional.of(before),
                        new RenameEntry(before.dn(), Rdn.of("cn", " "), false, Optional.of(Fixture.dn("ou")))),
                new Intent(Optional.of(before), new SetPassword(before.dn(), Secret.of("geheim".toCharArray()))));
        long id = write(intents, new Done(), new Failed(50), new NotSent(), new Unknown(),
                new Done(Optional.of(before)));

        List<JournaledChange> read = Fixture.changes(journal(), id, Order.FORWARD);
        assertEquals(5, read.size());
        assertEquals(bytes(intents), bytes(read.stream().map(JournaledChange::intent).toList()));
        assertEquals(7, read.get(2).intent().origin());
        assertInstanceOf(Done.class, read.get(0).result());
        assertEquals(new Failed(50), read.get(1).result());
        assertInstanceOf(NotSent.class, read.get(2).result());
        assertInstanceOf(Unknown.class, read.get(3).result());
        Done password = assertInstanceOf(Done.class, read.get(4).result());
        assertEquals(before.attributes(), password.after().orElseThrow().attributes());
        assertEquals(4, Fixture.changes(journal(), id, Order.BACKWARD).getFirst().number());
    }

    @Test
    void anEntrySaysWhoWhyAndHowMany() throws OperationException {
        Instant now = Instant.parse("2026-03-29T01:59:59.123Z");
        FileJournal journal = Fixture.journal(folder, secrets, Clock.fixed(now, ZoneOffset.UTC));
        JournalAction why = new JournalAction("import", "Import of users.ldif", "users.ldif", Map.of("sha256", "00"));
        try (JournalWriter writer = journal.begin(why)) {
            writer.intend(List.of(Fixture.add("a"), Fixture.add("b"), Fixture.add("c")));
            writer.result(0, new Done());
            writer.result(1, new Failed(68));
        }

        JournalEntry entry = journal().newest(10).getFirst();
        assertEquals(now, entry.when());
        assertEquals(why, entry.why());
        assertEquals("cn=admin,dc=example,dc=org", entry.who().bindDn());
        assertEquals(System.getProperty("user.name"), entry.who().osUser());
        assertEquals("ldap://ldap.example.org:389", entry.who().server());
        assertEquals(new JournalCounts(1, 1, 0, 1), entry.counts());
        assertEquals(State.FINISHED, entry.state());
        assertEquals(entry, journal().find(entry.id()).orElseThrow());
    }

    @Test
    void anActionThatWritesNothingLeavesNothing() throws OperationException {
        try (JournalWriter writer = journal().begin(Fixture.SET)) {
            assertEquals(OptionalLong.empty(), writer.id());
        }
        assertEquals(List.of(), journal().newest(10));
        assertEquals(Optional.empty(), journal().find(1));
        assertFalse(Files.exists(journal().place().folder()));
    }

    @Test
    void theNewestComesFirstWhateverTheClockSays() throws OperationException {
        for (String time : List.of("2026-11-21T10:00:00Z", "2020-01-01T00:00:00Z", "2026-11-20T10:00:00Z")) {
            FileJournal journal = Fixture.journal(folder, secrets, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
            try (JournalWriter writer = journal.begin(JournalAction.of("mailbox.set", time, ""))) {
                writer.intend(List.of(Fixture.add(time)));
            }
        }
        assertEquals(List.of("2026-11-20T10:00:00Z", "2020-01-01T00:00:00Z", "2026-11-21T10:00:00Z"),
                journal().newest(10).stream().map(entry -> entry.why().words()).toList());
        assertEquals(List.of(3L, 2L), journal().newest(2).stream().map(JournalEntry::id).toList());
    }

    @Test
    void whatIsWrittenIsReadableForNobodyElse() throws OperationException, IOException {
        write(List.of(Fixture.describe("geheimer-name", "alt", "neu")), new Done());

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (!file.equals(folder)) {
                    String access = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------", access, file.toString());
                }
                if (Files.isRegularFile(file)) {
                    assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains("geheimer-name"), file.toString());
                }
            }
        }
    }

    @Test
    void severalJournalsAndAnOptionsOnlyConnectionAreKeptApart() throws OperationException {
        write(List.of(Fixture.add("a")), new Done());
        FileJournals journals = FileJournals.in(folder, secrets, new MemoryProfileStore());
        assertEquals(List.of("ldap.example.org:389/dc=example,dc=org"),
                journals.all().stream().map(journal -> journal.name()).toList());
        assertEquals(1, journals.all().getFirst().newest(10).size());
        assertEquals(List.of(), journals.of(Fixture.SERVER.withEndpoint(
                Endpoint.of("ldap2.example.org", 389,
                        TransportSecurity.PLAIN)))
                .newest(10));
    }

    @Test
    void whenTheSecretStoreIsLockedNothingMayBeSent() {
        secrets.lock();
        JournalWriter writer = journal().begin(Fixture.SET);
        OperationException failure = assertThrows(OperationException.class,
                () -> writer.intend(List.of(Fixture.add("a"))));
        assertTrue(failure.explanation().what().contains("key"), failure.explanation().what());
        assertEquals("The secret store is locked.", failure.explanation().serverText());
        writer.close();
    }

    @Test
    void withoutAPlaceNothingMayBeSent() throws OperationException {
        FileJournals journals = new FileJournals(Optional.empty(),
                new MemoryProfileStore());
        try (JournalWriter writer = journals.of(Fixture.SERVER).begin(Fixture.SET)) {
            OperationException failure = assertThrows(OperationException.class,
                    () -> writer.intend(List.of(Fixture.add("a"))));
            assertTrue(failure.explanation().nextStep().contains("POSTSTATION_WORKSPACE"));
        }
        assertEquals(List.of(), journals.of(Fixture.SERVER).newest(1));
        assertEquals(List.of(), journals.all());
    }

    @Test
    void theOldestEntriesGoWhenThereIsTooMuch() throws OperationException {
        FileJournals journals = FileJournals.in(folder, secrets, new MemoryProfileStore());
        journals.setSizeBudget(6000);
        assertEquals(6000, journals.sizeBudget());
        JournalWriter running = journal().begin(Fixture.SET);
        running.intend(List.of(Fixture.describe("running", "", random(2000))));
        for (int i = 0; i < 5; i++) {
            write(List.of(Fixture.describe("e" + i, "", random(2000))), new Done());
        }
        assertEquals(List.of(6L, 5L, 1L), journal().newest(10).stream().map(JournalEntry::id).toList());
        running.close();
        write(List.of(Fixture.describe("last", "", random(2000))), new Done());
        assertEquals(List.of(7L, 6L), journal().newest(10).stream().map(JournalEntry::id).toList());
    }

    @Test
    void clearingLeavesNothing() throws OperationException {
        write(List.of(Fixture.add("a")), new Done());
        journal().clear();
        assertEquals(List.of(), journal().newest(10));
        assertThrows(OperationException.class, () -> journal().changes(1, Order.FORWARD));
    }

    private FileJournal journal() {
        return Fixture.journal(folder, secrets);
    }

    private long write(List<Intent> intents, ChangeResult... results) throws OperationException {
        try (JournalWriter writer = journal().begin(Fixture.SET)) {
            long first = writer.intend(intents);
            for (int i = 0; i < results.length; i++) {
                writer.result(first + i, results[i]);
            }
            return writer.id().orElseThrow();
        }
    }

    private static List<List<Byte>> bytes(List<Intent> intents) {
        return intents.stream().map(intent -> {
            ByteWriter out = new ByteWriter();
            ChangeCoder.write(out, intent);
            List<Byte> bytes = new ArrayList<>();
            for (byte one : out.toByteArray()) {
                bytes.add(one);
            }
            return bytes;
        }).toList();
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        new Random(length).ints(length, ' ', 0x7f).forEach(c -> text.append((char) c));
        return text.toString();
    }
}
