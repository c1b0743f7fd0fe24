// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LastRun;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.Overview;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.directory.ui.change.Access;
import org.poststation.operation.Operation;

/**
 * What is known of the lives of a directory's accounts at one moment.
 *
 * @param taken when it was read
 * @param day the day of which it speaks; empty for now
 * @param review what will happen
 * @param overview the lists to look at
 * @param settings the rules
 * @param lastRun how the last run ended
 */
record Look(Instant taken, Optional<LocalDate> day, LifecycleReview review, Overview overview,
        LifecycleSettings settings, Optional<LastRun> lastRun) {

    /** Looks at a directory as it is now, or as it will be when a day begins. Blocking. */
    static Operation<Look> at(Access access, LifecycleFolders folders, Optional<LocalDate> day) {
        return progress -> {
            MailDirectory directory = access.open(progress.cancellation());
            LifecycleFolder folder = folders.of(access.profile());
            LifecycleReview review = new ReviewOperation(directory, folder, ReviewOptions.at(clock(day)))
                    .run(progress);
            return new Look(Instant.now(), day, review, Overview.of(review, ZoneId.systemDefault()), folder.settings(),
                    folder.lastRun());
        };
    }

    /** The clock of this computer, or one that stands at the begin of a day. */
    static Clock clock(Optional<LocalDate> day) {
        ZoneId zone = ZoneId.systemDefault();
        return day.map(wanted -> Clock.fixed(wanted.atStartOfDay(zone).toInstant(), zone))
                .orElseGet(Clock::systemDefaultZone);
    }
}
