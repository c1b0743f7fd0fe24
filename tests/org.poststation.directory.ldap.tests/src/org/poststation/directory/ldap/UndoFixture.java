// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.change.ApplyPlanOperation;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** An own server with a journal, and changes of entries below a unit of its own for each test. */
abstract class UndoFixture {

    private static int numbers;
    static Slapd slapd;
    static DirectorySession session;
    static Journal journal;

    Dn unit;

    @BeforeAll
    static void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PLAIN).noSync().start();
        session = Fixture.open(slapd);
        journal = Journals.in(TemporaryFolder.create("journal").path(), new MemorySecretStore(),
                new MemoryProfileStore()).of(session.profile());
    }

    @AfterAll
    static void stop() {
        session.close();
        slapd.close();
    }

    @BeforeEach
    void makeUnit() throws OperationException {
        numbers++;
        unit = session.base().child("ou", "unit " + numbers);
        apply(new AddEntry(DirectoryEntry.builder(unit).add("objectClass", "organizationalUnit")
                .add("ou", "unit " + numbers).build()));
    }

    Dn person(String name) throws OperationException {
        Dn dn = unit.child("cn", name);
        apply(new AddEntry(Fixture.person(dn, name)));
        return dn;
    }

    Intent intent(DirectoryChange change) throws OperationException {
        return new Intent(change instanceof AddEntry
                ? Optional.empty()
                : session.find(change.dn(), List.of(), new Cancellation()), change);
    }

    long apply(DirectoryChange... changes) {
        ChangePlan plan = new ChangePlan(Arrays.stream(changes)
                .map(change -> new PlannedChange(change.toString(), change, Optional.empty())).toList());
        try (JournalWriter writer = journal.begin(JournalAction.of("test", "test", ""))) {
            ChangeReport report = new ApplyPlanOperation(session, plan, writer).run(Progress.silent());
            assertTrue(report.isComplete() || changes.length == 1, () -> report.failures().toString());
            return writer.id().orElseThrow();
        }
    }

    UndoReport undo(long id) throws OperationException {
        return run(UndoRequest.careful(session, journal, id));
    }

    UndoReport run(UndoRequest request) throws OperationException {
        return new UndoOperation(request, request.action("undo", request.entry())).run(Progress.silent());
    }

    Modification modification(Type type, String attribute, String value) {
        return new Modification(type, attribute, List.of(AttributeValue.of(value)));
    }

    List<AttributeValue> values(String text) {
        return List.of(AttributeValue.of(text));
    }

    List<String> values(Dn dn, String attribute) {
        return slapd.values(dn.toString(), attribute).stream().sorted().toList();
    }

    /** Everything below the unit, in an order that does not depend on that of the server. */
    List<String> content() {
        return Arrays.stream(slapd.ldapsearch("-b", unit.toString(), "-o", "ldif-wrap=no").output().split("\n\n"))
                .filter(entry -> entry.startsWith("dn:"))
                .map(entry -> entry.lines().sorted().toList().toString()).sorted().toList();
    }
}
