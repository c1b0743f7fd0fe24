// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.Readings;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** Decides what the lifecycle view shows. Free of widgets; always called on the thread of its display. */
final class LifecyclePresenter {

    /** Where it is shown, and what does the work. */
    interface Display extends Readings.Source {
        void state(ViewState state);

        void rows(Rows<Line> rows);

        /** How many accounts each list has; the chosen one is marked. */
        void groups(Map<Group, Integer> counts, Group chosen);

        void describe(String text);
    }

    private final Display display;
    private final Readings<Look> readings;
    private Group group = Group.DUE;
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Look> shown = Optional.empty();

    LifecyclePresenter(Display display) {
        this.display = display;
        readings = new Readings<>(
                new Readings.Wording("lifecycle", Messages.lifecycle_none_text, Messages.lifecycle_never_text,
                        Messages.lifecycle_look_button, Messages.lifecycle_reading_text, Messages.lifecycle_stale_text),
                display, this::refresh);
        refresh();
    }

    /** What is known of the directories. */
    Readings<Look> readings() {
        return readings;
    }

    /** The day at which a directory is looked at next; empty for now. */
    Optional<LocalDate> day() {
        return day;
    }

    /** Chooses a list. */
    void choose(Group chosen) {
        group = chosen;
        showRows();
    }

    /** Looks at another day; empty for now. */
    void lookAt(Optional<LocalDate> wanted) {
        day = wanted;
        followDay();
    }

    /** What is shown speaks of the day that is wanted. */
    private void followDay() {
        if (shown.filter(look -> !look.day().equals(day)).isPresent()) {
            readings.read();
        }
    }

    private void refresh() {
        boolean isOther = !shown.equals(readings.result());
        shown = readings.result();
        if (isOther) {
            showRows();
        }
        String profile = readings.profile().orElse("");
        display.describe(shown.map(look -> NLS.bind(Messages.lifecycle_heading_text, new Object[] {profile,
                Words.number(look.settings().rules().size()), LifecycleTexts.lastRun(look.lastRun())}))
                .orElse(profile));
        display.state(readings.face((look, stale) -> new ViewState.Ready(look.taken(), stale, notes(look))));
        if (isOther) {
            followDay();
        }
    }

    private void showRows() {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        for (Group each : Group.values()) {
            counts.put(each, shown.map(look -> look.overview().of(each).size()).orElse(0));
        }
        display.groups(counts, group);
        display.rows(shown.map(look -> Rows.of(look.overview().of(group))).orElse(Rows.none()));
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
