// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;

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

    private static final DateTimeFormatter GENERALIZED = new DateTimeFormatterBuilder()
            .appendPattern("yyyyMMddHHmmss").optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd().appendOffset("+HHmm", "Z").toFormatter();

    /** A moment as GeneralizedTime (RFC 4517 section 3.3.13). */
    static final Codec GENERALIZED_MOMENT = Codecs.each(
            raw -> OffsetDateTime.parse(raw, GENERALIZED).toInstant().toString(),
            value -> GENERALIZED.format(Instant.parse(value).atOffset(ZoneOffset.UTC)));

    /** A day as GeneralizedTime of its last second in UTC. */
    static final Codec GENERALIZED_DATE = Codecs.each(
            raw -> OffsetDateTime.parse(raw, GENERALIZED).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                    .toString(),
            value -> GENERALIZED.format(LocalDate.parse(value).atTime(23, 59, 59).atOffset(ZoneOffset.UTC)));

    private TimeCodecs() {}

    private static String momentOfDigits(String raw) {
        LocalDateTime local = raw.length() == "yyyyMMdd".length()
                ? LocalDate.parse(raw, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
                : LocalDateTime.parse(raw, DateTimeFormatter.ofPattern("yyyyMMddHHmm"));
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
