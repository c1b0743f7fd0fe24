// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;

/**
 * Asks what is to be silent for how long. Ids of its controls: {@code mute.what}, {@code mute.time}, {@code mute.ok},
 * {@code mute.cancel}.
 */
final class MuteDialog extends FormDialog {

    private static final String RULE = "rule";
    private static final String NODE = "node";
    private static final Duration USUAL = Duration.ofHours(4);

    private FormBinder form;
    private MuteChoice chosen = new MuteChoice(false, USUAL);

    private MuteDialog(Shell parent, ProblemRow row) {
        super(parent, new Heading(Messages.mute_dialog_title, NLS.bind(Messages.mute_dialog_subject, row.node(),
                row.problem().text()), Messages.mute_dialog_text));
    }

    /** Asks and waits; empty when nothing is to be silent. */
    static Optional<MuteChoice> ask(Shell parent, ProblemRow row) {
        MuteDialog dialog = new MuteDialog(parent, row);
        return dialog.open() == OK ? Optional.of(dialog.chosen) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        form = new FormBinder(area, "mute");
        form.choice(FieldSpec.of("what", Messages.mute_what_label),
                List.of(new Choice(RULE, Messages.mute_what_rule), new Choice(NODE, Messages.mute_what_node)));
        form.choice(FieldSpec.of("time", Messages.mute_time_label), List.of(
                new Choice(Duration.ofHours(1).toString(), Messages.mute_time_hour),
                new Choice(USUAL.toString(), Messages.mute_time_hours),
                new Choice(Duration.ofDays(1).toString(), Messages.mute_time_day),
                new Choice(Duration.ofDays(7).toString(), Messages.mute_time_week),
                new Choice(Duration.ofDays(30).toString(), Messages.mute_time_month)));
        form.field("what").show(RULE);
        form.field("time").show(USUAL.toString());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "mute.cancel");
        preferred(parent, OK, Messages.mute_ok_button, "mute.ok", true);
    }

    @Override
    protected void okPressed() {
        chosen = new MuteChoice(form.field("what").value().equals(NODE),
                Duration.parse(form.field("time").value()));
        super.okPressed();
    }
}
