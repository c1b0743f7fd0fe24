// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.poststation.directory.account.MailDirectory;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads all accounts of a directory and finds out what will happen to them. Writes nothing.
 *
 * @param directory where
 * @param folder with the rules and the cases
 * @param options what it looks at
 */
public record ReviewOperation(MailDirectory directory, LifecycleFolder folder, ReviewOptions options)
        implements
            Operation<LifecycleReview> {

    /** How far a review looks ahead: 30 days. */
    public static final Duration HORIZON = Duration.ofDays(30);

    @Override
    public LifecycleReview run(Progress progress) throws OperationException {
        LifecycleSettings settings = options.settings().isPresent() ? options.settings().get() : folder.settings();
        Clock clock = options.clock();
        Instant now = clock.instant();
        try (Cases cases = folder.cases();
                LastLogins logins = folder.lastLogins(settings, progress.cancellation())) {
            Review review = new Review(settings, new StepFinder(settings, clock), options.domain(), now.plus(HORIZON));
            review.read(directory, logins.ofAll(), cases, progress);
            return review.finish(now);
        }
    }
}
