// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a field of a form is, apart from its control. Made by {@link #of} and refined by the {@code with} methods.
 *
 * @param key stable id of the field in the form, for example {@code quota}
 * @param label what stands before the control, without a colon
 * @param required whether it must not stay empty
 * @param hint grey text in the empty control, or what the tool tip says; may be empty
 * @param validator looks at the value as it is typed, on the UI thread, so it must be quick; not asked for an empty
 *            value
 */
public record FieldSpec(String key, String label, boolean required, String hint,
        Function<String, Optional<FieldProblem>> validator) {

    /** An optional field without a hint that accepts everything. */
    public static FieldSpec of(String key, String label) {
        return new FieldSpec(key, label, false, "", value -> Optional.empty());
    }

    /** The same field, which must not stay empty. */
    public FieldSpec mandatory() {
        return new FieldSpec(key, label, true, hint, validator);
    }

    /** The same field with a hint. */
    public FieldSpec withHint(String text) {
        return new FieldSpec(key, label, required, text, validator);
    }

    /** The same field with a validator. */
    public FieldSpec validatedBy(Function<String, Optional<FieldProblem>> check) {
        return new FieldSpec(key, label, required, hint, check);
    }
}
