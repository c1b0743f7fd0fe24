// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/**
 * The ids of the editors' controls: {@code <kind>.<field>}, for example {@code mailbox.quota}, {@code
 * mailbox.forwardTargets}, {@code alias.targets}, {@code list.members}, {@code domain.maxMailboxes}. Beside the fields
 * each editor has {@code <kind>.save}, {@code .revert}, {@code .rename}, {@code .reason}; the mailbox editor
 * {@code mailbox.password.set} and {@code mailbox.password.verify}; lists of addresses {@code .add}, {@code
 * .add.button},
 * {@code .remove}, {@code .filter} and {@code .count} behind the field; the list editor {@code list.mailman}.
 */
public final class FieldKeys {

    private FieldKeys() {}

    /** First part of the ids in the editor of a kind. */
    public static String area(ObjectKind kind) {
        return kind.id();
    }

    /** The part of an id that stands for a field, for example {@code forwardTargets}. */
    public static String of(Field field) {
        StringBuilder key = new StringBuilder();
        boolean upper = false;
        for (char c : field.name().toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                key.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return key.toString();
    }
}
