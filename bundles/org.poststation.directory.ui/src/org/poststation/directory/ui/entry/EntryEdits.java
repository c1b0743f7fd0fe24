// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Changes single values of the entry that is shown: asks, shows the exact change, applies it. UI thread only. */
record EntryEdits(Control control, EntryPresenter presenter) {

    void add() {
        presenter.content().ifPresent(content -> {
            ValueDialog dialog = new ValueDialog(shell(), Messages.entry_add_title, content, Optional.empty());
            if (dialog.open() == Window.OK) {
                apply(Messages.entry_add_title, Question.of(Messages.entry_add_title,
                        plans(content).add(dialog.attribute(), dialog.value())));
            }
        });
    }

    void change(AttributeRow row) {
        presenter.content().ifPresent(content -> {
            ValueDialog dialog = new ValueDialog(shell(), Messages.entry_change_title, content, Optional.of(row));
            if (dialog.open() == Window.OK) {
                apply(Messages.entry_change_title,
                        Question.of(Messages.entry_change_title, plans(content).change(row, dialog.value())));
            }
        });
    }

    void delete(AttributeRow row) {
        presenter.content().ifPresent(content -> {
            ChangePlan plan = plans(content).delete(row);
            String summary = NLS.bind(Messages.entry_delete_summary, row.name(), content.entry().dn());
            apply(Messages.entry_delete_title, new Question(Messages.entry_delete_title, summary, plan,
                    Messages.entry_delete_button, true));
        });
    }

    private void apply(String title, Question question) {
        String profile = presenter.key().orElseThrow().profile();
        try {
            Changing.run(control, Access.to(profile, control.getDisplay()),
                    JournalAction.of("entry.set", title, presenter.key().orElseThrow().dn()),
                    progress -> question.plan(),
                    plan -> question);
        } catch (OperationException failure) {
            FailurePresenter.show(shell(), title, failure);
        }
    }

    private Shell shell() {
        return control.getShell();
    }

    private static EntryPlans plans(EntryContent content) {
        return new EntryPlans(content.entry(), content.schema());
    }
}
