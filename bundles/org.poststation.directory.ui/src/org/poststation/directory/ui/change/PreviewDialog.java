// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;

/**
 * Shows the exact change and asks once. Ids of its controls: {@code preview.ldif}, {@code preview.apply},
 * {@code preview.cancel}, {@code preview.copy}.
 */
public final class PreviewDialog extends Dialog {

    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;
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
        super(parent);
        this.question = question;
    }

    /** Shows the plan and waits; whether it is to be applied. */
    public static boolean isConfirmed(Shell parent, Question question) {
        return new PreviewDialog(parent, question).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.title());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 8).applyTo(area);
        Label summary = new Label(area, SWT.WRAP);
        summary.setText(VisibleText.forLabel(question.summary()));
        summary.setData(KEY, "preview.summary");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 60, SWT.DEFAULT).applyTo(summary);
        Text ldif = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        ldif.setFont(JFaceResources.getTextFont());
        ldif.setText(question.plan().ldif(LONGEST));
        ldif.setData(KEY, "preview.ldif");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(ldif);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        name(createButton(parent, COPY, Messages.preview_copy_button, false), "preview.copy");
        name(createButton(parent, CANCEL, IDialogConstants.CANCEL_LABEL, question.destructive()), "preview.cancel");
        name(createButton(parent, OK, question.apply(), !question.destructive()), "preview.apply");
        getButton(question.destructive() ? CANCEL : OK).setFocus();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            copy();
        } else {
            super.buttonPressed(id);
        }
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] {question.plan().ldif()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void name(Button button, String key) {
        button.setData(KEY, key);
    }
}
