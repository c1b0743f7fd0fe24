// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.smtp.SmtpLine;
import org.poststation.smtp.Transcript;
import org.poststation.tls.CertificateFault;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the view of the dialogue shows. Free of widgets; always called on the thread of its display. */
final class DialoguePresenter {

    /** Where it is shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void lines(Rows<LineRow> rows);

        void answers(Rows<AnswerRow> rows);

        /** What can be done now. */
        void possible(boolean isIdle, boolean isOpen);

        /** Does the work; ends with {@link #done} or {@link #failed}. */
        void work(Operation<List<Transcript>> operation);

        /** Has {@link #refresh} called soon, from any thread. */
        void news();
    }

    private final NodeAccess access;
    private final Clock clock;
    private final Display display;
    private DialogueDraft draft;
    private Talk talk;
    private boolean isBusy;

    DialoguePresenter(NodeAccess access, Clock clock, Display display) {
        this.access = access;
        this.clock = clock;
        this.display = display;
    }

    /** Nothing was said yet. */
    void begin() {
        display.state(new ViewState.Empty(Messages.smtp_empty_text, Optional.empty()));
        display.possible(true, false);
    }

    /**
     * Does the next step, or all; begins anew when nothing is open.
     *
     * @param entered what a new dialogue is about
     */
    void go(DialogueDraft entered, boolean isToEnd) {
        if (isBusy) {
            return;
        }
        if (!entered.isComplete()) {
            display.state(new ViewState.Empty(Messages.smtp_incomplete_text, Optional.empty()));
            return;
        }
        if (talk == null || talk.next().isEmpty()) {
            close();
            draft = entered;
            talk = new Talk(entered, access, display::news);
            display.lines(Rows.none());
            display.answers(Rows.none());
        }
        isBusy = true;
        display.possible(false, true);
        display.state(new ViewState.Loading(NLS.bind(Messages.smtp_running_text, draft.place()),
                !talk.lines().isEmpty(), Optional.of(new Offer("smtp.cancel", Messages.smtp_stop_button, this::stop))));
        display.work(talk.go(isToEnd));
    }

    /** Shows the lines that came meanwhile. */
    void refresh() {
        if (talk != null) {
            display.lines(Rows.of(talk.lines()));
            if (isBusy && !talk.lines().isEmpty()) {
                display.state(new ViewState.Loading(NLS.bind(Messages.smtp_running_text, draft.place()), true,
                        Optional.of(new Offer("smtp.cancel", Messages.smtp_stop_button, this::stop))));
            }
        }
    }

    /** A step, or all, was done. */
    void done(List<Transcript> said) {
        isBusy = false;
        refresh();
        display.answers(Rows.of(AnswerRow.of(said)));
        List<Explanation> failures = said.stream()
                .flatMap(one -> one.failure().map(OperationException::explanation).stream()).toList();
        boolean isSilent = talk.lines().stream().noneMatch(row -> row.line().kind() == SmtpLine.Kind.RECEIVED);
        if (isSilent && !failures.isEmpty()) {
            display.state(failed(failures.getFirst()));
        } else {
            display.state(new ViewState.Ready(clock.instant(), Optional.empty(), notes(said, failures)));
        }
        display.possible(true, talk.next().isPresent());
    }

    private String notes(List<Transcript> said, List<Explanation> failures) {
        List<String> notes = new ArrayList<>();
        failures.forEach(failure -> notes.add(failure.what() + ' ' + failure.nextStep()));
        said.stream().flatMap(one -> one.tls().stream()).flatMap(tls -> tls.faults().stream())
                .map(CertificateFault::text).distinct().forEach(notes::add);
        talk.next().ifPresent(next -> notes.add(NLS.bind(Messages.smtp_next_text, next.name())));
        return String.join(" ", notes);
    }

    /** It could not begin, or was stopped. */
    void failed(OperationException failure) {
        isBusy = false;
        refresh();
        display.possible(true, false);
        if (failure instanceof OperationCancelledException) {
            display.state(talk.lines().isEmpty()
                    ? new ViewState.Empty(Messages.smtp_empty_text, Optional.empty())
                    : new ViewState.Ready(clock.instant(), Optional.empty(), Messages.smtp_stopped_text));
        } else {
            display.state(failed(failure.explanation()));
        }
        close();
        talk = null;
    }

    private ViewState failed(Explanation why) {
        return new ViewState.Failed(why, new Offer("smtp.retry", Messages.smtp_retry_button, () -> go(draft, true)));
    }

    /** Ends the dialogue at once. */
    void stop() {
        close();
        if (!isBusy && talk != null) {
            failed(new OperationCancelledException());
        }
    }

    /** Ends what is open; nothing is shown any more. */
    void close() {
        if (talk != null) {
            talk.close();
        }
    }
}
