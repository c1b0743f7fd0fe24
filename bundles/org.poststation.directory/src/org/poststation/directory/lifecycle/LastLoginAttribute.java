// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.schema.Codec;

/**
 * The attribute that a server keeps the moment of the last login in, for example {@code authTimestamp} of OpenLDAP's
 * lastbind overlay, {@code pwdLastSuccess} of its own {@code lastbind}, or a {@code lastLogin} that the mail server
 * writes.
 *
 * @param name of the attribute, operational ones included
 * @param form how the moment is written
 * @param recordedSince the day since which logins are recorded; empty when that is not known: an account without a
 *            value is not taken for one that was never used then
 */
public record LastLoginAttribute(String name, Form form, Optional<LocalDate> recordedSince)
        implements
            LoginSource,
            LastLogins {

    /** How a moment is written in the attribute. */
    public enum Form {
        /** GeneralizedTime, {@code 20261121093000Z} (RFC 4517 section 3.3.13). */
        GENERALIZED("generalized-moment"),
        /** Seconds since 1970-01-01T00:00Z. */
        UNIX("epoch"),
        /** {@code 202611210930} or {@code 20261121} in the time zone of this computer. */
        DIGITS("digits-moment");

        private final Codec codec;

        Form(String codec) {
            this.codec = Codec.named(codec);
        }

        /** A stable word for files and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The form of a word. */
        public static Optional<Form> find(String word) {
            return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
        }
    }

    @Override
    public List<String> attributes() {
        return List.of(name);
    }

    /** The latest of several values; a value of another form makes the whole unknown. */
    @Override
    public LastLogin of(String address, DirectoryEntry entry) {
        if (!entry.has(name)) {
            return LastLogin.of(null, recordedSince);
        }
        try {
            return form.codec.decode(entry.texts(name)).stream().map(Instant::parse).max(Instant::compareTo)
                    .<LastLogin>map(LastLogin.Known::new).orElseGet(LastLogin.Unknown::new);
        } catch (RuntimeException otherForm) {
            return new LastLogin.Unknown();
        }
    }
}
