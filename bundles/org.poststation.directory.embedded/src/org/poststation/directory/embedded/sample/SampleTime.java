// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The dates in the sample data. They are counted from the day of delivery, so that "expires soon" stays true, and
 * spread by address, so that the same day gives the same data.
 *
 * @param delivered when the data is delivered
 */
record SampleTime(ZonedDateTime delivered) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSS'Z'");
    private static final int MINUTES_OF_400_DAYS = 400 * 24 * 60;
    private static final int DAYS_SINCE_BEGIN = 401;

    /** When an address was changed last, as UNIX seconds. */
    String changed(String address) {
        return Long.toString(changeOf(address).toEpochSecond());
    }

    /** The same as an operational attribute has it (RFC 4517 section 3.3.13). */
    String changedGeneralized(String address) {
        return GENERALIZED.format(changeOf(address).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** When an address was made, to the minute. */
    String made(String address) {
        return MINUTE.format(creationOf(address));
    }

    /** When an address was made, the day only: Phamm's form for role addresses. */
    String madeOnDay(String address) {
        return DAY.format(creationOf(address));
    }

    /** The same as an operational attribute has it. */
    String madeGeneralized(String address) {
        return GENERALIZED.format(creationOf(address).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** A day so many days after delivery. */
    String day(int daysLater) {
        return DAY.format(delivered.plusDays(daysLater));
    }

    /** Midnight so many days after delivery. */
    String midnight(int daysLater) {
        return day(daysLater) + "0000";
    }

    private ZonedDateTime changeOf(String address) {
        ZonedDateTime noon = delivered.toLocalDate().atTime(12, 0).atZone(delivered.getZone());
        return noon.minusDays(1).minusMinutes(Math.floorMod(address.hashCode(), MINUTES_OF_400_DAYS));
    }

    private ZonedDateTime creationOf(String address) {
        int days = Math.floorMod(address.hashCode() / 7, 1500);
        return delivered.toLocalDate().atTime(9, days % 60).atZone(delivered.getZone())
                .minusDays(DAYS_SINCE_BEGIN + days);
    }
}
