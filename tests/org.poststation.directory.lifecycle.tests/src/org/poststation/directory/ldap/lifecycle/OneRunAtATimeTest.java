// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.expired;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.mailbox;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;

/** Cron and the window may meet, also by way of two profiles. */
@Timeout(120)
class OneRunAtATimeTest {

    @Test
    void onlyOneRunAtATime() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)))) {
            test.rules(new Expired());
            AtomicReference<OperationException> second = new AtomicReference<>();
            test.mailer.onSent = message -> second.set(assertThrows(OperationException.class,
                    () -> test.operation(Optional.empty(), result -> {}).run(Progress.silent())));
            assertEquals(1, test.run().count(Kind.NOTIFIED));
            assertTrue(second.get().explanation().what().contains("Another run"), second.get()::toString);
            assertEquals(Outcome.DONE, test.folder.lastRun().orElseThrow().outcome());
        }
    }

    @Test
    void anotherProfileOfTheSameServerWaitsForItsTurn() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)))) {
            test.rules(new Expired());
            ConnectionProfile other = ConnectionProfile.of("another name", test.profile.endpoint(),
                    test.profile.bindDn(), test.profile.baseDn());
            AtomicReference<OperationException> second = new AtomicReference<>();
            test.mailer.onSent = message -> second.set(assertThrows(OperationException.class, () -> {
                test.connect(other);
                test.run();
            }));
            assertEquals(1, test.run().count(Kind.NOTIFIED));
            assertTrue(second.get().explanation().what().contains("Another run"), second.get()::toString);
        }
    }
}
