// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.change.ChangeReport.NotTried;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.Journals;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.profile.MemoryProfileStore;
import org.poststation.testkit.profile.MemorySecretStore;

/** What is reported of a plan when a change in its middle fails in one of the ways in which it can. */
class ApplyPlanOperationTest {

    private final List<Dn> sent = new ArrayList<>();
    private final MemorySecretStore secrets = new MemorySecretStore();
    private Journal journal;

    @BeforeEach
    void makeJournal(@TempDir Path folder) {
        journal = Journals.in(folder, secrets, new MemoryProfileStore())
                .of(ConnectionProfile.of("x", Endpoint.of("x", 389, TransportSecurity.PLAIN), "", ""));
    }

    @Test
    void aRefusedChangeEndsItsOwnSubjectOnly() {
        ChangeReport report = apply(failing("cn=b", new ServerRefusedException(50, "cn=b", "", null)), delete("b", "b"),
                delete("b", "b2"), delete("c", "c"));

        assertInstanceOf(Failed.class, report.results().get(0));
        assertInstanceOf(NotTried.class, report.results().get(1));
        assertInstanceOf(Done.class, report.results().get(2));
        assertEquals(1, report.done());
    }

    @Test
    void aLostConnectionEndsEverything() {
        ChangeReport report = apply(failing("cn=a", new ConnectionFailedException(Reason.LOST, "ldap://x", null)),
                delete("a", "a"), delete("b", "b"), delete("c", "c"));

        assertEquals(1, report.failures().size());
        assertEquals(1, sent.size());
    }

    @Test
    void nothingIsTriedBelowAnEntryThatDidNotGetItsName() throws Exception {
        PlannedChange rename = new PlannedChange("old", new RenameEntry(Dn.parse("vd=old,dc=x"),
                Dn.parse("vd=new").rdn().orElseThrow(), true, Optional.empty()), Optional.empty());
        PlannedChange below = new PlannedChange("a", new DeleteEntry(Dn.parse("mail=a,vd=new,dc=x")), Optional.empty());
        PlannedChange elsewhere = new PlannedChange("b", new DeleteEntry(Dn.parse("mail=b,dc=x")), Optional.empty());

        ChangeReport report = apply(failing("vd=old,dc=x", new ServerRefusedException(50, "", "", null)), rename, below,
                elsewhere);

        assertInstanceOf(NotTried.class, report.results().get(1));
        assertInstanceOf(Done.class, report.results().get(2));
    }

    @Test
    void aDefectInTheMiddleKeepsTheReportOfWhatWasWritten() {
        ChangeReport report = apply(failing("cn=b", new IllegalStateException("boom")), delete("a", "a"),
                delete("b", "b"), delete("c", "c"));

        assertInstanceOf(Done.class, report.results().get(0));
        Failed failed = assertInstanceOf(Failed.class, report.results().get(1));
        assertTrue(failed.failure().explanation().what().contains("cn=b"));
        assertEquals("boom", failed.failure().explanation().serverText());
        assertInstanceOf(NotTried.class, report.results().get(2));
    }

    @Test
    void cancellingLeavesTheRestUntried() throws OperationException {
        Cancellation cancellation = new Cancellation();
        DirectorySession session = session(change -> cancellation.request());
        ChangePlan plan = new ChangePlan(List.of(delete("a", "a"), delete("b", "b")));

        ChangeReport report = run(session, plan, Progress.silent(cancellation));

        assertInstanceOf(Done.class, report.results().get(0));
        assertInstanceOf(NotTried.class, report.results().get(1));
        assertEquals(List.of(new ChangeResult.Done(), new ChangeResult.NotSent()), journaled());
    }

    @Test
    void theJournalSaysWhatBecameOfEachChange() throws OperationException {
        apply(failing("cn=b", new ServerRefusedException(50, "cn=b", "", null)), delete("a", "a"), delete("b", "b"),
                delete("b", "b2"), delete("c", "c"));
        assertEquals(List.of(new ChangeResult.Done(), new ChangeResult.Failed(50), new ChangeResult.NotSent(),
                new ChangeResult.Done()), journaled());
        assertEquals(new JournalCounts(2, 1, 1, 0), journal.newest(1).getFirst().counts());
    }

    @Test
    void afterALostConnectionItIsNotKnownWhetherTheChangeWasMade() throws OperationException {
        apply(failing("cn=a", new ConnectionFailedException(Reason.LOST, "ldap://x", null)), delete("a", "a"),
                delete("b", "b"));
        assertEquals(List.of(new ChangeResult.Unknown(), new ChangeResult.NotSent()), journaled());
    }

    @Test
    void theStateBeforeIsInTheJournalBeforeTheChangeIsSent() {
        List<Long> keptWhenSent = new ArrayList<>();
        DirectorySession session = session(change -> {
            JournalEntry entry = journal.newest(1).getFirst();
            try (JournaledChanges changes = journal.changes(entry.id(), Order.BACKWARD)) {
                JournaledChange last = changes.next().orElseThrow();
                assertEquals("before", last.intent().before().orElseThrow().text("description").orElseThrow());
                keptWhenSent.add(last.number());
            }
        });
        PlannedChange again = new PlannedChange("a", delete("a", "a").change(), Optional.empty());
        assertTrue(run(session, new ChangePlan(List.of(delete("a", "a"), again)), Progress.silent()).isComplete());
        assertEquals(List.of(0L, 1L), keptWhenSent, "the second change of an entry waits until the first was made");
    }

    @Test
    void whatCantBeKeptIsNotSent() {
        secrets.lock();
        ChangeReport report = apply(failing("", null), delete("a", "a"), delete("b", "b"));
        Failed failed = assertInstanceOf(Failed.class, report.results().get(0));
        assertTrue(failed.failure().explanation().what().contains("key"));
        assertInstanceOf(NotTried.class, report.results().get(1));
        assertEquals(List.of(), sent);
    }

    private ChangeReport apply(DirectorySession session, PlannedChange... changes) {
        return run(session, new ChangePlan(List.of(changes)), Progress.silent());
    }

    private ChangeReport run(DirectorySession session, ChangePlan plan, Progress progress) {
        try (JournalWriter entry = journal.begin(JournalAction.of("test", "test", ""))) {
            return new ApplyPlanOperation(session, plan, entry).run(progress);
        }
    }

    private List<ChangeResult> journaled() throws OperationException {
        List<ChangeResult> results = new ArrayList<>();
        try (JournaledChanges changes = journal.changes(1, Order.FORWARD)) {
            for (var change = changes.next(); change.isPresent(); change = changes.next()) {
                results.add(change.get().result());
            }
        }
        return results;
    }

    /** Takes a change that is sent. */
    private interface Receiver {
        void take(DirectoryChange change) throws Exception;
    }

    private DirectorySession failing(String dn, Exception failure) {
        return session(change -> {
            sent.add(change.dn());
            if (change.dn().toString().equals(dn)) {
                throw failure;
            }
        });
    }

    private static DirectorySession session(Receiver receiver) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("find")) {
                return Optional.of(DirectoryEntry.builder((Dn) arguments[0])
                        .add("description", List.of(AttributeValue.of("before"))).build());
            }
            receiver.take((DirectoryChange) arguments[0]);
            return null;
        };
        return (DirectorySession) Proxy.newProxyInstance(ApplyPlanOperationTest.class.getClassLoader(),
                new Class<?>[] {DirectorySession.class}, handler);
    }

    private static PlannedChange delete(String subject, String name) {
        return new PlannedChange(subject, new DeleteEntry(Dn.ROOT.child("cn", name)), Optional.empty());
    }
}
