// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.work.Copying;

/**
 * Shows the exact change and asks once. Ids of its controls: {@code preview.ldif}, {@code preview.apply},
 * {@code preview.cancel}, {@code preview.copy}.
 */
public final class PreviewDialog extends SizedDialog {

    private static final Point SIZE = new Point(640, 380);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int LONGEST = 500_000;

    private final Question question;

    /**
     * What is asked.
     *
     * @param title of the dialog
     * @param summary what will happen, in a sentence
     * @param plan the changes
     * @param apply label of the button that does it, with the count where something goes away
     * @param destructive whether something goes away, so that the safe button is the default
     */
    public record Question(String title, String summary, ChangePlan plan, String apply, boolean destructive) {

        /** The question for changes that take nothing away. */
        public static Question of(String title, ChangePlan plan) {
            return new Question(title, ChangeSummary.of(plan), plan, Messages.preview_apply_button, false);
        }

        /** The question with something more to know; the same when there is nothing. */
        public Question noting(String note) {
            return note.isEmpty()
                    ? this
                    : new Question(title, summary + '\n' + note, plan, apply, destructive);
        }
    }

    private PreviewDialog(Shell parent, Question question) {
        super(parent, question.title(), SIZE);
        this.question = question;
    }

    /** Shows the plan and waits; whether it is to be applied. */
    public static boolean isConfirmed(Shell parent, Question question) {
        return new PreviewDialog(parent, question).open() == OK;
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "preview.summary", question.summary());
        lines(area, "preview.ldif", Messages.preview_ldif_name).setText(question.plan().ldif(LONGEST));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.preview_copy_button, "preview.copy");
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "preview.cancel");
        Button apply = button(parent, OK, question.apply(), "preview.apply");
        preferred(question.destructive() ? cancel : apply);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Copying.copy(getParentShell(), question.plan()::ldif);
        } else {
            super.buttonPressed(id);
        }
    }
}
