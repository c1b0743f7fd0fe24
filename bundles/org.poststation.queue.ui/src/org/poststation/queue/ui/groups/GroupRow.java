// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.groups;

import java.time.Instant;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.group.QueueGroup;
import org.poststation.queue.group.ReasonCount;
import org.poststation.queue.reason.StatusText;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.text.Amounts;

/**
 * One group.
 *
 * @param by what its messages have in common
 * @param group the group
 * @param taken when the queues were read
 */
record GroupRow(GroupKey by, QueueGroup group, Instant taken) {

    /** What the messages have in common, as the reader reads it. */
    String name() {
        if (!group.key().isEmpty()) {
            return group.key();
        }
        return switch (by) {
            case SENDER -> MessageFilter.NULL_SENDER;
            case REASON -> Messages.groups_noreason_text;
            default -> Messages.groups_nobody_text;
        };
    }

    /** Its messages. */
    Scope scope() {
        return new Scope.InGroup(by, group.key());
    }

    /** Why most of them wait, in words. */
    String meaning() {
        return group.reasons().stream().findFirst().map(top -> StatusText.of(top.status())).orElse("");
    }

    /** Why they wait, most frequent first. */
    String reasons() {
        return group.reasons().stream().map(GroupRow::reason).collect(Collectors.joining("; "));
    }

    private static String reason(ReasonCount reason) {
        return NLS.bind(Messages.groups_reason_text, reason.pattern(), Amounts.number(reason.recipients()));
    }

    /** Since when it is stuck, and why: the whole answer in a few sentences. */
    String answer() {
        String since = Times.known(group.oldestSeconds())
                .map(oldest -> NLS.bind(Messages.groups_since_text,
                        new Object[] {name(), Amounts.number(group.messages()), Times.at(oldest),
                                Times.age(oldest, taken), Times.at(group.newestSeconds())}))
                .orElseGet(() -> NLS.bind(Messages.groups_unknown_text, name(), Amounts.number(group.messages())));
        if (group.reasons().isEmpty()) {
            return since;
        }
        String why = NLS.bind(Messages.groups_why_text, new Object[] {group.reasons().getFirst().pattern(),
                Amounts.number(group.reasons().getFirst().recipients()), Amounts.number(group.recipients())});
        return meaning().isEmpty()
                ? since + ' ' + why
                : since + ' ' + why + ' ' + NLS.bind(Messages.groups_meaning_text, meaning(),
                        group.reasons().getFirst().status());
    }
}
