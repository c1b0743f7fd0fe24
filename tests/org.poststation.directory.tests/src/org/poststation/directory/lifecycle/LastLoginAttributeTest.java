// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.lifecycle.LastLoginAttribute.Form;

class LastLoginAttributeTest {

    private static LastLogin read(Form form, String... values) {
        return new LastLoginAttribute("lastLogin", form, Optional.empty()).of("a@example.org",
                DirectoryEntry.builder(Dn.ROOT).add("LASTLOGIN", values).build());
    }

    @Test
    void readsEveryForm() {
        Instant moment = Instant.parse("2026-08-01T10:30:00Z");
        assertEquals(new LastLogin.Known(moment), read(Form.GENERALIZED, "20260801103000Z"));
        assertEquals(new LastLogin.Known(moment), read(Form.GENERALIZED, "20260801123000.123456+0200"));
        assertEquals(new LastLogin.Known(moment), read(Form.UNIX, Long.toString(moment.getEpochSecond())));
        assertEquals(
                new LastLogin.Known(LocalDateTime.parse("2026-08-01T10:30").atZone(ZoneId.systemDefault()).toInstant()),
                read(Form.DIGITS, "202608011030"));
        assertEquals(new LastLogin.Known(moment), read(Form.GENERALIZED, "20250801103000Z", "20260801103000Z"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertInstanceOf(LastLogin.Unknown.class, read(Form.GENERALIZED, "yesterday"));
        assertInstanceOf(LastLogin.Unknown.class, read(Form.GENERALIZED, "20260801103000Z", "?"));
        assertInstanceOf(LastLogin.Unknown.class, read(Form.UNIX, "20260801103000Z"));
        assertInstanceOf(LastLogin.Unknown.class, read(Form.UNIX, "99999999999999999999"));
        assertInstanceOf(LastLogin.Unknown.class, read(Form.DIGITS, "2026"));
    }

    @Test
    void absenceMeansNeverOnlyWhereRecordingIsKnown() {
        DirectoryEntry none = DirectoryEntry.builder(Dn.ROOT).build();
        assertInstanceOf(LastLogin.Unknown.class,
                new LastLoginAttribute("lastLogin", Form.UNIX, Optional.empty()).of("a@example.org", none));
        LocalDate since = LocalDate.parse("2026-01-01");
        assertEquals(new LastLogin.Never(since),
                new LastLoginAttribute("lastLogin", Form.UNIX, Optional.of(since)).of("a@example.org", none));
    }
}
