// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.ModifyEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Undo and redo in a text control, which not every platform has by itself. UI thread only. */
public final class TextUndo {

    private static final String DATA = TextUndo.class.getName();
    private static final int MOST_STEPS = 200;
    private static final int PAUSE_MILLIS = 700;

    private final Text text;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private String now;
    private int lastTime;
    private boolean replaying;

    private TextUndo(Text text) {
        this.text = text;
        this.now = text.getText();
    }

    /** Gives a text control undo (Ctrl+Z) and redo (Ctrl+Y, Ctrl+Shift+Z). Typing without a pause is one step. */
    public static void install(Text text) {
        TextUndo undo = new TextUndo(text);
        text.setData(DATA, undo);
        text.addModifyListener(undo::modified);
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            boolean command = (event.stateMask & SWT.MOD1) != 0;
            boolean shift = (event.stateMask & SWT.SHIFT) != 0;
            if (command && event.keyCode == 'z') {
                event.doit = !(shift ? redo(text) : undo(text));
            } else if (command && event.keyCode == 'y') {
                event.doit = !redo(text);
            }
        }));
    }

    /** Takes back the last step in the control; whether it can undo at all. */
    public static boolean undo(Control control) {
        if (!(control != null && control.getData(DATA) instanceof TextUndo steps)) {
            return false;
        }
        steps.step(steps.before, steps.after);
        return true;
    }

    /** Does the step again that was taken back last; whether it can redo at all. */
    public static boolean redo(Control control) {
        if (!(control != null && control.getData(DATA) instanceof TextUndo steps)) {
            return false;
        }
        steps.step(steps.after, steps.before);
        return true;
    }

    /** Forgets all steps of a control, for example when another object is shown in it. */
    public static void forget(Control control) {
        if (control.getData(DATA) instanceof TextUndo steps) {
            steps.before.clear();
            steps.after.clear();
            steps.now = steps.text.getText();
        }
    }

    private void modified(ModifyEvent event) {
        if (replaying) {
            return;
        }
        boolean sameStep = !before.isEmpty() && event.time - lastTime < PAUSE_MILLIS;
        if (!sameStep) {
            before.push(now);
            if (before.size() > MOST_STEPS) {
                before.removeLast();
            }
        }
        after.clear();
        lastTime = event.time;
        now = text.getText();
    }

    private void step(Deque<String> from, Deque<String> to) {
        if (from.isEmpty() || !text.getEditable()) {
            return;
        }
        to.push(now);
        now = from.pop();
        lastTime = 0;
        replaying = true;
        try {
            text.setText(now);
            text.setSelection(now.length());
        } finally {
            replaying = false;
        }
    }
}
