// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which mail schemas keep days and moments. */
final class TimeCodecs {

    /** A moment as UNIX seconds. */
    static final Codec EPOCH = Codecs.each(raw -> Instant.ofEpochSecond(Long.parseLong(raw)).toString(),
            value -> Long.toString(Instant.parse(value).getEpochSecond()));

    /** A day as UNIX seconds of its begin in UTC. */
    static final Codec EPOCH_DATE = Codecs.each(
            raw -> Instant.ofEpochSecond(Long.parseLong(raw)).atZone(ZoneOffset.UTC).toLocalDate().toString(),
            value -> Long.toString(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toEpochSecond()));

    /** A day as {@code yyyyMMdd}, with {@code HHmm} or {@code HHmmss} behind it where the previous value has them. */
    static final Codec DIGITS_DATE = new DigitsDate();

    /** A moment as {@code yyyyMMddHHmm} in local time, a bare day allowed. */
    static final Codec DIGITS_MOMENT = Codecs.each(TimeCodecs::momentOfDigits, TimeCodecs::digitsOfMoment);

    private static final Pattern GENERALIZED = Pattern
            .compile("(\\d{10})(\\d{2})?(\\d{2})?(?:[.,]\\d+)?(Z|[+-]\\d{2}(?:\\d{2})?)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** A moment as GeneralizedTime (RFC 4517 section 3.3.13). */
    static final Codec GENERALIZED_MOMENT = Codecs.each(raw -> generalized(raw).toString(),
            value -> SECONDS.format(Instant.parse(value).atOffset(ZoneOffset.UTC)) + 'Z');

    /** A day as GeneralizedTime of its last second in UTC. */
    static final Codec GENERALIZED_DATE = Codecs.each(
            raw -> generalized(raw).atOffset(ZoneOffset.UTC).toLocalDate().toString(),
            value -> SECONDS.format(LocalDate.parse(value).atTime(23, 59, 59)) + 'Z');

    private TimeCodecs() {}

    /** Minutes, seconds and fractions may be missing; fractions of a second are of no interest. */
    private static Instant generalized(String raw) {
        Matcher form = GENERALIZED.matcher(raw.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(raw);
        }
        String zero = "00";
        String digits = form.group(1) + Objects.requireNonNullElse(form.group(2), zero)
                + Objects.requireNonNullElse(form.group(3), zero);
        return LocalDateTime.parse(digits, SECONDS).toInstant(ZoneOffset.of(form.group(4)));
    }

    private static String momentOfDigits(String raw) {
        LocalDateTime local = raw.length() == "yyyyMMdd".length()
                ? LocalDate.parse(raw, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                : LocalDateTime.parse(raw.length() == "yyyyMMddHHmm".length() ? raw + "00" : raw, SECONDS);
        return local.atZone(ZoneId.systemDefault()).toInstant().toString();
    }

    private static String digitsOfMoment(String value) {
        return DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneId.systemDefault())
                .format(Instant.parse(value));
    }

    private static final class DigitsDate implements Codec {

        private static final int DAY = "yyyyMMdd".length();

        @Override
        public List<String> decode(List<String> raw) {
            String digits = raw.getFirst();
            boolean known = digits.length() == DAY || digits.length() == DAY + 4 || digits.length() == DAY + 6;
            if (!known) {
                throw new IllegalArgumentException(digits);
            }
            return List.of(LocalDate.parse(digits.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE).toString());
        }

        @Override
        public List<String> encode(List<String> values, List<String> previous) {
            String day = LocalDate.parse(values.getFirst()).format(DateTimeFormatter.BASIC_ISO_DATE);
            int length = previous.isEmpty() ? DAY : previous.getFirst().length();
            return List.of(length > DAY ? day + "0".repeat(Math.min(length, DAY + 6) - DAY) : day);
        }
    }
}
