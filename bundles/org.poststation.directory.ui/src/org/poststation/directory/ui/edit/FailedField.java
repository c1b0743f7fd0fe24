// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.directory.account.FieldFailure;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.OperationException;
import org.poststation.ui.form.FieldProblem;

/**
 * The field that a failure is about. Pure.
 *
 * @param field the field
 * @param problem what to show there
 */
record FailedField(Field field, FieldProblem problem) {

    /** The field, when the failure names it or the server's text names its attribute. */
    static Optional<FailedField> of(OperationException failure, ObjectKind kind, Optional<SchemaProfile> schema) {
        Optional<Field> field = failure instanceof FieldFailure at
                ? at.field()
                : schema.flatMap(known -> named(failure.explanation().serverText(), known.kind(kind).fields()));
        return field.map(named -> new FailedField(named, FieldProblem.warning(failure.explanation().what())));
    }

    private static Optional<Field> named(String serverText, Map<Field, FieldMapping> fields) {
        String said = serverText.toLowerCase(Locale.ROOT);
        return fields.entrySet().stream().filter(entry -> isNamed(said, entry.getValue().attribute()))
                .map(Map.Entry::getKey).findFirst();
    }

    private static boolean isNamed(String said, String attribute) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(attribute.toLowerCase(Locale.ROOT)) + "(?![\\w-])")
                .matcher(said).find();
    }
}
