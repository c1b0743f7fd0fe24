// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.ReadState;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the lifecycle view shows. Free of widgets; always called on the thread of its display. */
final class LifecyclePresenter implements ReadJobs.Reader<Look> {

    /** Where it is shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<Line> rows);

        /** How many accounts each list has; the chosen one is marked. */
        void groups(Map<Group, Integer> counts, Group chosen);

        void describe(String text);

        /** Starts looking at a directory, as it is now or as it will be on a day. */
        void start(String profile, Optional<LocalDate> day);

        void cancel(String profile);
    }

    private final Display display;
    private final Map<String, ReadState<Look>> states = new HashMap<>();
    private String profile = "";
    private Group group = Group.DUE;
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Look> shown = Optional.empty();

    LifecyclePresenter(Display display) {
        this.display = display;
        refresh();
    }

    /** The directory that is shown; empty while none is. */
    Optional<String> profile() {
        return Optional.of(profile).filter(name -> !name.isEmpty());
    }

    /** What was found in it. */
    Optional<Look> look() {
        return state(profile).result();
    }

    /** Another directory is looked at. */
    void select(String selected) {
        if (!selected.equals(profile)) {
            profile = selected;
            refresh();
            followDay();
        }
    }

    /** Forgets what is known of directories that were removed; shows the first that is left when none is shown. */
    void known(List<String> profiles) {
        states.keySet().retainAll(profiles);
        if (!profiles.contains(profile)) {
            select(profiles.stream().findFirst().orElse(""));
        }
    }

    /** Looks again, unless that is under way. */
    void reload() {
        ReadState<Look> state = state(profile);
        if (!profile.isEmpty() && !state.running()) {
            put(profile, state.started());
            display.start(profile, day);
        }
    }

    /** Chooses a list. */
    void choose(Group chosen) {
        group = chosen;
        showRows();
    }

    /** Looks at another day; empty for now. */
    void day(Optional<LocalDate> wanted) {
        day = wanted;
        followDay();
    }

    /** What is shown speaks of the day that is wanted. */
    private void followDay() {
        if (look().filter(look -> !look.day().equals(day)).isPresent()) {
            reload();
        }
    }

    @Override
    public void reading(String name, long count) {
        if (state(name).running()) {
            put(name, state(name).reading(count));
        }
    }

    @Override
    public void done(String name, Look result) {
        put(name, state(name).done(result));
        if (name.equals(profile)) {
            followDay();
        }
    }

    @Override
    public void failed(String name, OperationException failure) {
        put(name, failure instanceof OperationCancelledException
                ? state(name).cancelled()
                : state(name).failed(failure.explanation()));
    }

    /** Something in a directory was changed by this console. */
    void changed(String name) {
        if (state(name).result().isPresent()) {
            put(name, state(name).changed());
        }
    }

    private ReadState<Look> state(String name) {
        return states.getOrDefault(name, ReadState.never());
    }

    private void put(String name, ReadState<Look> state) {
        states.put(name, state);
        if (name.equals(profile)) {
            refresh();
        }
    }

    private void refresh() {
        if (!shown.equals(look())) {
            shown = look();
            showRows();
        }
        display.describe(shown.map(look -> NLS.bind(Messages.lifecycle_heading_text, new Object[] {profile,
                Words.number(look.settings().rules().size()), LifecycleTexts.lastRun(look.lastRun())}))
                .orElse(profile));
        display.state(face(state(profile)));
    }

    private void showRows() {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        for (Group each : Group.values()) {
            counts.put(each, shown.map(look -> look.overview().of(each).size()).orElse(0));
        }
        display.groups(counts, group);
        display.rows(shown.map(look -> Rows.of(look.overview().of(group))).orElse(Rows.none()));
    }

    private ViewState face(ReadState<Look> state) {
        if (profile.isEmpty()) {
            return new ViewState.Empty(Messages.lifecycle_none_text, Optional.empty());
        }
        if (state.running()) {
            return new ViewState.Loading(NLS.bind(Messages.lifecycle_reading_text, profile,
                    Words.number(state.read())), state.result().isPresent(),
                    Optional.of(new Offer("lifecycle.cancel", Messages.accounts_cancel_button,
                            () -> display.cancel(profile))));
        }
        if (state.failure().isPresent()) {
            return new ViewState.Failed(state.failure().get(),
                    new Offer("lifecycle.retry", Messages.accounts_retry_button, this::reload));
        }
        if (state.result().isEmpty()) {
            return new ViewState.Empty(NLS.bind(Messages.lifecycle_never_text, profile), Optional.of(
                    new Offer("lifecycle.look", Messages.lifecycle_look_button, this::reload)));
        }
        return new ViewState.Ready(state.result().get().taken(), state.stale()
                ? Optional.of(Messages.lifecycle_stale_text)
                : Optional.empty(), notes(state.result().get()));
    }

    private static String notes(Look look) {
        List<String> notes = new ArrayList<>();
        look.day().ifPresent(wanted -> notes.add(NLS.bind(Messages.lifecycle_day_note, wanted)));
        if (look.settings().rules().isEmpty()) {
            notes.add(Messages.lifecycle_norules_note);
        }
        look.review().problems().forEach(problem -> notes.add(problem.what()));
        return String.join(" ", notes);
    }
}
