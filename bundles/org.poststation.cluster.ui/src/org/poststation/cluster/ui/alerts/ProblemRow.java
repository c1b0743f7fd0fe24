// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.watch.NodeProblem;
import org.poststation.cluster.watch.Problem;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.Amounts;

/**
 * One line of what is wrong.
 *
 * @param known the problem
 * @param now when it is looked at, in whole minutes
 */
record ProblemRow(NodeProblem known, Instant now) {

    Problem problem() {
        return known.problem();
    }

    String node() {
        return known.node();
    }

    Icon icon() {
        return Words.icon(problem().severity());
    }

    /** What is worst and not yet answered comes first. */
    int urgency() {
        int severity = problem().severity() == Severity.CRITICAL ? 0 : 1;
        return known.mutedUntil().isPresent() || known.isAcknowledged() ? severity + 2 : severity;
    }

    Duration age() {
        Duration age = Duration.between(problem().since(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** What was done about it. */
    String answer() {
        if (known.mutedUntil().isPresent()) {
            return NLS.bind(Messages.alerts_answer_muted, Amounts.time(known.mutedUntil().get()));
        }
        if (known.isAcknowledged()) {
            return Messages.alerts_answer_acknowledged;
        }
        return known.isFlapping() ? Messages.alerts_answer_flapping : "";
    }

    Icon answerIcon() {
        if (known.mutedUntil().isPresent()) {
            return Icon.MUTE;
        }
        return known.isAcknowledged() ? Icon.USER : null;
    }

    /** What stays the same from one look to the next. */
    String identity() {
        return node() + '\n' + problem().rule() + '\n' + problem().subject();
    }
}
