// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

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
    private TypedCount typed;

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
            typed = new TypedCount(area, count, isTyped -> getButton(OK).setEnabled(isTyped));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "confirm.cancel");
        button(parent, OK, question.button(), "confirm.apply").setEnabled(typed == null);
        preferred(cancel);
        if (typed != null) {
            typed.focus();
        }
    }
}
