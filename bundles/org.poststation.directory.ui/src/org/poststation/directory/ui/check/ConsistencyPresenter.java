// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.ReadState;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the consistency view shows. Free of widgets; always called on the thread of its display. */
final class ConsistencyPresenter implements ReadJobs.Reader<CheckResult> {

    /** Where it is shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void rules(Rows<RuleRow> rules);

        void findings(Rows<ObjectFinding> findings);

        void describe(String text);

        void explain(String text);

        void start(String profile);

        void cancel(String profile);
    }

    private static final String WEAK_PASSWORDS = "weak-password-scheme";

    private final Display display;
    private final Map<String, ReadState<CheckResult>> states = new HashMap<>();
    private String profile = "";
    private Optional<CheckResult> shown = Optional.empty();

    ConsistencyPresenter(Display display) {
        this.display = display;
        display.state(face(ReadState.never()));
    }

    /** The directory that is shown; empty while none is. */
    Optional<String> profile() {
        return Optional.of(profile).filter(name -> !name.isEmpty());
    }

    /** Another directory is looked at. */
    void select(String selected) {
        if (!selected.equals(profile)) {
            profile = selected;
            display.describe(selected);
            refresh();
        }
    }

    /** Forgets what is known of directories that were removed; shows the first that is left when none is shown. */
    void known(List<String> profiles) {
        states.keySet().retainAll(profiles);
        if (!profiles.contains(profile)) {
            select(profiles.stream().findFirst().orElse(""));
        }
    }

    /** Runs the rules, unless they are running. */
    void check() {
        ReadState<CheckResult> state = state(profile);
        if (!profile.isEmpty() && !state.running()) {
            put(profile, state.started());
            display.start(profile);
        }
    }

    @Override
    public void reading(String name, long count) {
        if (state(name).running()) {
            put(name, state(name).reading(count));
        }
    }

    @Override
    public void done(String name, CheckResult result) {
        put(name, state(name).done(result));
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

    /** A rule was chosen: shows what it found and why that matters. */
    void choose(RuleRow row) {
        display.findings(Rows.of(row.findings()));
        display.explain(row.result().map(this::explanation).orElse(passwords()));
    }

    private String explanation(RuleResult result) {
        List<String> lines = new ArrayList<>(List.of(CheckText.explanation(result.rule())));
        if (!result.applicable()) {
            lines.add(Messages.consistency_inapplicable_text);
        } else {
            result.rule().fix().ifPresent(
                    fix -> lines.add(NLS.bind(Messages.consistency_fix_text, CheckText.fix(result.rule()))));
        }
        if (result.rule().id().equals(WEAK_PASSWORDS)) {
            lines.add(passwords());
        }
        return String.join("\n", lines);
    }

    private String passwords() {
        List<String> ways = shown.map(CheckResult::passwords).orElse(List.of()).stream()
                .map(use -> CheckText.scheme(use) + ' ' + Words.number(use.count())).toList();
        return ways.isEmpty() ? "" : NLS.bind(Messages.consistency_passwords_text, String.join(", ", ways));
    }

    private ReadState<CheckResult> state(String name) {
        return states.getOrDefault(name, ReadState.never());
    }

    private void put(String name, ReadState<CheckResult> state) {
        states.put(name, state);
        if (name.equals(profile)) {
            refresh();
        }
    }

    private void refresh() {
        ReadState<CheckResult> state = state(profile);
        if (!shown.equals(state.result())) {
            shown = state.result();
            List<RuleRow> rows = shown.map(RuleRow::of).orElse(List.of());
            display.rules(Rows.of(rows));
            rows.stream().findFirst().ifPresentOrElse(this::choose, () -> display.findings(Rows.none()));
        }
        display.state(face(state));
    }

    private ViewState face(ReadState<CheckResult> state) {
        if (profile.isEmpty()) {
            return new ViewState.Empty(Messages.consistency_none_text, Optional.empty());
        }
        if (state.running()) {
            return new ViewState.Loading(NLS.bind(Messages.consistency_running_text, profile,
                    Words.number(state.read())), state.result().isPresent(),
                    Optional.of(new Offer(
                            "consistency.cancel", Messages.accounts_cancel_button, () -> display.cancel(profile))));
        }
        if (state.failure().isPresent()) {
            return new ViewState.Failed(state.failure().get(),
                    new Offer("consistency.retry", Messages.accounts_retry_button, this::check));
        }
        if (state.result().isEmpty()) {
            return new ViewState.Empty(NLS.bind(Messages.consistency_never_text, profile), Optional.of(offer()));
        }
        CheckResult result = state.result().get();
        if (result.findings() == 0 && !state.stale()) {
            return new ViewState.Empty(NLS.bind(Messages.consistency_sound_text, profile,
                    Words.number(result.objects())), Optional.of(offer()));
        }
        return new ViewState.Ready(result.at(),
                state.stale() ? Optional.of(Messages.consistency_stale_text) : Optional.empty(), "");
    }

    private Offer offer() {
        return new Offer("consistency.check", Messages.consistency_check_button, this::check);
    }
}
