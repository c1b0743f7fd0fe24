// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which owners are written to. */
public enum Language {
    /** English. */
    EN,
    /** German. */
    DE,
    /** Italian. */
    IT;

    /** The code of ISO 639, for example {@code de}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale for dates. */
    public Locale locale() {
        return Locale.of(code());
    }

    /** The language of a code. */
    public static Optional<Language> find(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }
}
