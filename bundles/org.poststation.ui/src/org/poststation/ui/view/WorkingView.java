// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.view;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.work.Work;

/**
 * A view whose content comes from work that takes time: at most one piece of it is under way, its state stands in the
 * page, and it ends with the view. {@link #state} and {@link #cancel} are what presenters ask of such a view. UI thread
 * only.
 */
public abstract class WorkingView extends ViewPart {

    private StatePage page;
    private Optional<Job> work = Optional.empty();
    private long started;
    private Optional<ViewState> settled = Optional.empty();

    /**
     * Makes the page, which fills the view.
     *
     * @param area begins the ids of its controls
     */
    protected final StatePage page(Composite parent, String area) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        page = new StatePage(parent, area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        return page;
    }

    /** Takes the focus when the page has no button that wants it. */
    protected abstract void focus();

    /** Work was cancelled, and the page shows again what it showed before; nobody else is told of that end. */
    protected void restored() {
        // most views have nothing to take back
    }

    /** Whether work is under way. */
    protected final boolean isWorking() {
        return work.filter(job -> job.getState() != Job.NONE).isPresent();
    }

    /**
     * Starts work in place of what is under way, which is cancelled and of which nothing is heard any more. Returns at
     * once. Work that is cancelled leaves what is shown as it was, as far as something is shown.
     *
     * @param name what is being done, for the Progress view
     * @param done takes the result
     * @param failed takes the failure, that of being cancelled when nothing is shown
     */
    protected final <R> void work(String name, Operation<R> operation, Consumer<R> done,
            Consumer<OperationException> failed) {
        cancel();
        long number = ++started;
        work = Optional.of(Work.inPlace(page.control(), name, operation, result -> ifLast(number, done, result),
                failure -> ifLast(number, why -> ended(why, failed), failure)));
    }

    private <R> void ifLast(long number, Consumer<R> receiver, R result) {
        if (number == started) {
            receiver.accept(result);
        }
    }

    private void ended(OperationException failure, Consumer<OperationException> failed) {
        if (failure instanceof OperationCancelledException && settled.isPresent()) {
            page.show(settled.get());
            restored();
        } else {
            failed.accept(failure);
        }
    }

    /** Ends what is under way. */
    public final void cancel() {
        work.ifPresent(Job::cancel);
    }

    /** Shows a state in the page. */
    public final void state(ViewState state) {
        settled = switch (state) {
            case ViewState.Ready ready -> Optional.of(ready);
            case ViewState.Empty empty -> Optional.of(empty);
            case ViewState.Failed failure -> Optional.empty();
            case ViewState.Loading loading -> settled;
        };
        page.show(state);
    }

    @Override
    public final void setFocus() {
        if (!page.focus()) {
            focus();
        }
    }

    @Override
    public void dispose() {
        cancel();
        super.dispose();
    }
}
