// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.text.Amounts;

/** How many messages ended how, and which nodes failed. */
final class ResultText {

    private ResultText() {}

    static String of(QueueChange change) {
        Map<Outcome, Long> counts = change.results().stream().collect(Collectors.groupingBy(MessageResult::outcome,
                () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        String outcomes = counts.entrySet().stream().map(entry -> NLS.bind(Messages.result_count_text,
                ActionWords.of(entry.getKey()), Amounts.number(entry.getValue()))).collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(outcomes + '.'), change.failures().entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue().explanation().what() + ' '
                        + failure.getValue().explanation().nextStep()))
                .collect(Collectors.joining("\n"));
    }
}
