// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;

class MailDraftTest {

    private static final MailServer SERVER = new MailServer("mail.example.org", 2525, Protection.TLS,
            Optional.of("/etc/ssl/own.pem"), "console", "admin@example.org", 30, Duration.ofSeconds(12));

    @Test
    void aServerComesBackAsItWas() {
        assertEquals(SERVER, MailDraft.of(Optional.of(SERVER)).server());
    }

    @Test
    void theUsualValuesStandInTheFormOfNoServer() {
        MailDraft draft = MailDraft.of(Optional.empty());
        assertEquals("", draft.host());
        assertEquals(Protection.START_TLS, draft.protection());
        assertEquals("587", draft.port());
        assertEquals(Optional.empty(), MailDraft.rateProblem(draft.perMinute()));
        assertEquals(Optional.empty(), MailDraft.timeoutProblem(draft.timeout()));
    }

    @Test
    void blanksAroundWhatIsTypedDoNotCount() {
        MailDraft typed = new MailDraft(" mail.example.org ", Protection.TLS, " 2525 ", " /etc/ssl/own.pem ",
                " console ", " admin@example.org ", " 30 ", " 12 ");
        assertEquals(SERVER, typed.server());
        assertEquals(Optional.empty(), new MailDraft("x", Protection.TLS, "465", "  ", "", "a@b.example", "1", "1")
                .server().caFile());
    }

    @Test
    void thePortFollowsTheProtectionUntilSomebodyTypesAnother() {
        MailDraft usual = MailDraft.of(Optional.empty());
        assertEquals("465", usual.portFor(Protection.TLS));
        assertEquals("25", usual.portFor(Protection.NONE));
        assertEquals("2525", MailDraft.of(Optional.of(SERVER)).portFor(Protection.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "65536", "999999", "1234567", "25a", "2.5", "\u0662\u0665"})
    void whatIsNoPortIsRefused(String text) {
        assertTrue(MailDraft.portProblem(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 25 ", "587", "65535"})
    void portsAreTaken(String text) {
        assertEquals(Optional.empty(), MailDraft.portProblem(text));
    }

    @Test
    void ratesTimeLimitsAndAddressesHaveTheirBounds() {
        assertEquals(Optional.empty(), MailDraft.rateProblem("100000"));
        assertTrue(MailDraft.rateProblem("100001").isPresent());
        assertEquals(Optional.empty(), MailDraft.timeoutProblem("3600"));
        assertTrue(MailDraft.timeoutProblem("3601").isPresent());
        assertEquals(Optional.empty(), MailDraft.addressProblem(" admin@example.org "));
        assertTrue(MailDraft.addressProblem("admin").isPresent());
        assertTrue(MailDraft.addressProblem("").isPresent());
    }
}
