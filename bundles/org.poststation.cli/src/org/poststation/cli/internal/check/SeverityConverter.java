// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.poststation.model.Severity;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words for severities that findings can have. */
final class SeverityConverter implements ITypeConverter<Severity> {

    private static final List<Severity> WORDS = List.of(Severity.NOTICE, Severity.WARNING, Severity.CRITICAL);

    @Override
    public Severity convert(String word) {
        return WORDS.stream().filter(severity -> name(severity).equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is none of " + Arrays.toString(WORDS.stream().map(SeverityConverter::name)
                                .toArray())));
    }

    /** {@code warning}. */
    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
