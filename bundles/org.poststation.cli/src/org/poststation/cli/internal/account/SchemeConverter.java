// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.directory.password.PasswordScheme;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of password schemes as they are typed: {@code crypt-sha512}. */
public final class SchemeConverter implements ITypeConverter<PasswordScheme> {

    /** The name of a scheme. */
    static String name(PasswordScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public PasswordScheme convert(String typed) {
        Optional<PasswordScheme> known = Arrays.stream(PasswordScheme.values())
                .filter(scheme -> name(scheme).equalsIgnoreCase(typed)).findFirst();
        return known.orElseThrow(() -> new TypeConversionException("\"" + typed + "\" is not one of "
                + Arrays.stream(PasswordScheme.values()).map(SchemeConverter::name).collect(Collectors.joining(", "))));
    }
}
