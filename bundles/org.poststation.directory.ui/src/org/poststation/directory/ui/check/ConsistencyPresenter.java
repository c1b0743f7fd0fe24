// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.Readings;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** Decides what the consistency view shows. Free of widgets; always called on the thread of its display. */
final class ConsistencyPresenter {

    /** Where it is shown, and what does the work. */
    interface Display extends Readings.Source {
        void state(ViewState state);

        void rules(Rows<RuleRow> rules);

        void findings(Rows<ObjectFinding> findings);

        void describe(String text);

        void explain(String text);
    }

    private static final String WEAK_PASSWORDS = "weak-password-scheme";

    private final Display display;
    private final Readings<CheckResult> readings;
    private Optional<CheckResult> shown = Optional.empty();
    private Optional<RuleRow> chosen = Optional.empty();

    ConsistencyPresenter(Display display) {
        this.display = display;
        readings = new Readings<>(
                new Readings.Wording("consistency", Messages.consistency_none_text, Messages.consistency_never_text,
                        Messages.consistency_check_button, Messages.consistency_running_text,
                        Messages.consistency_stale_text),
                display, this::refresh);
        refresh();
    }

    /** What is known of the directories. */
    Readings<CheckResult> readings() {
        return readings;
    }

    /** A rule was chosen: shows what it found and why that matters. */
    void choose(RuleRow row) {
        chosen = Optional.of(row);
        display.findings(Rows.of(row.findings()));
        look(Optional.empty());
    }

    /** A finding was selected; its whole sentence stands before why it matters. Empty for none or several. */
    void look(Optional<ObjectFinding> found) {
        display.explain(found.map(this::explanation)
                .orElseGet(() -> chosen.flatMap(RuleRow::result).map(this::explanation).orElseGet(this::passwords)));
    }

    private String explanation(ObjectFinding found) {
        String why = shown.stream().flatMap(result -> result.rules().stream())
                .filter(result -> result.rule().id().equals(found.finding().rule())).findFirst()
                .map(this::explanation).orElse("");
        return found.object().address() + ": " + CheckText.sentence(found) + '\n' + why;
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

    private void refresh() {
        if (!shown.equals(readings.result())) {
            shown = readings.result();
            List<RuleRow> rows = shown.map(RuleRow::of).orElse(List.of());
            display.rules(Rows.of(rows));
            rows.stream().findFirst().ifPresentOrElse(this::choose, () -> display.findings(Rows.none()));
        }
        display.describe(readings.profile().orElse(""));
        display.state(readings.face(this::face));
    }

    private ViewState face(CheckResult result, Optional<String> stale) {
        return result.findings() == 0 && stale.isEmpty()
                ? new ViewState.Empty(NLS.bind(Messages.consistency_sound_text, readings.profile().orElseThrow(),
                        Words.number(result.objects())), Optional.of(readings.offer()))
                : new ViewState.Ready(result.at(), stale, "");
    }
}
