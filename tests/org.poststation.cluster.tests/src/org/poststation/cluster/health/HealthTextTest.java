// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** What rules find, in words. */
final class HealthTextTest {

    @Test
    void measuredNumbersAreWrittenAsTheReaderWritesThem() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        try {
            assertTrue(HealthText
                    .found(new Finding("load-high", Severity.WARNING, "", List.of("206", "1234.12", "2")))
                    .contains("1.234,12"));
            assertTrue(HealthText.found(new Finding("reboot-pending", Severity.NOTICE, "", List.of("6.1")))
                    .contains("6.1"), "a version is no number");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void everyRuleHasItsWords() {
        for (HealthRule rule : HealthRules.all()) {
            assertTrue(HealthText.explanation(rule).length() > 10 && HealthText.advice(rule).length() > 10, rule::id);
        }
        assertEquals("/var/spool is 97 % full.",
                HealthText.found(new Finding("disk-full", Severity.CRITICAL, "/var/spool", List.of("97"))));
        assertTrue(HealthText.found(new Finding("kernel-lockup", Severity.CRITICAL, "", List.of("2", "x {0} 'y'")))
                .endsWith("x {0} 'y'"));
    }
}
