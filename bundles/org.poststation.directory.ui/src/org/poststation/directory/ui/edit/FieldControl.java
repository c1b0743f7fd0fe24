// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.poststation.directory.schema.Field;
import org.poststation.ui.form.FieldProblem;

/** One field of a mail object on the screen. UI thread only. */
interface FieldControl {

    /** Which field. */
    Field field();

    /** What stands in it, in the canonical form of the field's type. */
    List<String> values();

    /** Shows values without telling the listeners. */
    void show(List<String> values);

    /** What is wrong at present. */
    Optional<FieldProblem> problem();

    /** Shows what something outside found; null takes it away. */
    void report(FieldProblem found);

    /** Makes it (un)changeable. */
    void editable(boolean editable);

    /** The control that takes the keyboard. */
    Control control();
}
