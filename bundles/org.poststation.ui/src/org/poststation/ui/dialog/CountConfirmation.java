// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import java.text.NumberFormat;
import java.text.ParsePosition;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks before something is lost; when it is much, the reader has to type how much, so that no reflex agrees to it. Ids
 * of its controls: {@code confirm.question}, {@code confirm.details},
 * {@code confirm.count}, {@code confirm.cancel}, {@code confirm.apply}.
 */
public final class CountConfirmation extends SizedDialog {

    /** From this number on it is to be typed. */
    public static final long MANY = 10;

    private static final Point SIZE = new Point(520, 210);
    private static final Point DETAILED_SIZE = new Point(640, 380);

    private final Question question;
    private final long count;
    private Text typed;

    /**
     * What is asked.
     *
     * @param title of the window
     * @param text the question
     * @param button what the button says that agrees; names the number
     * @param details exactly what will happen, line by line; empty when the question says it all
     */
    public record Question(String title, String text, String button, String details) {

        /** A question that says it all. */
        public Question(String title, String text, String button) {
            this(title, text, button, "");
        }
    }

    private CountConfirmation(Shell parent, Question question, long count) {
        super(parent, question.title(), question.details().isEmpty() ? SIZE : DETAILED_SIZE);
        this.question = question;
        this.count = count;
    }

    /** Asks and waits; whether the reader agrees. UI thread only. */
    public static boolean ask(Shell parent, Question question, long count) {
        return new CountConfirmation(parent, question, count).open() == OK;
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "confirm.question", question.text());
        if (!question.details().isEmpty()) {
            lines(area, "confirm.details", question.title()).setText(question.details());
        }
        if (count >= MANY) {
            Composite line = new Composite(area, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
            String label = NLS.bind(Messages.confirm_count_label, NumberFormat.getIntegerInstance().format(count));
            new Label(line, SWT.NONE).setText(label);
            typed = new Text(line, SWT.SINGLE | SWT.BORDER);
            WidgetKeys.name(typed, "confirm.count", label);
            GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(typed);
            typed.addModifyListener(event -> getButton(OK).setEnabled(isTyped()));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "confirm.cancel");
        button(parent, OK, question.button(), "confirm.apply").setEnabled(typed == null);
        preferred(cancel);
        if (typed != null) {
            typed.setFocus();
        }
    }

    private boolean isTyped() {
        String text = typed.getText().strip();
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getIntegerInstance().parse(text, end);
        return number != null && end.getIndex() == text.length() && number.longValue() == count;
    }
}
