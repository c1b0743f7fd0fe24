// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class AwaitTest {
    @Test
    void returnsAsSoonAsTheConditionHolds() {
        AtomicInteger looks = new AtomicInteger();
        Await.until(() -> looks.incrementAndGet() == 3, "three looks");
        assertEquals(3, looks.get());
    }

    @Test
    void namesWhatItWaitedFor() {
        AssertionError error = assertThrows(AssertionError.class,
                () -> Await.until(() -> false, Duration.ofMillis(30), "pigs fly"));
        assertTrue(error.getMessage().contains("pigs fly"), error.getMessage());
    }

    @Test
    void aBrokenConditionFailsAtOnce() {
        IllegalStateException broken = new IllegalStateException("broken");
        AssertionError error = assertThrows(AssertionError.class, () -> Await.until(() -> {
            throw broken;
        }, Duration.ofHours(1), "never"));
        assertSame(broken, error.getCause());
    }

    @Test
    void returnsTheValueThatAppears() {
        AtomicInteger looks = new AtomicInteger();
        String value = Await.present(() -> looks.incrementAndGet() < 2 ? Optional.empty() : Optional.of("there"),
                Duration.ofSeconds(5), "a value");
        assertEquals("there", value);
    }

    @Test
    void repeatsAssertionsAndReportsTheLastOne() {
        AtomicInteger looks = new AtomicInteger();
        Await.passes(() -> assertEquals(4, looks.incrementAndGet()), Duration.ofSeconds(5), "the fourth look");
        AssertionError error = assertThrows(AssertionError.class,
                () -> Await.passes(() -> assertEquals(1, 2), Duration.ofMillis(30), "arithmetic"));
        assertTrue(error.getCause().getMessage().contains("expected: <1>"), error.getCause().getMessage());
    }
}
