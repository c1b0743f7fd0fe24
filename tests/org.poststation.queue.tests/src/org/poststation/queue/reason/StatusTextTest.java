// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4.2.2 | The mailbox is full (temporary)",
            "5.1.1 | The mailbox does not exist (for good)", "4.4.1 | No host answers (temporary)",
            "4.4.99 | The way there has a fault: network, DNS or routing (temporary)",
            "4.99.1 | Something is wrong (temporary)", "2.0.0 | Delivered"})
    void aCodeIsSaidInWords(String code, String words) {
        assertEquals(words, StatusText.of(code));
    }

    @Test
    void whatIsNoCodeMeansNothing() {
        assertEquals("", StatusText.of(""));
        assertEquals("", StatusText.of("4.x"));
    }
}
