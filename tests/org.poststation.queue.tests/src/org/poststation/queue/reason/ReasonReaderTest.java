// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.DeferralReason;

class ReasonReaderTest {

    private final ReasonReader reader = new ReasonReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host 127.0.0.1[127.0.0.1] said: 452 4.2.2 The account is over quota (in reply to RCPT TO command) \
            | host …[…] said: 452 4.2.2 The account is over quota (in reply to RCPT TO command) | 4.2.2
            connect to mx1.example.net[2001:db8::25]:25: Connection refused \
            | connect to …[…]:25: Connection refused |
            host mx.example.org[192.0.2.7] said: 451 4.7.1 <bob0@example.org>: Greylisted, \
            see http://postgrey.example/help/example.org.html \
            | host …[…] said: 451 4.7.1 <…>: Greylisted, see http://postgrey.example/… | 4.7.1
            Deferred: 451 4.7.1 Greylisted, try again in 300 seconds \
            | Deferred: 451 4.7.1 Greylisted, try again in … seconds | 4.7.1
            421-4.7.28 [192.0.2.9      15] Our system has seen an unusual rate. d2e1a72fcca58-7a98d4e2f31si - gsmtp \
            | 421-4.7.28 […      …] Our system has seen an unusual rate. … - gsmtp | 4.7.28
            Host or domain name not found. Name service error for name=example.invalid type=MX: try again \
            | Host or domain name not found. Name service error for name=… type=MX: try again |
            delivery temporarily suspended: lost connection with mx.example.com[198.51.100.3] while sending RCPT TO \
            | delivery temporarily suspended: lost connection with …[…] while sending RCPT TO |
            Cannot start TLS: handshake failure, TLSv1.2 | Cannot start TLS: handshake failure, TLSv1.2 |
            """)
    void whatDiffersIsTakenOut(String text, String pattern, String status) {
        DeferralReason reason = reader.read(text);
        assertEquals(pattern, reason.pattern());
        assertEquals(status == null ? "" : status, reason.status());
        assertEquals(text, reason.text());
    }

    @Test
    void tenThousandReasonsBecomeFive() {
        String[] forms = {"connect to mx%d.example.net[192.0.2.%d]:25: Connection timed out",
                "host mx%d.example.net[192.0.2.%d] said: 452 4.2.2 <u%1$d@example.net>: over quota (in reply to RCPT TO)",
                "host mx%d.example.org[192.0.2.%d] said: 450 4.7.1 Greylisted, wait %1$d seconds. Id 4FQn%1$05dz9",
                "host a%d.example.com[192.0.2.%d] refused to talk to me: 421 4.7.0 Try later, %1$d-%2$d-77 - smtp",
                "Host not found for name=d%d.example type=MX, server 192.0.2.%d"};
        Set<String> patterns = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            patterns.add(reader.read(forms[i % forms.length].formatted(i, i % 250)).pattern());
        }
        assertEquals(5, patterns.size(), patterns::toString);
    }

    @Test
    void patternsAreKeptOnce() {
        assertSame(reader.read("over quota a@example.org").pattern(),
                reader.read("over quota b@example.org").pattern());
        assertSame(reader.read("x"), reader.read("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a … b 12345678 …", "…", "<>", "((((", "=", "a=", "://", "x://", ":", "...", "@", "1.2.3",
            "ünïcödé@exämple.org 4.4.1", "\"'`$(id)"})
    void everyTextComesBackAsItWas(String text) {
        assertEquals(text, reader.read(text).text());
    }

    @Test
    void nothingIsNoReason() {
        assertFalse(reader.read("").isKnown());
        assertSame(DeferralReason.UNKNOWN, reader.read("  "));
    }

    @Test
    void aReasonWithoutEndIsCut() {
        String text = reader.read("451 4.3.0 " + "very ".repeat(20_000)).text();
        assertTrue(text.length() <= 4000 && text.startsWith("451 4.3.0 very"));
    }
}
