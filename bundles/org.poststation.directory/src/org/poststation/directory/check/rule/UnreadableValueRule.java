// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.ReadObject;
import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Values that are not what the schema profile expects: no UTF-8, no number, no flag, no day. */
final class UnreadableValueRule extends NamedRule {

    UnreadableValueRule() {
        super("unreadable-value", Severity.WARNING);
    }

    @Override
    public List<Finding> check(ReadObject read) {
        return read.object().unreadableFields().stream()
                .map(field -> new Finding(id(), severity(), field.name(), List.of(attribute(read, field)))).toList();
    }

    private static String attribute(ReadObject read, Field field) {
        return read.fields().schema().kind(read.object().kind()).field(field).orElseThrow().attribute();
    }
}
