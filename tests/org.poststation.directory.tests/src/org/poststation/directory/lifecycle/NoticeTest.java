// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailMessage;

class NoticeTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Optional<Instant> END = Optional.of(Instant.parse("2026-11-22T09:30:00Z"));

    private static MailMessage fill(Language language, Notice notice) {
        return notice.fill(NoticeTemplate.delivered(language), "x@example.org", "<1@example.org>", ROME);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysWhoWhyAndWhen(Language language) {
        for (Reason reason : Reason.values()) {
            MailMessage message = fill(language, new Notice("anna@example.org", "Anna Bergström", reason, END));
            assertTrue(message.subject().contains("anna@example.org"), message::subject);
            assertTrue(message.text().contains("Anna Bergström"), message::text);
            assertTrue(message.text().contains("2026") && message.text().contains("10:30"), message::text);
            assertFalse(message.text().contains("{") || message.subject().contains("{"), message::text);
            assertEquals(language.code(), message.language().getLanguage());
        }
        MailMessage kept = fill(language, new Notice("anna@example.org", "", Reason.UNUSED, Optional.empty()));
        assertFalse(kept.text().contains("2026"), kept::text);
    }

    @Test
    void whatStandsInAValueIsNotAPlaceholder() {
        MailMessage message = fill(Language.EN, new Notice("a@example.org", "{address} $1 \\{reason}", Reason.UNUSED,
                END));
        assertTrue(message.text().contains("Hello {address} $1 \\{reason},"), message::text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void templateComesBackAsItWasWritten(Language language) throws OperationException {
        NoticeTemplate delivered = NoticeTemplate.delivered(language);
        assertEquals(delivered, NoticeTemplate.parse(language, delivered.write()));
        assertEquals(delivered, NoticeTemplate.parse(language, delivered.write().replace("\n", "\r\n")));
    }

    @Test
    void aTemplateWithoutSubjectOrTextIsRefused() {
        String whole = NoticeTemplate.delivered(Language.EN).write();
        assertThrows(OperationException.class,
                () -> NoticeTemplate.parse(Language.EN, whole.replace("Subject:", "Object:")));
        assertThrows(OperationException.class,
                () -> NoticeTemplate.parse(Language.EN, whole.substring(0, whole.indexOf("\n\n"))));
    }
}
