// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.DAY;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.alias;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.expired;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.mailbox;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.used;

import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.Overview;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.directory.lifecycle.StepPreview;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** What a person sees before a run, what of it may be done, and what can be taken back afterwards. */
@Timeout(120)
class LookBeforeTest {

    private static List<String> addresses(Overview overview, Group group) {
        return overview.of(group).stream().map(line -> line.account().address()).sorted().toList();
    }

    private static Overview overview(LifecycleFixture test) throws OperationException {
        return Overview.of(test.review(), ZoneOffset.UTC);
    }

    @Test
    void everyAccountStandsInItsLists() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)), mailbox("soon", expired(-20)),
                mailbox("later", expired(-31)), mailbox("off").replace("accountActive: TRUE", "accountActive: FALSE"),
                mailbox("usual"))) {
            assertEquals(List.of("soon@example.com"), addresses(overview(test), Group.EXPIRING), "without any rule");
            test.rules(new Expired());
            Overview before = overview(test);
            assertEquals(List.of("guest@example.com"), addresses(before, Group.DUE));
            assertEquals(List.of("off@example.com"), addresses(before, Group.INACTIVE));
            assertEquals(List.of("soon@example.com"), addresses(before, Group.EXPIRING));

            test.run();
            Overview after = overview(test);
            assertEquals(List.of(), addresses(after, Group.DUE));
            assertEquals(List.of("guest@example.com"), addresses(after, Group.WAITING));
            assertEquals(List.of("guest@example.com", "off@example.com"), addresses(after, Group.INACTIVE));

            test.passes(DAY.plusMinutes(1));
            test.run();
            Overview end = overview(test);
            assertEquals(List.of("guest@example.com"), addresses(end, Group.DELETED));
            assertEquals(List.of("off@example.com"), addresses(end, Group.INACTIVE));
            assertTrue(Files.exists(java.nio.file.Path.of(end.of(Group.DELETED).getFirst().backup().orElseThrow())));
        }
    }

    @Test
    void rulesAreTriedOutWithoutKeepingThem() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("old", used(100)), mailbox("older", used(200)),
                mailbox("busy", used(3)))) {
            test.rules(new Unused(3, 2));
            var kept = test.folder.settings();
            test.folder.save(kept.withRules(List.of()));
            LifecycleReview tried = new ReviewOperation(test.directory, test.folder,
                    ReviewOptions.at(test.clock()).by(kept)).run(Progress.silent());
            assertEquals(2, tried.due().size());
            assertEquals(List.of(), test.folder.settings().rules());
            assertEquals(List.of(), test.review().due());
        }
    }

    @Test
    void thePreviewIsWhatTheRunDoes() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)),
                alias("only", "guest@example.com"))) {
            test.rules(new Expired());
            StepPreview off = test.preview(test.review().due().getFirst());
            assertTrue(off.plan().ldif().contains("accountActive: FALSE"), off.plan().ldif());
            assertTrue(off.message().orElseThrow().text().contains("guest Müller"));
            assertEquals("guest@example.com", off.message().orElseThrow().to());
            assertTrue(test.isActive("guest") && test.mailer.sent.isEmpty(), "a preview does nothing");
            test.run();
            assertEquals(off.message().orElseThrow().text(), test.mailer.sent.getFirst().text());

            test.passes(DAY.plusMinutes(1));
            StepPreview gone = test.preview(test.review().due().getFirst());
            assertEquals(Optional.empty(), gone.message());
            assertTrue(gone.plan().ldif().contains("changetype: delete"), gone.plan().ldif());
            assertEquals(2, gone.plan().changes().size(), "the alias without a target goes too");
            assertTrue(test.exists("guest"));
        }
    }

    @Test
    void onlyWhatWasAgreedToIsTouched() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("one", expired(9)), mailbox("two", expired(9)))) {
            test.rules(new Expired());
            test.agreed = due -> due.account().address().startsWith("one@");
            assertEquals(List.of("one@example.com"),
                    test.run().results().stream().map(result -> result.address()).toList());
            assertTrue(test.isActive("two"));
            assertEquals(List.of("two@example.com"), addresses(overview(test), Group.DUE));
        }
    }

    @Test
    void whatARunDidIsInTheJournalAndIsTakenBack() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)), mailbox("busy", used(1)),
                alias("both", "guest@example.com", "busy@example.com"), alias("only", "guest@example.com"))) {
            test.rules(new Expired());
            test.run();
            assertEquals(1, undoLast(test).undone());
            assertTrue(test.isActive("guest"), "the account is in use again");
            assertEquals(1, test.run().count(Kind.RELEASED));

            assertEquals(1, test.run().count(Kind.NOTIFIED));
            test.passes(DAY.plusMinutes(1));
            assertEquals(1, test.run().count(Kind.DELETED));
            assertFalse(test.exists("guest") || test.exists("only"));
            assertTrue(undoLast(test).isComplete());
            assertTrue(test.exists("guest") && test.exists("only"));
            assertEquals(List.of("secret"), test.slapd.values(test.dn("guest"), "userPassword"));
            assertEquals(List.of("busy@example.com", "guest@example.com"),
                    test.slapd.values(test.dn("both"), "maildrop").stream().sorted().toList());
        }
    }

    private static UndoReport undoLast(LifecycleFixture test) throws OperationException {
        var journal = test.directory.journal();
        JournalEntry last = journal.newest(1).getFirst();
        assertEquals("lifecycle.run", last.why().id());
        UndoRequest request = new UndoRequest(test.directory.session(), journal, last.id(), conflict -> false);
        return new UndoOperation(request, request.action("undo", last)).run(Progress.silent());
    }
}
