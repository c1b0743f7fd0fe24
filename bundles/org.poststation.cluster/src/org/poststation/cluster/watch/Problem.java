// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.poststation.cluster.health.HealthText;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.HostKeyRejectedException;

/**
 * Something that is wrong with a node.
 *
 * @param rule what found it: a health rule, {@link #NO_ANSWER} or {@link #NO_LOGIN}
 * @param subject what of the node it is about; may be empty
 * @param severity how bad it is
 * @param text one sentence in the language of the platform
 * @param since when it was first seen
 */
public record Problem(String rule, String subject, Severity severity, String text, Instant since) {

    /** Rule of a node that does not answer. */
    public static final String NO_ANSWER = "no-answer";
    /** Rule of a node that answers, but needs a person before it lets us in: its host key is new, or a secret wrong. */
    public static final String NO_LOGIN = "no-login";

    /** What is wrong by a status; nothing when it is stale. */
    static List<Problem> of(NodeStatus status, Instant now) {
        return Stream.concat(status.failure().stream().map(why -> new Problem(rule(why), "", Severity.CRITICAL,
                status.summary(), now)),
                status.findings().stream().filter(Problem::isBad).map(found -> new Problem(found.rule(),
                        found.subject(), found.severity(), HealthText.found(found), now)))
                .toList();
    }

    private static boolean isBad(Finding found) {
        return found.severity() != Severity.OK && found.severity() != Severity.NOTICE;
    }

    private static String rule(OperationException failure) {
        boolean isLogin = failure instanceof AuthenticationFailedException
                || failure instanceof HostKeyRejectedException rejected
                        && rejected.reason() == HostKeyRejectedException.Reason.UNKNOWN;
        return isLogin ? NO_LOGIN : NO_ANSWER;
    }

    /** Whether the node as a whole is out of reach. */
    public boolean isOutOfReach() {
        return rule.equals(NO_ANSWER) || rule.equals(NO_LOGIN);
    }

    /** Whether it is the same problem, however bad. */
    boolean isSame(Problem other) {
        return rule.equals(other.rule) && subject.equals(other.subject);
    }

    /** Whether it is the same problem and as bad as that, or less. */
    boolean isWithin(Problem other) {
        return isSame(other) && Severity.WORST_FIRST.compare(other.severity, severity) <= 0;
    }

    Problem since(Instant earlier) {
        return new Problem(rule, subject, severity, text, earlier);
    }
}
