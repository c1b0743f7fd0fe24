// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.operation.OperationException;

class RunDraftTest {

    private static RunDraft draft(Outlook... outlooks) throws OperationException {
        return RunDraft.of(Looks.review(List.of(outlooks), List.of()), LifecycleSettings.NONE);
    }

    @Test
    void deletionsAreCountedOnTheButtonAndTyped() throws OperationException {
        RunDraft draft = draft(Looks.deactivate("guest"), Looks.delete("dead"), Looks.waiting("told"));
        assertEquals("2 accounts are due: 1 will be switched off, 1 owners told, 1 deleted, 0 let go.",
                draft.summary());
        assertEquals("Run for 1 and Delete 1 Account", draft.button());
        assertTrue(draft.obstacle("", false).orElseThrow().contains("Type 1"));
        assertTrue(draft.obstacle("2", false).isPresent());
        assertEquals(Optional.empty(), draft.obstacle(" 1 ", false));
        assertEquals("Delete 1 Account", draft(Looks.delete("dead")).button());
    }

    @Test
    void nothingDueCannotBeRunAndWhatOnlySwitchesOffNeedsNoTyping() throws OperationException {
        assertTrue(draft(Looks.waiting("told")).obstacle("", true).orElseThrow().contains("Nothing is due"));
        RunDraft draft = draft(Looks.deactivate("guest"));
        assertEquals("Run for 1 Account", draft.button());
        assertEquals(Optional.empty(), draft.obstacle("", false));
        assertEquals(Optional.empty(), draft.percent());
    }

    @Test
    void moreThanTheRulesAllowMustBeAllowed() throws OperationException {
        RunDraft draft = draft(Looks.deactivate("one"), Looks.deactivate("two"), Looks.deactivate("three"));
        assertTrue(draft.warning().orElseThrow().contains("3 of the 20 accounts of example.com"));
        assertTrue(draft.obstacle("", false).isPresent());
        assertEquals(Optional.empty(), draft.obstacle("", true));
        assertEquals(Optional.of(15), draft.percent());
    }

    @Test
    void onlyTheSameStepOfTheSameAccountWasAgreedTo() throws OperationException {
        RunDraft draft = draft(Looks.deactivate("guest"));
        assertTrue(draft.agreed().test(Looks.deactivate("guest")));
        assertFalse(draft.agreed().test(Looks.delete("guest")), "another step");
        assertFalse(draft.agreed().test(Looks.deactivate("other")), "another account");
        assertTrue(draft.agreed().test(new Outlook(Looks.account("other", true, ""), Optional.empty(),
                new NextStep.Release(Instant.EPOCH, Return.ACTIVE_AGAIN))), "to let go needs no agreement");
    }
}
