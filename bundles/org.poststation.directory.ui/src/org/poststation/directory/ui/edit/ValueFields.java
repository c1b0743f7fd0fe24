// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.List;

import org.poststation.directory.schema.Field;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/** Fields of mail objects in other forms than the editors'. UI thread only. */
public final class ValueFields {

    private ValueFields() {}

    /** Adds a field with the control that its type wants. */
    public static FormField add(FormBinder form, Field field, boolean required) {
        return BoundField.add(form, field, required).form();
    }

    /** Shows values in the canonical form of the field's type. */
    public static void show(Field field, FormField form, List<String> values) {
        new BoundField(field, form).show(values);
    }

    /** What stands in the field, in the canonical form of its type. */
    public static List<String> values(Field field, FormField form) {
        return new BoundField(field, form).values();
    }
}
