// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ages like {@code 90s}, {@code 15m}, {@code 4h} and {@code 2d}. */
public final class AgeConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhd])");

    @Override
    public Duration convert(String word) {
        Matcher age = FORM.matcher(word);
        if (!age.matches()) {
            throw new TypeConversionException("'" + word + "' is no age. Write it like 90s, 15m, 4h or 2d.");
        }
        long number = Long.parseLong(age.group(1));
        return switch (age.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
