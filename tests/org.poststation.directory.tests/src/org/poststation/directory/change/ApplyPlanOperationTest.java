// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.change.ChangeReport.NotTried;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/** What is reported of a plan when a change in its middle fails in one of the ways in which it can. */
class ApplyPlanOperationTest {

    private final List<Dn> sent = new ArrayList<>();

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
    void cancellingLeavesTheRestUntried() {
        Cancellation cancellation = new Cancellation();
        DirectorySession session = session((proxy, method, arguments) -> {
            cancellation.request();
            return null;
        });
        ChangePlan plan = new ChangePlan(List.of(delete("a", "a"), delete("b", "b")));

        ChangeReport report = new ApplyPlanOperation(session, plan).run(Progress.silent(cancellation));

        assertInstanceOf(Done.class, report.results().get(0));
        assertInstanceOf(NotTried.class, report.results().get(1));
    }

    private ChangeReport apply(DirectorySession session, PlannedChange... changes) {
        return new ApplyPlanOperation(session, new ChangePlan(List.of(changes))).run(Progress.silent());
    }

    private DirectorySession failing(String dn, Exception failure) {
        return session((proxy, method, arguments) -> {
            DirectoryChange change = (DirectoryChange) arguments[0];
            sent.add(change.dn());
            if (change.dn().toString().equals(dn)) {
                throw failure;
            }
            return null;
        });
    }

    private static DirectorySession session(InvocationHandler handler) {
        return (DirectorySession) Proxy.newProxyInstance(ApplyPlanOperationTest.class.getClassLoader(),
                new Class<?>[] {DirectorySession.class}, handler);
    }

    private static PlannedChange delete(String subject, String name) {
        return new PlannedChange(subject, new DeleteEntry(Dn.ROOT.child("cn", name)), Optional.empty());
    }
}
