// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.lifecycle.ReviewOptions;

import picocli.CommandLine.Option;

/** Of which domain, and of which moment, a command speaks that only looks. */
final class ReviewChoice {

    @Option(names = "--domain", paramLabel = "NAME")
    private String domain;

    @Option(names = "--now", paramLabel = "TIME")
    private String now;

    ReviewOptions options() throws UsageException {
        return ReviewOptions.at(clock()).in(Optional.ofNullable(domain).map(name -> name.toLowerCase(Locale.ROOT)));
    }

    private Clock clock() throws UsageException {
        if (now == null) {
            return Clock.systemDefaultZone();
        }
        try {
            ZoneId zone = ZoneId.systemDefault();
            Instant moment = now.contains("T")
                    ? Instant.parse(now)
                    : LocalDate.parse(now).atStartOfDay(zone).toInstant();
            return Clock.fixed(moment, zone);
        } catch (DateTimeException noMoment) {
            throw new UsageException("\"" + now + "\" is no moment.",
                    "Give a day like 2027-01-31 or a moment like 2027-01-31T03:00:00Z.", noMoment);
        }
    }
}
