// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;

/** One field of a form on the screen. UI thread only. */
public interface FormField {

    /** Id of the field in the form. */
    String key();

    /** What stands before the control. */
    String label();

    /** The control that takes the input. */
    Control control();

    /**
     * What stands in the field in the form that its kind documents; of a field with several values the values, joined
     * by line feeds.
     */
    String value();

    /** The values of a field that has several: its non-blank lines, trimmed. */
    default List<String> values() {
        return value().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Shows a value without telling the listeners of the form. */
    void show(String value);

    /** Shows several values, one per line. */
    default void show(List<String> values) {
        show(String.join("\n", values));
    }

    /** What is wrong at present, the worst of the field's own check and what was {@link #report reported}. */
    Optional<FieldProblem> problem();

    /** Shows a problem that something outside of the field found; null takes it away. */
    void report(FieldProblem found);

    /** Shows no problem of its own before the reader changes it, as in a form in which nothing was typed yet. */
    void quiet();

    /** Makes it (un)changeable; a read-only field stays readable and can be copied from. */
    void editable(boolean editable);

    /** Shows or hides it with its label. */
    void visible(boolean visible);

    /** Moves the keyboard there. */
    default void focus() {
        control().setFocus();
    }
}
