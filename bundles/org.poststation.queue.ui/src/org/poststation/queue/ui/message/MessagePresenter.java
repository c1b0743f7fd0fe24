// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.message;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;

/** Decides what the view of one message shows. Free of widgets; always called on the thread of its display. */
final class MessagePresenter {

    /** Where it is shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void texts(MessageTexts texts);

        /** Reads a message. */
        void read(QueuedMessage message);

        void cancel();

        /** Lets this message, or none, be the one that is opened. */
        void open(Optional<QueuedMessage> message);
    }

    private final Clock clock;
    private final Display display;
    private Optional<QueuedMessage> wanted = Optional.empty();
    private Optional<QueuedMessage> shown = Optional.empty();

    MessagePresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** The message that is shown, or on its way. */
    Optional<QueuedMessage> message() {
        return wanted;
    }

    /** Shows the message that was opened; the one that is shown already stays. */
    void show(Optional<QueuedMessage> message) {
        if (message.isEmpty()) {
            display.state(new ViewState.Empty(Messages.message_empty_text, Optional.empty()));
        } else if (!message.equals(wanted)) {
            wanted = message;
            again();
        }
    }

    /** Reads the message again. */
    void again() {
        wanted.ifPresent(message -> {
            display.state(new ViewState.Loading(NLS.bind(Messages.message_reading_text, message.id()), false,
                    Optional.of(new Offer("message.cancel", Messages.log_cancel_button, display::cancel))));
            display.read(message);
        });
    }

    /** It was read. */
    void read(MessageRead read) {
        shown = Optional.of(read.message());
        display.texts(MessageTexts.of(read));
        display.state(new ViewState.Ready(clock.instant(), Optional.empty(), ""));
    }

    /** Reading was cancelled, and what was shown before is shown again. */
    void restored() {
        wanted = shown;
        display.open(shown);
    }

    /** It was not. */
    void failed(OperationException failure) {
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("message.retry", Messages.log_retry_button, this::again)));
    }
}
