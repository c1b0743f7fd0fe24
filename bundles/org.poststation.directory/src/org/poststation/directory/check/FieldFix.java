// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ValueType;

/** Other values for an object's own fields that set it right. */
@FunctionalInterface
interface FieldFix {

    /** The values afterwards. */
    FieldValues fixed(FieldValues values, KindMapping mapping);

    /** What sets right what a rule found; empty when that is not for a program to decide. */
    static Optional<FieldFix> of(String rule) {
        return switch (rule) {
            case "forward-without-target", "forward-flag-missing" -> Optional.of(off(Field.FORWARD_ACTIVE));
            case "forward-to-itself" -> Optional.of(FieldFix::withoutForward);
            case "vacation-flag-missing", "vacation-over" -> Optional.of(off(Field.VACATION_ACTIVE));
            case "expired-but-active", "deleted-but-active" -> Optional.of(off(Field.ACTIVE));
            case "duplicate-target" -> Optional.of(FieldFix::withoutDuplicates);
            default -> Optional.empty();
        };
    }

    private static FieldFix off(Field flag) {
        return (values, mapping) -> mapping.has(flag) ? values.with(flag, false) : values;
    }

    /** Mail stays in the mailbox, where it would have come back to. */
    private static FieldValues withoutForward(FieldValues values, KindMapping mapping) {
        FieldValues off = off(Field.FORWARD_ACTIVE).fixed(values, mapping).with(Field.FORWARD_TARGETS, List.of());
        return mapping.derived().contains(Field.KEEP_COPY) ? off.with(Field.KEEP_COPY, List.of()) : off;
    }

    private static FieldValues withoutDuplicates(FieldValues values, KindMapping mapping) {
        FieldValues result = values;
        for (Field field : values.fields()) {
            if (field.type() == ValueType.ADDRESSES) {
                Set<String> seen = new HashSet<>();
                List<String> once = new ArrayList<>(values.all(field));
                once.removeIf(text -> !seen.add(text.toLowerCase(Locale.ROOT)));
                result = result.with(field, once);
            }
        }
        return result;
    }
}
