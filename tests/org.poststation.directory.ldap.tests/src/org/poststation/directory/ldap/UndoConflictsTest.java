// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.journal.undo.AttributeConflict;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Reason;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** What somebody has changed since is left alone, and told. */
@Timeout(120)
class UndoConflictsTest extends UndoFixture {

    @Test
    void whatSomebodyChangedSinceIsLeftAloneUnlessForced() throws OperationException {
        Dn dn = person("p");
        long id = apply(Fixture.replace(dn, "title", "ours"), Fixture.replace(dn, "mail", "ours@example.org"));
        slapd.modify("dn: " + dn + "\nchangetype: modify\nreplace: title\ntitle: theirs\n-\n"
                + "add: mobile\nmobile: 1\n");

        List<UndoStep> steps = new ArrayList<>();
        UndoCheck.Summary summary = new UndoCheck(UndoRequest.careful(session, journal, id), steps::add)
                .run(Progress.silent());
        assertEquals(new UndoCheck.Summary(1, 0, 1, 0), summary);
        Conflict conflict = assertInstanceOf(Conflict.class, steps.get(1));
        assertEquals(Reason.CHANGED_SINCE, conflict.reason());
        AttributeConflict title = conflict.attributes().getFirst();
        assertEquals(
                List.of("title", List.of(), List.of(AttributeValue.of("ours")), List.of(AttributeValue.of("theirs"))),
                List.of(title.attribute(), title.was(), title.written(), title.now()));
        assertFalse(conflict.toString().contains("theirs"));

        UndoReport careful = undo(id);
        assertFalse(careful.isComplete());
        assertEquals(1, careful.conflicts());
        assertEquals(List.of("theirs"), values(dn, "title"));
        assertEquals(List.of(), values(dn, "mail"));

        UndoReport forced = run(new UndoRequest(session, journal, id, any -> true));
        assertTrue(forced.isComplete(), forced::toString);
        assertEquals(List.of(1L, 1L), List.of(forced.undone(), forced.alreadyBack()));
        assertEquals(List.of(), values(dn, "title"));
        assertEquals(List.of("1"), values(dn, "mobile"));
    }

    @Test
    void valuesThatOthersAddedBesideOursStay() throws OperationException {
        Dn dn = person("list");
        apply(Fixture.replace(dn, "mail", AttributeValue.of("a@x.org"), AttributeValue.of("b@x.org")));
        long id = apply(new ModifyEntry(dn, List.of(modification(Type.ADD, "mail", "c@x.org"),
                modification(Type.DELETE, "mail", "a@x.org"))));
        slapd.modify("dn: " + dn + "\nchangetype: modify\nadd: mail\nmail: theirs@x.org\n");
        assertTrue(undo(id).isComplete());
        assertEquals(List.of("a@x.org", "b@x.org", "theirs@x.org"), values(dn, "mail"));
    }

    @Test
    void whatCameToStandInTheWayIsAConflict() throws OperationException {
        long deleted = apply(new DeleteEntry(person("deleted")));
        apply(new AddEntry(
                Fixture.person(unit.child("cn", "deleted"), "deleted").toBuilder().set("sn", values("another"))
                        .build()));
        long added = apply(new AddEntry(Fixture.person(unit.child("cn", "added"), "added")));
        slapd.modify("dn: cn=added," + unit + "\nchangetype: modify\nadd: title\ntitle: theirs\n");
        Dn moved = person("moved");
        long renamed = apply(new RenameEntry(moved, Rdn.of("cn", "elsewhere"), true, Optional.empty()));
        slapd.modify("dn: cn=elsewhere," + unit + "\nchangetype: delete\n");
        Dn gone = person("gone");
        long modified = apply(Fixture.replace(gone, "title", "x"));
        slapd.modify("dn: " + gone + "\nchangetype: delete\n");

        assertEquals(Reason.EXISTS_AGAIN, undo(deleted).skipped().getFirst().reason());
        assertEquals(Reason.CHANGED_SINCE, undo(added).skipped().getFirst().reason());
        assertEquals(Reason.GONE, undo(renamed).skipped().getFirst().reason());
        assertEquals(Reason.GONE, undo(modified).skipped().getFirst().reason());
        assertEquals(List.of("theirs"), values(unit.child("cn", "added"), "title"));

        assertTrue(run(new UndoRequest(session, journal, deleted, any -> true)).isComplete());
        assertEquals(List.of("deleted"), values(unit.child("cn", "deleted"), "sn"));
        assertTrue(run(new UndoRequest(session, journal, added, any -> true)).isComplete());
        assertEquals(List.of(), values(unit.child("cn", "added"), "cn"));
        assertFalse(run(new UndoRequest(session, journal, renamed, any -> true)).isComplete());
    }

    @Test
    void aPasswordThatWasSetAgainSinceIsLeftAlone() throws OperationException {
        Dn dn = person("p");
        apply(new SetPassword(dn, Fixture.secret("first-1A")));
        long id = apply(new SetPassword(dn, Fixture.secret("second-1A")));
        apply(new SetPassword(dn, Fixture.secret("third-1A")));
        UndoReport undo = undo(id);
        assertEquals(Reason.CHANGED_SINCE, undo.skipped().getFirst().reason());
        assertTrue(session.accepts(dn, Fixture.secret("third-1A")));
        assertTrue(run(new UndoRequest(session, journal, id, any -> true)).isComplete());
        assertTrue(session.accepts(dn, Fixture.secret("first-1A")));
    }
}
