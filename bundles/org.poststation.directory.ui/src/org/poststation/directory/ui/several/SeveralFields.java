// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.several;

import java.util.List;
import java.util.Set;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;

/** Which fields several objects have in common and may be changed at once. Pure. */
public final class SeveralFields {

    private static final List<Field> OFFERED = List.of(Field.ACTIVE, Field.QUOTA, Field.EXPIRES, Field.TRANSPORT,
            Field.SMTP_AUTH);

    private SeveralFields() {}

    /** The fields that every kind has in the schema. */
    public static List<Field> of(SchemaProfile schema, Set<ObjectKind> kinds) {
        return OFFERED.stream().filter(field -> kinds.stream().allMatch(kind -> schema.kind(kind).has(field))).toList();
    }
}
