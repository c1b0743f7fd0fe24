// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.ui.work.Work;

/**
 * One piece of work as the window follows it: begun, cancelled, ended. UI thread only, except that it works on the
 * thread of its job.
 *
 * @param <R> how it ends
 */
public abstract class RunningWork<R> {

    private final String name;
    private final WorkMeter meter = new WorkMeter();
    private final List<Runnable> listeners = new ArrayList<>();
    private Widget waiting;
    private Job job;
    private WorkState<R> state = new WorkState.Running<>(false);

    /**
     * Work that was not started yet.
     *
     * @param name of its job and of its tab
     */
    protected RunningWork(String name) {
        this.name = name;
    }

    /**
     * Starts it.
     *
     * @param widget waits for the end
     */
    public final void start(Widget widget) {
        waiting = widget;
        startAgain();
    }

    /** Starts it once more where it was started before. */
    protected final void startAgain() {
        job = Work.inPlace(waiting, name, progress -> work(meter.over(progress)),
                report -> end(new WorkState.Ended<>(report)), failure -> end(new WorkState.Failed<>(failure)));
        enter(new WorkState.Running<>(false));
    }

    /** Ends it soon, with a report of what was done. */
    public final void cancel() {
        if (isRunning()) {
            enter(new WorkState.Running<>(true));
            job.cancel();
        }
    }

    /** Runs it after each change of the state, until the handle is run. */
    public final Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What its tab is called. */
    public final String name() {
        return name;
    }

    /** The same, said in full. */
    public String description() {
        return name;
    }

    /** Where it is. */
    public final WorkState<R> state() {
        return state;
    }

    /** Whether it goes on. */
    public final boolean isRunning() {
        return state instanceof WorkState.Running;
    }

    /** How it ended; empty while it runs or when it could not begin. */
    public final Optional<R> report() {
        return state instanceof WorkState.Ended<R>(R report) ? Optional.of(report) : Optional.empty();
    }

    /** How far it is. */
    public final WorkMeter.Reading reading() {
        return meter.read();
    }

    /**
     * Does it. Blocking.
     *
     * @throws OperationException when it can't begin
     */
    protected abstract R work(Progress progress) throws OperationException;

    /** Tells others that it ended, before the listeners are told. */
    protected abstract void ended();

    private void end(WorkState<R> how) {
        ended();
        enter(how);
    }

    private void enter(WorkState<R> next) {
        state = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
