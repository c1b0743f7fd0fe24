// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;

class PaceTest {

    private final Cancellation cancellation = new Cancellation();
    private final List<Long> begun = new ArrayList<>();
    private Duration now = Duration.ofDays(1);

    private void begin(Pace pace) throws OperationCancelledException {
        pace.await(cancellation);
        begun.add(now.minusDays(1).toMillis());
    }

    private Pace perMinute(int rate) {
        return new Pace(rate, () -> now.toNanos(), nanos -> now = now.plusNanos(nanos));
    }

    @Test
    void messagesGoNoFasterThanTheRate() throws OperationCancelledException {
        Pace pace = perMinute(30);
        for (int i = 0; i < 4; i++) {
            begin(pace);
        }
        assertEquals(List.of(0L, 2000L, 4000L, 6000L), begun);
    }

    @Test
    void whatWasSlowItselfIsNotWaitedForAndNotMadeUpFor() throws OperationCancelledException {
        Pace pace = perMinute(30);
        begin(pace);
        now = now.plusSeconds(7);
        begin(pace);
        begin(pace);
        assertEquals(List.of(0L, 7000L, 9000L), begun);
    }

    @Test
    void aWishToEndIsSeenWhileItWaits() throws OperationCancelledException {
        Pace pace = new Pace(1, () -> now.toNanos(), nanos -> {
            now = now.plusNanos(nanos);
            cancellation.request();
        });
        begin(pace);
        assertThrows(OperationCancelledException.class, () -> begin(pace));
        assertEquals(Duration.ofDays(1).plusMillis(100), now);
    }
}
