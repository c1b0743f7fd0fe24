// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Failures as statuses. */
class StatusesTest {

    @Test
    void keepsEverySentence() {
        OperationException failure = new OperationException(
                new Explanation("Refused.", List.of("Wrong password."), "Try another.", "80090308"));
        IStatus status = Statuses.of(failure);
        assertEquals(IStatus.ERROR, status.getSeverity());
        assertEquals("Refused.", status.getMessage());
        assertSame(failure, status.getException());
        assertEquals(3, status.getChildren().length);
        assertEquals("Try another.", status.getChildren()[1].getMessage());
    }

    @Test
    void aFailureWithoutDetailsHasNoChildren() {
        assertEquals(0, Statuses.of(new OperationException(Explanation.of("Refused.", ""))).getChildren().length);
    }

    @Test
    void beingCancelledIsNoError() {
        assertEquals(IStatus.CANCEL, Statuses.of(new OperationCancelledException()).getSeverity());
    }
}
