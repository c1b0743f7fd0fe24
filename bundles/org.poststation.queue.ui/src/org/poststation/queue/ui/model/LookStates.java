// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.QueueLook;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.QueueText;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.text.Amounts;

/**
 * Which face a view of the queues has.
 *
 * @param area first part of the ids of its controls
 * @param look looks at the queues
 * @param cancel ends a look
 */
public record LookStates(String area, Runnable look, Runnable cancel) {

    /** The state of a view that has something to show of every look. */
    public ViewState of(QueuePicture picture) {
        if (picture.reading().isPresent()) {
            return new ViewState.Loading(
                    NLS.bind(Messages.look_reading_text, Amounts.number(picture.reading().get())),
                    picture.seen().isPresent(),
                    Optional.of(new Offer(area + ".cancel", Messages.log_cancel_button, cancel)));
        }
        return picture.seen().map(seen -> ready(seen.snapshot()))
                .orElseGet(() -> new ViewState.Empty(Messages.look_empty_text,
                        Optional.of(new Offer(area + ".look", Messages.look_read_button, look))));
    }

    /** The state of a view of messages, which there may be none of. */
    public ViewState ofMessages(QueuePicture picture) {
        Optional<QueueSnapshot> snapshot = picture.seen().map(QueueSeen::snapshot)
                .filter(one -> one.messages().isEmpty() && picture.reading().isEmpty());
        if (snapshot.isEmpty()) {
            return of(picture);
        }
        Offer again = new Offer(area + ".again", Messages.look_again_button, look);
        return snapshot.get().failures().values().stream().findFirst()
                .<ViewState>map(failure -> new ViewState.Failed(failure.explanation(), again))
                .orElseGet(() -> new ViewState.Empty(NLS.bind(Messages.look_nothing_text,
                        picture.seen().orElseThrow().nodes().size()), Optional.of(again)));
    }

    private static ViewState ready(QueueSnapshot snapshot) {
        String notes = snapshot.findings().stream().filter(finding -> !isSmall(finding.rule())).map(QueueText::of)
                .collect(Collectors.joining(" "));
        return new ViewState.Ready(snapshot.taken(), snapshot.failures().isEmpty()
                ? Optional.empty()
                : Optional.of(NLS.bind(Messages.look_silent_text,
                        String.join(", ", snapshot.failures().keySet()))),
                notes);
    }

    /** A computer without a mail system is nothing that the reader must know with every view. */
    private static boolean isSmall(String rule) {
        return rule.equals(QueueLook.NO_MTA);
    }
}
