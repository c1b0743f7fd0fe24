// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.LogQuery;
import org.poststation.queue.log.LogText;
import org.poststation.queue.log.LogTrace;
import org.poststation.queue.log.MessageStory;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the view of the logs shows. Free of widgets; always called on the thread of its display. */
final class MailLogPresenter {

    /** Where it is shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void stories(Rows<MessageStory> rows);

        void events(Rows<LogEvent> rows);

        /** Searches; ends with {@link #found} or {@link #failed}. */
        void search(LogQuery query, List<String> nodes);

        void cancel();

        /** Moves the keyboard to what is looked for. */
        void focus();
    }

    /**
     * What is looked for, as it was entered.
     *
     * @param needle a queue id, message-id or address
     * @param back how far back
     * @param nodes on which
     */
    record Wish(String needle, Duration back, List<String> nodes) {}

    private final Clock clock;
    private final Display display;
    private Wish wish = new Wish("", Duration.ZERO, List.of());

    MailLogPresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** Nothing was looked for yet. */
    void begin() {
        display.state(new ViewState.Empty(Messages.log_empty_text, Optional.empty()));
    }

    /** Looks for something. */
    void search(Wish wanted) {
        wish = wanted;
        Instant now = clock.instant();
        try {
            LogQuery query = new LogQuery(wanted.needle().strip(), now.minus(wanted.back()), now, List.of());
            display.state(new ViewState.Loading(NLS.bind(Messages.log_searching_text, wanted.needle().strip()), false,
                    Optional.of(new Offer("log.cancel", Messages.log_cancel_button, display::cancel))));
            display.search(query, wanted.nodes());
        } catch (InvalidValueException tooShort) {
            display.state(new ViewState.Empty(Messages.log_short_text,
                    Optional.of(new Offer("log.again", Messages.log_again_button, display::focus))));
        }
    }

    /** Shows what was found. */
    void found(LogTrace trace) {
        String notes = notes(trace);
        display.stories(Rows.of(trace.stories()));
        display.events(Rows.none());
        if (trace.stories().isEmpty() && notes.isEmpty()) {
            display.state(new ViewState.Empty(NLS.bind(Messages.log_nothing_text, wish.needle().strip()),
                    Optional.of(new Offer("log.again", Messages.log_again_button, display::focus))));
        } else {
            display.state(new ViewState.Ready(clock.instant(), Optional.empty(), notes));
        }
    }

    /** What could not be looked through. */
    private static String notes(LogTrace trace) {
        return Stream.concat(
                trace.failures().entrySet().stream()
                        .map(failure -> failure.getKey() + ": " + failure.getValue().explanation().what()),
                trace.findings().stream().map(LogText::of)).collect(Collectors.joining(" "));
    }

    /** The search did not come to its end. */
    void failed(OperationException failure) {
        if (failure instanceof OperationCancelledException) {
            begin();
        } else {
            display.state(new ViewState.Failed(failure.explanation(),
                    new Offer("log.retry", Messages.log_retry_button, () -> search(wish))));
        }
    }

    /** Shows what became of a message. */
    void select(Optional<MessageStory> story) {
        display.events(story.map(one -> Rows.of(one.events())).orElse(Rows.none()));
    }
}
