// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;

/**
 * What is known of directories that a view reads as a whole, and which of them it shows. Free of widgets; always called
 * on the thread of its display.
 *
 * @param <R> what a reading finds
 */
public final class Readings<R> implements ReadJobs.Reader<R>, DirectoryFollower {

    /** Who reads. */
    public interface Source {
        /** Starts to read a directory; returns at once. */
        void start(String profile);

        /** Ends that. */
        void cancel(String profile);
    }

    /**
     * What a view says while it has nothing to show.
     *
     * @param area first part of the ids of its buttons: {@code area.read}, {@code area.cancel}, {@code area.retry}
     * @param none that there is no directory
     * @param never that a directory was not read yet; its name is put in
     * @param button the label of the button that reads it
     * @param running that a directory is read; its name and how much was read are put in
     * @param stale that it was changed since
     */
    public record Wording(String area, String none, String never, String button, String running, String stale) {}

    private final Wording wording;
    private final Source source;
    private final Runnable changed;
    private final Map<String, ReadState<R>> states = new HashMap<>();
    private String profile = "";

    /**
     * Shows no directory at first.
     *
     * @param changed is run when another directory is shown, or when something else is known of the one that is
     */
    public Readings(Wording wording, Source source, Runnable changed) {
        this.wording = wording;
        this.source = source;
        this.changed = changed;
    }

    /** The directory that is shown; empty while none is. */
    public Optional<String> profile() {
        return Optional.of(profile).filter(name -> !name.isEmpty());
    }

    /** What was found in it; empty while that is not known. */
    public Optional<R> result() {
        return state(profile).result();
    }

    @Override
    public void select(String selected) {
        if (!selected.equals(profile)) {
            profile = selected;
            changed.run();
        }
    }

    /** Forgets what is known of directories that were removed; shows the first that is left when none is shown. */
    @Override
    public void known(List<String> profiles) {
        states.keySet().retainAll(profiles);
        if (!profiles.contains(profile)) {
            select(profiles.stream().findFirst().orElse(""));
        }
    }

    /** Reads the directory that is shown, unless that is under way. */
    public void read() {
        ReadState<R> state = state(profile);
        if (!profile.isEmpty() && !state.running()) {
            put(profile, state.started());
            source.start(profile);
        }
    }

    @Override
    public void reading(String name, long count) {
        if (state(name).running()) {
            put(name, state(name).reading(count));
        }
    }

    @Override
    public void done(String name, R result) {
        put(name, state(name).done(result));
    }

    @Override
    public void failed(String name, OperationException failure) {
        put(name, failure instanceof OperationCancelledException
                ? state(name).cancelled()
                : state(name).failed(failure.explanation()));
    }

    @Override
    public void changed(String name) {
        if (state(name).result().isPresent()) {
            put(name, state(name).changed());
        }
    }

    /**
     * How the view looks.
     *
     * @param found the look of a result, given why it may not be true any more
     */
    public ViewState face(BiFunction<R, Optional<String>, ViewState> found) {
        ReadState<R> state = state(profile);
        if (profile.isEmpty()) {
            return new ViewState.Empty(wording.none(), Optional.empty());
        }
        if (state.running()) {
            return new ViewState.Loading(NLS.bind(wording.running(), profile, Words.number(state.read())),
                    state.result().isPresent(), Optional.of(new Offer(wording.area() + ".cancel",
                            Messages.accounts_cancel_button, () -> source.cancel(profile))));
        }
        if (state.failure().isPresent()) {
            return new ViewState.Failed(state.failure().get(),
                    new Offer(wording.area() + ".retry", Messages.accounts_retry_button, this::read));
        }
        return state.result()
                .map(result -> found.apply(result, Optional.of(wording.stale()).filter(text -> state.stale())))
                .orElseGet(() -> new ViewState.Empty(NLS.bind(wording.never(), profile), Optional.of(offer())));
    }

    /** The button that reads. */
    public Offer offer() {
        return new Offer(wording.area() + ".read", wording.button(), this::read);
    }

    private ReadState<R> state(String name) {
        return states.getOrDefault(name, ReadState.never());
    }

    private void put(String name, ReadState<R> state) {
        states.put(name, state);
        if (name.equals(profile)) {
            changed.run();
        }
    }
}
