// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.form.FieldProblem;

/** What is typed for a value. Pure. */
final class ValueInput {

    private ValueInput() {}

    /** The value of a text, which may be base64 of its bytes. */
    static AttributeValue value(String text, boolean base64) {
        return base64 ? AttributeValue.of(Base64.getMimeDecoder().decode(text)) : AttributeValue.of(text);
    }

    /** The text by which a value is edited. */
    static String text(AttributeValue value) {
        return value.text().filter(ValueInput::isTypeable)
                .orElseGet(() -> Base64.getMimeEncoder().encodeToString(value.bytes()));
    }

    /** Whether a value has to be edited as base64: it is no text, or has characters that a field would lose. */
    static boolean needsBase64(AttributeValue value) {
        return value.text().filter(ValueInput::isTypeable).isEmpty();
    }

    static Optional<FieldProblem> problem(String text, boolean base64) {
        if (!base64) {
            return Optional.empty();
        }
        try {
            return Base64.getMimeDecoder().decode(text).length == 0
                    ? Optional.of(FieldProblem.error(Messages.entry_value_empty))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.of(FieldProblem.error(Messages.entry_base64_problem));
        }
    }

    static Optional<FieldProblem> attributeProblem(ServerSchema schema, String name) {
        if (SecretAttributes.contains(name.strip())) {
            return Optional.of(FieldProblem.error(Messages.entry_attribute_secret));
        }
        Optional<AttributeType> type = schema.attributeType(name);
        if (type.isEmpty()) {
            return Optional.of(FieldProblem.warning(Messages.entry_attribute_problem));
        }
        return type.get().operational()
                ? Optional.of(FieldProblem.error(Messages.entry_attribute_kept))
                : Optional.empty();
    }

    /** The attributes that the entry's classes allow, those it has already last. */
    static List<String> attributes(DirectoryEntry entry, ServerSchema schema) {
        List<String> classes = entry.texts("objectClass");
        List<String> all = new java.util.ArrayList<>(schema.must(classes));
        all.addAll(schema.may(classes));
        all.removeIf(SecretAttributes::contains);
        all.sort(java.util.Comparator.<String>comparingInt(name -> entry.has(name) ? 1 : 0)
                .thenComparing(String.CASE_INSENSITIVE_ORDER));
        return all;
    }

    private static boolean isTypeable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }
}
