// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.Undone;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** What was written comes back as it was. */
@Timeout(120)
class UndoTest extends UndoFixture {

    @Test
    void everyKindOfChangeComesBackAndCanBeDoneAgain() throws OperationException {
        Dn dn = unit.child("cn", "Zoë, \"Held\" + x");
        apply(new AddEntry(Fixture.person(dn, "Zoë, \"Held\" + x").toBuilder().add("description", "one", "two")
                .add("userPassword", "{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU").build()));
        apply(new AddEntry(Fixture.person(unit.child("cn", "gone"), "gone")));
        List<String> before = content();

        Dn renamed = unit.child("cn", "Other");
        long id = apply(new ModifyEntry(dn, List.of(modification(Type.DELETE, "description", "one"),
                modification(Type.ADD, "description", "three"), modification(Type.REPLACE, "sn", "Müller"),
                new Modification(Type.ADD, "jpegPhoto", List.of(AttributeValue.of(new byte[] {-1, 0, 10}))))),
                new DeleteEntry(unit.child("cn", "gone")), new AddEntry(Fixture.person(unit.child("cn", "new"), "new")),
                new RenameEntry(dn, Rdn.of("cn", "Other"), true, Optional.empty()),
                Fixture.replace(renamed, "title", "renamed"), new SetPassword(renamed, Fixture.secret("Neu-1 ä")));
        List<String> after = content();
        assertNotEquals(before, after);
        assertTrue(session.accepts(renamed, Fixture.secret("Neu-1 ä")));

        UndoReport undo = undo(id);
        assertTrue(undo.isComplete(), undo::toString);
        assertEquals(6, undo.undone());
        assertEquals(before, content());

        UndoReport again = undo(undo.id().orElseThrow());
        assertTrue(again.isComplete(), again::toString);
        assertEquals(after, content());
        assertTrue(session.accepts(renamed, Fixture.secret("Neu-1 ä")), "the hash itself came back");
    }

    @Test
    void aWholeTreeGoesChildrenFirstAndComesBackParentsFirst() throws OperationException {
        List<String> before = content();
        List<DirectoryChange> adds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Dn below = unit.child("ou", "d" + i);
            adds.add(new AddEntry(DirectoryEntry.builder(below).add("objectClass", "organizationalUnit").build()));
            for (int k = 0; k < 70; k++) {
                adds.add(new AddEntry(Fixture.person(below.child("cn", "p" + k), "p" + k)));
            }
        }
        long id = apply(adds.toArray(DirectoryChange[]::new));
        List<String> after = content();
        UndoReport undo = undo(id);
        assertEquals(355, undo.undone());
        assertEquals(before, content());
        undo(undo.id().orElseThrow());
        assertEquals(after, content());
    }

    @Test
    void whatIsBackAlreadyIsNotWritten() throws OperationException {
        Dn dn = person("p");
        long id = apply(Fixture.replace(dn, "title", "x"));
        UndoReport first = undo(id);
        UndoReport second = undo(id);
        assertTrue(second.isComplete());
        assertEquals(List.of(0L, 1L), List.of(second.undone(), second.alreadyBack()));
        assertEquals(OptionalLong.empty(), second.id());
        assertEquals(first.id(), Undone.of(journal.newest(10)).by(id));
        undo(first.id().orElseThrow());
        assertEquals(OptionalLong.empty(), Undone.of(journal.newest(10)).by(id));
    }

    @Test
    void aChangeOfWhichTheResultIsNotKnownIsLookedUp() throws OperationException {
        Dn made = person("made");
        Dn lost = person("lost");
        long id;
        try (JournalWriter writer = journal.begin(JournalAction.of("test", "test", ""))) {
            writer.intend(List.of(intent(Fixture.replace(made, "title", "x")),
                    intent(Fixture.replace(lost, "title", "x")),
                    intent(new AddEntry(Fixture.person(unit.child("cn", "never"), "never"))),
                    intent(new DeleteEntry(person("stays")))));
            id = writer.id().orElseThrow();
        }
        session.sendChange(Fixture.replace(made, "title", "x"), Optional.empty());
        assertEquals(4, journal.find(id).orElseThrow().counts().unknown());

        UndoReport undo = undo(id);
        assertTrue(undo.isComplete());
        assertEquals(List.of(1L, 3L), List.of(undo.undone(), undo.alreadyBack()));
        assertEquals(List.of(), values(made, "title"));
    }

    @Test
    void aFailedChangeIsNotTakenBack() throws OperationException {
        Dn dn = person("p");
        long id = apply(new AddEntry(Fixture.person(dn, "p")));
        UndoReport undo = undo(id);
        assertEquals(1, undo.alreadyBack());
        assertEquals(List.of("p"), values(dn, "sn"));
    }

    @Test
    void aDryRunOfARenamedTreeSeesTheNamesThatWillBe() throws OperationException {
        Dn old = unit.child("ou", "old");
        apply(new AddEntry(DirectoryEntry.builder(old).add("objectClass", "organizationalUnit").build()),
                new AddEntry(Fixture.person(old.child("cn", "p"), "p")));
        Dn fresh = unit.child("ou", "fresh");
        long id = apply(new RenameEntry(old, Rdn.of("ou", "fresh"), true, Optional.empty()),
                Fixture.replace(fresh.child("cn", "p"), "title", "x"));
        long undo = undo(id).id().orElseThrow();
        // taken back again: the name first, then the entry below it, under the name that it does not have yet
        UndoCheck.Summary redo = new UndoCheck(UndoRequest.careful(session, journal, undo), step -> {})
                .run(Progress.silent());
        assertEquals(new UndoCheck.Summary(2, 0, 0, 0), redo);
        assertTrue(undo(undo).isComplete());
        assertEquals(List.of("x"), values(fresh.child("cn", "p"), "title"));
    }

    @Test
    void whatIsNotThereCantBeTakenBack() {
        assertThrows(OperationException.class, () -> undo(99_999));
    }
}
